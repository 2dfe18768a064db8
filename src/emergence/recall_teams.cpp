#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/date.hpp"
#include "base/fingerprint.hpp"
#include "emergence/approvals.hpp"
#include "emergence/meaning.hpp"
#include "emergence/recalling.hpp"
#include "history/asked.hpp"

namespace okr::emerging {

namespace {

using Place = history::Trail::Place;

std::int64_t seconds_of(base::Date day) { return std::chrono::seconds(day.time_since_epoch()).count(); }

/// A commitment that was bent, and what it takes to see that it was set right, or approved.
struct Candidate {
    std::string team;
    const Told* told;
    std::set<std::string> fingerprints;
};

class Recalling {
public:
    Recalling(const Memory& memory, aligning::Past& past) : memory_(memory), past_(past) {
        if (const auto days = model::find_cycle(memory.cycle, memory.now.settings.cycles))
            start_ = seconds_of(days->first);
    }

    base::Result<bool> run() {
        for (const Told& told : memory_.told)
            if (memory_.is_committed(told)) arrive(told);
        for (const auto& [team, step] : arrived_) note_arrival(team, step);
        if (!start_) return true;
        for (const Told& told : memory_.told)
            if (is_midway(told)) count(told);
        return tell_bent();
    }

private:
    static std::string team_of(const Told& told) { return std::string(history::team_of(plain(told.object))); }

    [[nodiscard]] std::size_t step(Place place) const { return memory_.chronicle.main_line.step(place); }

    /// An objective that stands in the cycle, then and now.
    [[nodiscard]] bool is_draft(const Told& told) const {
        const Change& change = told.change();
        return !change.is_gone && (meaning_of(change) == Meaning::written || meaning_of(change) == Meaning::moved) &&
               told.wholes.empty() && history::cycle_of(change.object) == memory_.cycle &&
               history::cycle_of(plain(told.object)) == memory_.cycle;
    }

    void arrive(const Told& told) {
        if (!memory_.is_of_cycle(told.object)) return;
        landed_.try_emplace(told.object, step(told.place()));
        if (!is_draft(told)) return;
        const auto [known, is_new] = arrived_.try_emplace(team_of(told), step(told.place()));
        if (!is_new) known->second = std::min(known->second, step(told.place()));
    }

    void note_arrival(const std::string& team, std::size_t step) {
        const Place place = memory_.chronicle.main_line.places()[step];
        aligning::TeamPast& past = past_.teams[team];
        past.arrived = memory_.deeds.at(place);
        past.arrived_with_root = step == 0;
    }

    /// After the cycle began, to what had reached the main line before.
    [[nodiscard]] bool is_midway(const Told& told) const {
        if (!memory_.is_committed(told) || !memory_.is_of_cycle(told.object)) return false;
        if (memory_.chronicle.trail.commit(told.place()).time < *start_) return false;
        const auto team = arrived_.find(team_of(told));
        return team != arrived_.end() && team->second < step(told.place());
    }

    void count(const Told& told) {
        const Change& change = told.change();
        aligning::TeamPast& team = past_.teams[team_of(told)];
        if (is_means(change)) ++team.means_changed;
        if (is_commitment(change)) ++team.commitments_changed;
        if (change.kind == "target-raised") set_right(told);
        if (is_bent(change) && landed_.at(told.object) < step(told.place()) && !is_back(told)) bend(told);
    }

    /// What is gone stands there again, word for word.
    [[nodiscard]] bool is_back(const Told& told) const {
        if (!told.change().is_gone) return false;
        const model::Target* target = memory_.now.objects.find(plain(told.object));
        if (target == nullptr) return false;
        if (target->kind == model::ObjectKind::objective) return target->objective->title.value == told.change().title;
        return target->kind == model::ObjectKind::key_result &&
               static_cast<const model::KeyResult*>(target->object)->headline().value == told.change().title;
    }

    /// The target is where it was: what eased it in between bent nothing in the end.
    void set_right(const Told& raised) {
        const auto eased = std::find_if(bent_.begin(), bent_.end(), [&](const Candidate& one) {
            return one.told->object == raised.object && one.told->change().before &&
                   one.told->change().before == raised.change().after;
        });
        if (eased == bent_.end()) return;
        bent_.erase(
            std::remove_if(eased, bent_.end(), [&](const Candidate& one) { return one.told->object == raised.object; }),
            bent_.end());
    }

    void bend(const Told& told) {
        Candidate candidate{team_of(told), &told, {told.change().fingerprint}};
        for (const Candidate& earlier : bent_)
            if (earlier.told->object == told.object && earlier.told->change().kind == told.change().kind) {
                const std::string whole = fingerprint_between(earlier.told->change(), told.change());
                candidate.fingerprints.insert(whole);
            }
        bent_.push_back(std::move(candidate));
    }

    /// Of several steps in one request for review, which sees them as one.
    static std::string fingerprint_between(const Change& first, const Change& last) {
        return base::fingerprint({last.kind, last.object, first.before.value_or(""), last.after.value_or("")});
    }

    base::Result<bool> tell_bent() {
        std::set<std::string> wanted;
        Place first = static_cast<Place>(memory_.chronicle.trail.size());
        for (const Candidate& one : bent_) {
            wanted.insert(one.fingerprints.begin(), one.fingerprints.end());
            first = std::min(first, one.told->place());
        }
        const auto approvals = approvals_since(memory_.chronicle, first, wanted);
        if (!approvals) return approvals.failure();
        for (const Candidate& one : bent_) tell(one, *approvals);
        return true;
    }

    void tell(const Candidate& one, const std::map<std::string, Approved>& approvals) {
        const Told& told = *one.told;
        aligning::Bent bent{memory_.deeds.of(told), std::string(plain(told.object)), told.change().title, {}};
        for (const std::string& fingerprint : one.fingerprints)
            if (const auto found = approvals.find(fingerprint); found != approvals.end())
                bent.approval = in_words(found->second, bent.deed);
        past_.teams[one.team].bent.push_back(std::move(bent));
    }

    [[nodiscard]] std::string in_words(const Approved& approved, const aligning::Deed& deed) const {
        const bool is_own = approved.email == deed.email;
        const std::string who = approved.name.empty() ? approved.email : approved.name;
        return fmt::format("approved by {}{}{}{}", who, is_own ? ", who made the change" : "",
                           approved.reason.empty() ? "" : ": ", approved.reason);
    }

    const Memory& memory_;
    aligning::Past& past_;
    std::optional<std::int64_t> start_;           ///< of the cycle
    std::map<std::string, std::size_t> landed_;   ///< by name: the step of the main line that brought it
    std::map<std::string, std::size_t> arrived_;  ///< by team: the same of its first objective
    std::vector<Candidate> bent_;
};

}  // namespace

base::Result<bool> recall_teams(const Memory& memory, aligning::Past& past) { return Recalling(memory, past).run(); }

}  // namespace okr::emerging
