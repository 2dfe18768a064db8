#include "okr/mend.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "mend/blame.hpp"
#include "mend/candidates.hpp"
#include "mend/round.hpp"
#include "mend/what_fits.hpp"

namespace okr {

namespace {

using mending::Applied;
using mending::Candidate;
using mending::Round;

/// Rules offer nothing that is wrong by itself, so it is what stands there that disagrees.
constexpr const char* with_an_error =
    "an error would come with it; mend first, by hand, what else is told of this place";
constexpr int rounds_without_progress = 10;
constexpr int tries_a_round = 20;

class Mending {
public:
    Mending(const std::vector<Source>& files, const LintOptions& options, const MendOptions& how)
        : given_(files), now_(files), options_(options), how_(how) {}

    MendResult run() {
        if (!look(report_)) return std::move(result_);
        result_.found = as_asked(given_, report_);
        std::size_t least = report_.summary.fixable;
        for (int idle = 0; idle < rounds_without_progress;) {
            const std::size_t mended = result_.mended;
            if (!round() && !forgive()) break;
            if (report_.summary.fixable < least)
                least = report_.summary.fixable, idle = 0;
            else if (result_.mended > mended)
                ++idle;
        }
        result_.report = as_asked(now_, report_);
        tell_files();
        return std::move(result_);
    }

private:
    /// All findings of the files as they are now; false where the settings cannot be read.
    bool look(Report& report) {
        LintOptions all = options_;
        all.only.clear();
        LintResult found = lint(now_, all);
        if (!found.failure.empty() && result_.failure.empty()) result_.failure = found.failure;
        report = std::move(found.report);
        return found.failure.empty();
    }

    [[nodiscard]] Report as_asked(const std::vector<Source>& files, const Report& all) const {
        return options_.only.empty() ? all : lint(files, options_).report;
    }

    /// False once nothing changes. A fix that an error comes with is taken back, and the others tried without it.
    bool round() {
        std::vector<Candidate> candidates = mending::what_fits(mending::choose(report_, options_, how_, banned_), now_);
        const std::size_t known = banned_.size();
        for (int tries = 0; !candidates.empty(); ++tries) {
            Round made = mending::apply(candidates, texts());
            note(made);
            if (made.texts.empty()) break;
            put(made.texts);
            Report after;
            const bool is_read = look(after);
            auto bad = is_read ? mending::blamed(report_, after, made.applied) : all_of(made.applied);
            if (bad.empty()) return accept(made, std::move(after)), true;
            take_back(made.texts);
            drop(candidates, made, std::move(bad), tries >= tries_a_round);
        }
        return banned_.size() > known;  // then others have their turn
    }

    /// What was left out may fit by now, since others were made: it has its turn again, for a next run would try it. No
    /// run may find anything to do where this one ends.
    bool forgive() {
        if (banned_.empty() || result_.mended == forgiven_at_) return false;
        forgiven_at_ = result_.mended;
        banned_.clear();
        result_.left_out.clear();
        return true;
    }

    static std::vector<std::size_t> all_of(const std::vector<Applied>& applied) {
        std::vector<std::size_t> all(applied.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        return all;
    }

    /// Of several that errors came with, the first half may be good without the others, and they in the next round.
    void drop(std::vector<Candidate>& candidates, const Round& made, std::vector<std::size_t> bad, bool all) {
        result_.failure.clear();
        const bool is_one = bad.size() == 1;
        if (!is_one && !all) bad.erase(bad.begin(), bad.begin() + static_cast<std::ptrdiff_t>(bad.size() / 2));
        std::set<const Fix*> dropped;
        for (const std::size_t i : bad) {
            const Candidate& candidate = made.applied[i].candidate;
            dropped.insert(candidate.fix);
            if (is_one || all) leave_out({*candidate.finding, candidate.fix->title, with_an_error}, candidate.name());
        }
        std::erase_if(candidates, [&](const Candidate& one) { return dropped.contains(one.fix); });
    }

    void leave_out(LeftOut left, const std::string& name) {
        if (banned_.insert(name).second) result_.left_out.push_back(std::move(left));
    }

    void note(Round& made) {
        for (std::size_t i = 0; i < made.banned.size(); ++i) leave_out(std::move(made.left_out[i]), made.banned[i]);
    }

    void accept(const Round& made, Report after) {
        for (const Applied& applied : made.applied)
            rules_[applied.candidate.path()].insert(applied.candidate.finding->rule);
        result_.mended += made.applied.size();
        report_ = std::move(after);
    }

    [[nodiscard]] std::map<std::string, const std::string*> texts() const {
        std::map<std::string, const std::string*> result;
        for (const Source& file : now_) result.emplace(file.path, &file.text);
        return result;
    }

    void put(std::map<std::string, std::string>& made) {
        for (Source& file : now_)
            if (const auto found = made.find(file.path); found != made.end()) std::swap(file.text, found->second);
    }

    void take_back(std::map<std::string, std::string>& made) { put(made); }

    void tell_files() {
        for (std::size_t i = 0; i < now_.size(); ++i) {
            if (now_[i].text == given_[i].text) continue;
            const auto& rules = rules_[now_[i].path];
            result_.files.push_back({now_[i].path, given_[i].text, now_[i].text, {rules.begin(), rules.end()}});
        }
        std::sort(result_.files.begin(), result_.files.end(),
                  [](const MendedFile& a, const MendedFile& b) { return a.path < b.path; });
    }

    const std::vector<Source>& given_;
    std::vector<Source> now_;
    const LintOptions& options_;
    const MendOptions& how_;
    Report report_;  ///< of `now_`
    std::set<std::string> banned_;
    std::size_t forgiven_at_ = 0;  ///< findings that were mended when what was banned was last tried again
    std::map<std::string, std::set<std::string>> rules_;  ///< that were mended, by file
    MendResult result_;
};

}  // namespace

MendResult mend(const std::vector<Source>& files, const LintOptions& options, const MendOptions& how) {
    return Mending(files, options, how).run();
}

}  // namespace okr
