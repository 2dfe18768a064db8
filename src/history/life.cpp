#include "history/life.hpp"

#include <algorithm>

#include "history/likeness.hpp"

namespace okr::history {

namespace {

using Strings = std::vector<std::string>;

class Choosing {
public:
    Choosing(const Trail& trail, const Gathered& gathered, const Asked& asked, const LifeOptions& options)
        : happenings_(gathered.happenings),
          renames_(gathered.renames),
          asked_(asked),
          options_(options),
          names_(trail),
          likeness_(trail, happenings_) {
        for (const Happening& happening : happenings_) wholes_.insert(happening.wholes.begin(), happening.wholes.end());
    }

    Life run() {
        do choose_all();
        while (follow_forwards() || (options_.by_likeness && go_on()));
        Life life;
        for (std::size_t at = 0; at < happenings_.size(); ++at)
            if (is_chosen(happenings_[at])) life.chosen.push_back(at);
        for (const std::string& ref : names_.all())
            if (!team_of(ref).empty()) life.teams.emplace(team_of(ref));
        life.likenesses = std::move(likenesses_);
        return life;
    }

private:
    /// Until no further name is found: a branch may have gone on under one that another branch gave up.
    void choose_all() {
        for (bool is_wider = true; is_wider;) {
            is_wider = learn_names();
            for (auto at = happenings_.rbegin(); at != happenings_.rend(); ++at)
                if (is_chosen(*at)) is_wider |= learn(*at);
        }
    }

    [[nodiscard]] bool is_meant(const std::string& ref, Trail::Place at) const {
        return !ref.empty() && (asked_.names(ref) || names_.hold(ref, at));
    }

    [[nodiscard]] bool is_meant(const Change& change, Trail::Place at) const {
        return is_meant(change.object, at) || is_meant(change.former, at);
    }

    /// A key result of the objective asked for, an initiative that is to move one, an indicator of the goal.
    [[nodiscard]] bool is_part(const Happening& happening) const {
        if (asked_.is_many()) return false;
        return any(happening.wholes, [&](const auto& ref) { return is_meant(ref, happening.commit); }) ||
               any(happening.moves, [&](const auto& ref) {
                   return members_.contains(ref) || (wholes_.contains(ref) && is_meant(ref, happening.commit));
               });
    }

    template <typename Test>
    static bool any(const Strings& refs, Test test) {
        return std::any_of(refs.begin(), refs.end(), test);
    }

    [[nodiscard]] bool is_chosen(const Happening& happening) const {
        return is_meant(happening.change, happening.commit) || is_part(happening);
    }

    /// True if it is a part that was not known.
    bool learn(const Happening& happening) {
        return !asked_.is_many() && !is_meant(happening.change, happening.commit) &&
               members_.insert(happening.change.object).second;
    }

    /// Former names, from the newest backwards.
    bool learn_names() {
        bool is_wider = false;
        if (asked_.kind == Asked::Kind::everything) return is_wider;
        for (auto at = renames_.rbegin(); at != renames_.rend(); ++at)
            if (is_meant(at->now, at->commit) && !asked_.names(at->former))
                is_wider |= names_.add_until(at->former, at->commit);
        return is_wider;
    }

    /// The name asked for was given up and never taken again: the object lives on under another.
    bool follow_forwards() {
        if (asked_.is_many()) return false;
        bool is_wider = false;
        for (auto at = renames_.rbegin(); at != renames_.rend(); ++at)
            if (is_meant(at->former, at->commit) && !is_taken_again(at->commit) && !asked_.names(at->now))
                is_wider |= names_.add_since(at->now, at->commit);
        return is_wider;
    }

    [[nodiscard]] bool is_taken_again(Trail::Place after) const {
        return std::any_of(happenings_.rbegin(), happenings_.rend(), [&](const Happening& one) {
            return one.commit >= after && asked_.names(one.change.object) && !one.change.is_gone;
        });
    }

    bool go_on() {
        if (asked_.is_many()) return false;
        const auto is_own = [&](const Happening& one) { return is_meant(one.change, one.commit); };
        const auto first = std::find_if(happenings_.begin(), happenings_.end(), is_own);
        if (first == happenings_.end()) return false;
        const auto before = likeness_.find(*first, *options_.cycles);
        if (!before || !names_.add_until(before->ref, first->commit)) return false;
        likenesses_.emplace_back(first - happenings_.begin(), before->why);
        return true;
    }

    const Happenings& happenings_;
    const std::vector<Rename>& renames_;
    const Asked& asked_;
    const LifeOptions& options_;
    Names names_;
    LikenessSearch likeness_;
    std::set<std::string> wholes_;   ///< everything that something stands in
    std::set<std::string> members_;  ///< what stands in the objects asked for, at some time
    std::vector<std::pair<std::size_t, std::string>> likenesses_;
};

}  // namespace

Life live(const Trail& trail, const Gathered& gathered, const Asked& asked, const LifeOptions& options) {
    return Choosing(trail, gathered, asked, options).run();
}

}  // namespace okr::history
