#include "review/review.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/printable.hpp"
#include "history/difference.hpp"
#include "history/hidden.hpp"
#include "review/approvals.hpp"
#include "review/broken_settings.hpp"
#include "review/conversations.hpp"
#include "review/softened_rules.hpp"
#include "review/state.hpp"
#include "review/subtract.hpp"
#include "review/talk_to.hpp"
#include "review/verdict.hpp"
#include "review/written_approvals.hpp"

namespace okr {

std::string_view name(Verdict verdict) {
    constexpr std::array<std::string_view, 3> names{"pass", "attention", "fail"};
    return names[static_cast<std::size_t>(verdict)];
}

namespace reviewing {

namespace {

/// Files of ours that could be read before and are there without being readable after: broken themselves, or made so by
/// limits that the change brings.
std::vector<std::string> lost(const model::Workspace& before, const model::Workspace& after) {
    std::set<std::string_view> readable;
    for (const model::File& file : before.files)
        if (file.is_ours && !file.parsed.broken) readable.insert(file.path);
    std::vector<std::string> paths;
    for (const model::File& file : after.files)
        if (file.parsed.broken && readable.contains(file.path)) paths.push_back(file.path);
    return paths;
}

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
        for (const auto step : {&Reviewer::compare, &Reviewer::merge, &Reviewer::approve, &Reviewer::lint_both,
                                &Reviewer::align_both, &Reviewer::look_at_merge})
            if (std::string failure = (this->*step)(); !failure.empty()) return base::Failure{failure};
        finish();
        return std::move(review_);
    }

private:
    std::string compare() {
        review_.base = request_.base.name;
        review_.base_name = request_.base_name;
        review_.head = request_.head.name;
        review_.judged_by = request_.base.settings ? "base" : "head";
        if (request_.base.settings)
            if (const auto read = documents_.read_by(request_.base); !read) return read.failure().message;
        if (const auto broken = documents_.are_settings_broken(request_.base); !broken || *broken) {
            if (!broken) return broken.failure().message;
            review_.judged_by = "defaults";
        }
        auto difference =
            history::difference(snapshots_, documents_, request_.base, seen_by_both(request_.base, request_.head));
        if (!difference) return difference.failure().message;
        review_.difference = std::move(*difference);
        if (const auto looked = look_for_linked_settings(); !looked) return looked.failure().message;
        for (const std::string& folder : request_.gone) {
            review_.lost.push_back(folder);
            review_.difference.unreadable.push_back(words_of_gone(folder));
        }
        for (const Change& change : review_.difference.changes)
            if (change.kind == "settings-changed") review_.settings.push_back(change.message);
        return {};
    }

    /// Commands that read the disk follow a link, and what is read here does not: nobody can tell what it will hide.
    base::Result<bool> look_for_linked_settings() {
        if (!request_.base.settings || !request_.head.tree) return false;
        const auto entries = snapshots_.repository().tree(*request_.head.tree);
        if (!entries) return entries.failure();
        for (const git::Entry& entry : *entries)
            if (entry.name == store::settings_name && entry.kind == git::EntryKind::link) {
                review_.lost.emplace_back(store::settings_name);
                review_.difference.unreadable.push_back(
                    fmt::format("{}: is a link now, and links are not followed here; write the settings into it",
                                store::settings_name));
            }
        return true;
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
        auto after = states_.files(judged(request_.head));
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
        note_lost(lost(before_->workspace, after_->workspace));
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
        auto there = files_there(judged(*request_.into));
        if (!there) return there.failure().message;
        auto files = states_.files(judged(*merged_));
        if (!files) return files.failure().message;
        if (are_settings_broken(*files)) return note_broken_merge(), "";
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
        note_lost(lost(target.workspace, result.workspace));
        for (const Finding& finding : subtract(fresh, introduced_)) {
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

    /// Of files whose bytes did not change, nothing is told yet: it is other limits that make them unreadable.
    void note_lost(const std::vector<std::string>& paths) {
        std::vector<std::string>& told = review_.difference.unreadable;
        for (const std::string& path : paths) {
            if (std::find(review_.lost.begin(), review_.lost.end(), path) != review_.lost.end()) continue;
            review_.lost.push_back(path);
            const auto is_of_it = [&](const std::string& words) { return words.starts_with(path + ": "); };
            if (std::none_of(told.begin(), told.end(), is_of_it))
                told.push_back(path + ": cannot be parsed after the change; its objects are left out");
        }
    }

    /// Of the base, or of what the head goes to. An okr.yaml that is broken there is not the change's doing, which may
    /// mend it: the defaults hold in its place, as they do for a difference.
    base::Result<std::vector<Source>> files_there(const store::Point& point) const {
        auto files = states_.files(point);
        if (files && are_settings_broken(*files)) replace_settings(*files, default_settings);
        return files;
    }

    void note_broken_merge() {
        review_.lost.emplace_back(store::settings_name);
        review_.difference.unreadable.push_back(fmt::format(
            "{}: cannot be read once this is merged, so what merging gives was not looked at; mend it where "
            "the branch goes to, or merge that into the branch first",
            store::settings_name));
    }

    void finish() {
        review_.talk_to = talk_to(review_.difference.changes, before_->workspace, after_->workspace);
        judge(review_, options_.fail_on);
    }

    /// The point as the base's okr.yaml includes and excludes files.
    [[nodiscard]] store::Point judged(store::Point point) const {
        if (request_.base.settings) point.scope = request_.base.scope;
        return point;
    }

    /// What nobody will see once the change is in is as good as dropped, whoever judges today.
    [[nodiscard]] static store::Point seen_by_both(const store::Point& judge, store::Point point) {
        if (!judge.settings || judge.settings == point.settings) return point;
        point.scope = point.settings ? std::make_shared<const store::Scope>(judge.scope, point.scope) : judge.scope;
        return point;
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

std::string words_of_gone(const std::string& folder) {
    return fmt::format(
        "{}: the workspace that stood there is gone, and none stood here: what it held is not compared; if it was "
        "moved here, move it in a change of its own (`git mv`), or compare with where it was (`--root`)",
        folder.empty() ? "." : base::printable(folder));
}

base::Result<Review> review(const store::Snapshots& snapshots, const Request& request, const Options& options) {
    return Reviewer(snapshots, request, options).run();
}

}  // namespace reviewing

}  // namespace okr
