#include "review/review.hpp"

#include <algorithm>
#include <array>

#include "history/difference.hpp"
#include "history/hidden.hpp"
#include "review/approvals.hpp"
#include "review/broken_settings.hpp"
#include "review/conversations.hpp"
#include "review/sight.hpp"
#include "review/softened_rules.hpp"
#include "review/state.hpp"
#include "review/subtract.hpp"
#include "review/talk_to.hpp"
#include "review/unread.hpp"
#include "review/verdict.hpp"
#include "review/written_approvals.hpp"

namespace okr {

std::string_view name(Verdict verdict) {
    constexpr std::array<std::string_view, 3> names{"pass", "attention", "fail"};
    return names[static_cast<std::size_t>(verdict)];
}

namespace reviewing {

namespace {

/// Makes one review; its steps stand in the order of `run`. A step gives its failure, or an empty text.
class Reviewer {
public:
    Reviewer(const store::Snapshots& snapshots, const Request& request, const Options& options)
        : snapshots_(snapshots),
          request_(request),
          options_(options),
          documents_(snapshots),
          states_(snapshots, options.lint) {}

    base::Result<Review> run() {
        for (const auto step : {&Reviewer::settle_judge, &Reviewer::compare, &Reviewer::merge, &Reviewer::approve,
                                &Reviewer::lint_both, &Reviewer::align_both, &Reviewer::look_at_merge})
            if (std::string failure = (this->*step)(); !failure.empty()) return base::Failure{failure};
        finish();
        return std::move(review_);
    }

private:
    /// Whose okr.yaml both sides are read by.
    std::string settle_judge() {
        review_.base = request_.base.name;
        review_.base_name = request_.base_name;
        review_.head = request_.head.name;
        review_.judged_by = request_.base.settings ? "base" : "head";
        if (request_.base.settings)
            if (const auto read = documents_.read_by(request_.base); !read) return read.failure().message;
        const auto broken = documents_.are_settings_broken(request_.base);
        if (!broken) return broken.failure().message;
        if (*broken) review_.judged_by = "defaults";
        return {};
    }

    std::string compare() {
        auto difference =
            history::difference(snapshots_, documents_, request_.base, seen_by_both(request_.base, request_.head));
        if (!difference) return difference.failure().message;
        review_.difference = std::move(*difference);
        if (const auto noted = note_linked_settings(review_, snapshots_, request_); !noted)
            return noted.failure().message;
        note_gone(review_, request_.gone);
        for (const Change& change : review_.difference.changes)
            if (change.kind == "settings-changed") review_.settings.push_back(change.message);
        return {};
    }

    /// What neither side has alone: two green branches can make a red main.
    std::string merge() {
        if (!request_.into || !request_.head.commit || request_.into->commit == request_.base.commit) return {};
        auto merged = snapshots_.merged(*request_.into, request_.head);
        if (!merged) return merged.failure().message;
        review_.conflicts = merged->conflicts;
        if (!merged->conflicts.empty()) return {};  // what people will make of it nobody knows
        merged_ = std::move(merged->point);
        return compare_sights();
    }

    /// What stands where the head goes to, and that the settings of the head hide.
    std::string compare_sights() {
        if (merged_->settings == request_.into->settings && !request_.is_moved) return {};
        store::Point before = *merged_;
        before.scope = request_.into->scope;
        before.settings = request_.into->settings;
        // What came to the old place meanwhile is left there by the merge.
        if (request_.is_moved) before.tree = request_.into->tree;
        const auto hidden = history::difference(snapshots_, documents_, before, seen_by_both(*request_.into, *merged_));
        if (!hidden) return hidden.failure().message;
        history::add_gone(review_.difference, hidden->changes);
        return {};
    }

    std::string approve() {
        auto& changes = review_.difference.changes;
        if (!request_.head.commit) return {};
        const auto written = written_approvals(snapshots_, request_.base, request_.head);
        if (!written) return written.failure().message;
        const auto is_meant = [&](const Change& change) {
            return std::any_of(written->begin(), written->end(),
                               [&](const auto& one) { return one.fingerprint == change.fingerprint; });
        };
        if (std::none_of(changes.begin(), changes.end(), is_meant)) return {};
        const auto touched = touches(snapshots_, documents_, request_.base, request_.head);
        if (!touched) return touched.failure().message;
        const auto settings = documents_.settings(request_.base);
        if (!settings) return settings.failure().message;
        const auto hidden = hidden_files();
        if (!hidden) return hidden.failure().message;
        const auto is_hidden = [&](const Change& change) {
            return change.is_gone && hidden->paths.contains(change.at.file);
        };
        reviewing::approve(changes, *written, *touched, settings->self_approval, is_hidden);
        return {};
    }

    /// By the settings of the head, now or once it is merged.
    base::Result<history::Hidden> hidden_files() {
        const store::Point& base = request_.base;
        auto hidden = history::hidden_files(snapshots_, documents_, base, seen_by_both(base, request_.head));
        if (!hidden || !merged_) return hidden;
        auto more = history::hidden_files(snapshots_, documents_, *request_.into, *merged_);
        if (!more) return more;
        hidden->paths.merge(more->paths);
        return hidden;
    }

