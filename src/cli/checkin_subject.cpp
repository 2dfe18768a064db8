#include "cli/checkin_subject.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/line_index.hpp"
#include "base/unknown_name.hpp"
#include "outline/cycles.hpp"

namespace okr::cli {

namespace {

using base::Failure;
using base::Result;

/// A key result and the names that it may be called by.
struct Candidate {
    CheckinSubject subject;
    std::string home;  ///< its team, or its goal

    [[nodiscard]] const std::string& id() const { return subject.result->key; }
    /// As it can be written to mean this one and no other.
    [[nodiscard]] std::string name() const { return subject.is_indicator ? home + "/" + id() : subject.result->ref; }
};

using Candidates = std::vector<Candidate>;

Candidates all_of(const model::Workspace& workspace) {
    Candidates all;
    for (const model::TeamFile& file : workspace.team_files)
        for (const model::Objective& objective : file.objectives)
            for (const model::KeyResult& result : objective.key_results)
                all.push_back({{&result, file.cycle.value, false}, file.team.value});
    for (const model::Strategy& strategy : workspace.strategies)
        for (const model::Goal& goal : strategy.goals)
            for (const model::KeyResult& result : goal.indicators) all.push_back({{&result, "", true}, goal.key});
    return all;
}

template <typename Wanted>
Candidates kept(const Candidates& all, const Wanted& is_wanted) {
    Candidates result;
    std::copy_if(all.begin(), all.end(), std::back_inserter(result), is_wanted);
    return result;
}

/// A reference taken apart at its slash and its `@`.
struct Asked {
    std::string_view home, id, cycle;

    explicit Asked(std::string_view ref) {
        const std::size_t at = std::min(ref.find('@'), ref.size());
        if (at < ref.size()) cycle = ref.substr(at + 1);
        ref = ref.substr(0, at);
        const std::size_t slash = ref.rfind('/');
        id = slash == std::string_view::npos ? ref : ref.substr(slash + 1);
        if (slash != std::string_view::npos) home = ref.substr(0, slash);
        if (home.starts_with("strategy/")) home.remove_prefix(9);
    }

    [[nodiscard]] bool fits(const Candidate& each) const {
        if (each.id() != id ||
            !(home.empty() || each.home == home || (each.subject.is_indicator && home == "strategy")))
            return false;
        return cycle.empty() || each.subject.cycle == cycle;
    }
};

class Finder {
public:
    Finder(const model::Workspace& workspace, std::string_view ref, std::string_view today)
        : workspace_(workspace), ref_(ref), asked_(ref), today_(today), all_(all_of(workspace)) {}

    [[nodiscard]] Result<CheckinSubject> find() const {
        const Candidates fitting = kept(all_, [&](const Candidate& each) { return asked_.fits(each); });
        if (fitting.empty()) return nothing();
        const Candidates now = asked_.cycle.empty() ? of_now(fitting) : fitting;
        if (now.empty()) return another_cycle(fitting);
        if (now.size() == 1) return now.front().subject;
        return several(now);
    }

private:
    /// Those of the cycle that people mean who name none; else of any that holds today.
    [[nodiscard]] Candidates of_now(const Candidates& fitting) const {
        const auto cycles = outlining::cycles_with_okrs(workspace_, asked_.home);
        const std::string cycle = outlining::choose_cycle(
            cycles.empty() ? outlining::cycles_with_okrs(workspace_) : cycles, workspace_.settings.cycles, today_);
        Candidates now = kept(
            fitting, [&](const Candidate& each) { return each.subject.cycle.empty() || each.subject.cycle == cycle; });
        return now.empty() ? kept(fitting, [&](const Candidate& each) { return is_running(each.subject.cycle); }) : now;
    }

    [[nodiscard]] bool is_running(std::string_view cycle) const {
        const auto days = model::find_cycle(cycle, workspace_.settings.cycles);
        const auto day = base::parse_date(today_);
        return days && day && days->contains(*day);
    }

    [[nodiscard]] Failure another_cycle(const Candidates& fitting) const {
        return {fmt::format("`{}` is in no cycle that holds today; did you mean `{}`?", ref_, fitting.back().name())};
    }

    [[nodiscard]] Failure several(const Candidates& found) const {
        std::vector<std::string> names, places;
        std::set<std::string> distinct;
        for (const Candidate& each : found) {
            names.push_back("`" + each.name() + "`");
            places.push_back(place_in_words(workspace_, each.subject.result->place));
            distinct.insert(each.name());
        }
        if (distinct.size() == 1)
            return {fmt::format("`{}` is defined {} times, at {}; give each its own id", found.front().name(),
                                found.size(), fmt::join(places, " and "))};
        return {fmt::format("`{}` could be {}; write one of these", ref_, fmt::join(names, " or "))};
    }

    [[nodiscard]] Failure nothing() const {
        if (const auto other = other_object()) return *other;
        if (const auto broken = broken_file()) return *broken;
        const Candidates others = kept(all_, [&](const Candidate& each) { return each.id() == asked_.id; });
        if (!others.empty())
            return {fmt::format("there is no key result `{}`; did you mean `{}`?", ref_, others.back().name())};
        return nearest();
    }

    /// An objective or an initiative of that name.
    [[nodiscard]] std::optional<Failure> other_object() const {
        for (const auto& [ref, target] : workspace_.objects.sorted()) {
            const bool same = ref == ref_ || ref.substr(0, ref.find('@')) == ref_ || target.object->key == ref_;
            if (!same || target.kind == model::ObjectKind::key_result) continue;
            std::string hint;
            if (target.kind == model::ObjectKind::objective && !target.objective->key_results.empty())
                hint = fmt::format("; it has `{}`", target.objective->key_results.front().ref);
            return Failure{fmt::format("`{}` is an {}, and a check-in is about a key result{}", ref_,
                                       model::name(target.kind), hint)};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Failure> broken_file() const {
        for (const model::File& file : workspace_.files) {
            if (!file.is_broken || file.parsed.faults.empty()) continue;
            const syntax::Fault& fault = file.parsed.faults.front();
            const Position at = base::LineIndex(file.text).position(fault.at.begin);
            return Failure{fmt::format("{}:{}:{} cannot be parsed, so what it holds is not known: {}", file.path,
                                       at.line, at.column, fault.message)};
        }
        return std::nullopt;
    }

    [[nodiscard]] Failure nearest() const {
        std::set<std::string> names;
        for (const Candidate& each : all_) {
            const bool wants_home = !asked_.home.empty();
            names.insert(wants_home ? each.home + "/" + each.id() : each.id());
        }
        return base::unknown_name(fmt::format("there is no key result `{}`", ref_), ref_, {names.begin(), names.end()},
                                  "there are");
    }

    const model::Workspace& workspace_;
    std::string_view ref_;
    Asked asked_;
    std::string_view today_;
    Candidates all_;
};

}  // namespace

std::string place_in_words(const model::Workspace& workspace, const model::Place& place) {
    const model::File& file = workspace.files[place.file];
    const Position at = base::LineIndex(file.text).position(place.span.begin);
    return fmt::format("{}:{}:{}", file.path, at.line, at.column);
}

Result<CheckinSubject> find_checkin_subject(const model::Workspace& workspace, std::string_view ref,
                                            std::string_view today) {
    return Finder(workspace, ref, today).find();
}

}  // namespace okr::cli