    std::string lint_both() {
        auto before = files_there(request_.base);
        if (!before) return before.failure().message;
        auto after = states_.files(seen_by(request_.base, request_.head));
        if (!after) return after.failure().message;
        judge_ = judge_by(request_.base.settings ? *before : *after);
        auto old = states_.make(std::move(*before));
        if (!old) return "at the base, " + old.failure().message;
        auto now = states_.make(std::move(*after));
        if (!now) return now.failure().message;
        states_.lint(*old, *now, judge_);
        before_ = std::move(*old);
        after_ = std::move(*now);
        review_.introduced = subtract(after_->report.findings, before_->report.findings);
        review_.resolved = subtract(before_->report.findings, after_->report.findings);
        introduced_ = review_.introduced;
        const std::size_t allowed = before_->report.summary.allowed;
        review_.allowed = std::max(after_->report.summary.allowed, allowed) - allowed;
        forget_reworded(review_.introduced, review_.resolved, review_.difference.changes);
        review_.sources = after_->report.sources;
        note_lost(review_, before_->workspace, after_->workspace);
        if (request_.base.settings && request_.base.settings != request_.head.settings)
            review_.softened = softened_rules(judge_.root(), after_->workspace, options_.lint);
        return {};
    }

    std::string align_both() {
        const std::string& today = options_.lint.today;
        cycles_ = cycles_of(review_.difference.changes, after_->workspace, today);
        auto seen = state_seen_by_both();
        if (!seen) return seen.failure().message;
        std::vector<const model::Workspace*> states{&before_->workspace};
        if (is_touched()) states.push_back(&(*seen ? **seen : *after_).workspace);
        auto aligned = align_states(states, cycles_, today);
        Aligned& before = aligned.front();
        Aligned& after = aligned.back();
        review_.opened = opened_by(before, after);
        review_.closed = subtract(before.conversations, after.conversations);
        review_.coverage_before = before.coverage;
        review_.coverage_after = after.coverage;
        return {};
    }

    /// What settings hide leads to no goal; nothing where both have the same settings.
    base::Result<std::optional<State>> state_seen_by_both() {
        const store::Point& base = request_.base;
        if (!base.settings || !request_.head.settings || base.settings == request_.head.settings)
            return std::optional<State>();
        auto files = states_.files(seen_by_both(base, request_.head));
        if (!files) return files.failure();
        auto state = states_.make(std::move(*files));
        if (!state) return state.failure();
        return std::optional(std::move(*state));
    }

    /// Does any file of ours differ?
    [[nodiscard]] bool is_touched() const {
        const auto is_same = [](const model::File& a, const model::File& b) {
            return a.path == b.path && a.text == b.text;
        };
        const auto &old = before_->workspace.files, &now = after_->workspace.files;
        return !std::equal(old.begin(), old.end(), now.begin(), now.end(), is_same);
    }

    std::string look_at_merge() {
        if (!merged_) return {};
        auto there = files_there(seen_by(request_.base, *request_.into));
        if (!there) return there.failure().message;
        auto files = states_.files(seen_by(request_.base, *merged_));
        if (!files) return files.failure().message;
        if (are_settings_broken(*files)) return note_broken_merge(review_), "";
        auto target = states_.make(std::move(*there));
        if (!target) return target.failure().message;
        auto result = states_.make(std::move(*files));
        if (!result) return result.failure().message;
        states_.lint(*target, *result, judge_);
        compare_merged(*target, *result);
        return {};
    }

    void compare_merged(const State& target, const State& result) {
        const auto fresh = subtract(result.report.findings, target.report.findings);
        note_lost(review_, target.workspace, result.workspace);
        for (const Finding& finding : subtract_told(fresh, introduced_)) {
            review_.only_merged.push_back(finding.fingerprint);
            review_.introduced.push_back(finding);
        }
        const auto told = align_states({&target.workspace, &result.workspace}, cycles_, options_.lint.today);
        const auto newly_told = subtract(told.back().conversations, told.front().conversations);
        for (Conversation& one : subtract(newly_told, review_.opened)) {
            review_.only_merged.push_back(one.fingerprint);
            review_.opened.push_back(std::move(one));
        }
    }

    /// Of the base, or of what the head goes to. An okr.yaml that is broken there is not the change's doing, which may
    /// mend it: the defaults hold in its place, as they do for a difference.
    base::Result<std::vector<Source>> files_there(const store::Point& point) const {
        auto files = states_.files(point);
        if (files && are_settings_broken(*files)) replace_settings(*files, default_settings);
        return files;
    }

    void finish() {
        review_.talk_to = talk_to(review_.difference.changes, before_->workspace, after_->workspace);
        judge(review_, options_.fail_on);
    }

    const store::Snapshots& snapshots_;
    const Request& request_;
    const Options& options_;
    history::Documents documents_;
    States states_;
    Judge judge_;
    std::optional<State> before_, after_;
    std::vector<Finding> introduced_;     ///< reworded ones too
    std::optional<store::Point> merged_;  ///< what the merge would give, where git can tell
    std::vector<std::string> cycles_;     ///< that the change is about
    Review review_;
};

}  // namespace

base::Result<Review> review(const store::Snapshots& snapshots, const Request& request, const Options& options) {
    return Reviewer(snapshots, request, options).run();
}

}  // namespace reviewing

}  // namespace okr
