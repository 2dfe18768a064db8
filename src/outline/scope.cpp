#include "outline/scope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/printable.hpp"
#include "base/unknown_name.hpp"
#include "outline/cycles.hpp"

namespace okr::outlining {

namespace {

using base::Failure;
using base::Result;
using model::Target;
using model::Workspace;
using Names = std::vector<std::string_view>;

/// A reference taken apart; unlike those in files it may be a team's name alone.
struct Asked {
    std::string first;  ///< team, goal, or `strategy`
    std::string id;     ///< behind the slash; may be empty
    std::string cycle;  ///< behind the `@`, or that of the options; empty: to be chosen
    bool has_id = false;
};

Asked take_apart(const OutlineOptions& options) {
    const std::size_t at = std::min(options.ref.rfind('@'), options.ref.size());
    const std::string name = options.ref.substr(0, at);
    const std::size_t slash = std::min(name.find('/'), name.size());
    Asked asked{name.substr(0, slash), {}, options.cycle, slash < name.size()};
    if (asked.has_id) asked.id = name.substr(slash + 1);
    if (at < options.ref.size()) asked.cycle = options.ref.substr(at + 1);
    return asked;
}

class Finder {
public:
    Finder(const Workspace& workspace, const OutlineOptions& options)
        : workspace_(workspace), options_(options), asked_(take_apart(options)) {}

    Result<Scope> find() const {
        if (options_.ref.empty()) return in_cycle({}, cycles_with_okrs(workspace_));
        if (asked_.first == "strategy") return asked_.has_id ? goal(asked_.id) : strategy();
        if (asked_.has_id) return object();
        if (is_team(asked_.first)) return team();
        return goal(asked_.first);
    }

private:
    [[nodiscard]] Names teams() const {
        Names names = workspace_.team_ids();
        for (const model::TeamFile& file : workspace_.team_files)
            if (file.team) names.emplace_back(file.team.value);
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return names;
    }

    [[nodiscard]] bool is_team(std::string_view name) const {
        const Names names = teams();
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    /// Takes the cycle that is asked for, which must be one of all that have OKRs, or the best of the candidates.
    [[nodiscard]] Result<Scope> in_cycle(Scope scope, const Cycles& candidates) const {
        const Cycles all = cycles_with_okrs(workspace_);
        scope.cycle = asked_.cycle;
        if (scope.cycle.empty())
            scope.cycle =
                choose_cycle(candidates.empty() ? all : candidates, workspace_.settings.cycles, options_.today);
        if (asked_.cycle.empty() || all.contains(asked_.cycle)) return scope;
        return base::unknown_name(fmt::format("nobody has OKRs in the cycle `{}`", base::printable(asked_.cycle)),
                                  asked_.cycle, {all.begin(), all.end()}, "there are");
    }

    [[nodiscard]] Result<Scope> strategy() const {
        if (!workspace_.has_strategy()) return Failure{"there is no strategy here; begin one in strategy.yaml"};
        Scope scope;
        scope.strategy_alone = true;
        return in_cycle(std::move(scope), cycles_with_okrs(workspace_));
    }

    [[nodiscard]] Result<Scope> team() const {
        Scope scope;
        scope.team = asked_.first;
        return in_cycle(std::move(scope), cycles_with_okrs(workspace_, asked_.first));
    }

    [[nodiscard]] Result<Scope> goal(const std::string& id) const {
        Scope scope;
        scope.target = workspace_.find_goal(id);
        if (scope.target) return in_cycle(std::move(scope), cycles_with_okrs(workspace_));
        return no_such_name(id);
    }

    [[nodiscard]] Failure no_such_name(const std::string& name) const {
        for (const auto& [ref, target] : workspace_.objects.sorted())
            if (target.object->key == name)
                return {fmt::format("there is no team and no goal `{}`; did you mean `{}`?", base::printable(name),
                                    base::printable(ref))};
        Names names = teams();
        for (const auto& [id, target] : workspace_.goals) names.emplace_back(id);
        return base::unknown_name(fmt::format("there is no team and no goal `{}`", base::printable(name)), name, names,
                                  "there are");
    }

    [[nodiscard]] Result<Scope> object() const {
        if (!is_team(asked_.first))
            return base::unknown_name(fmt::format("there is no team `{}`", base::printable(asked_.first)), asked_.first,
                                      teams(), "there are");
        Scope scope;
        scope.team = asked_.first;
        const Cycles candidates = cycles_of_object();
        if (candidates.empty()) return no_such_object();
        auto found = in_cycle(std::move(scope), candidates);
        if (!found) return found;
        found->target = look_up(found->cycle);
        if (!found->target) return not_in(found->cycle, candidates);
        if (found->target->kind == model::ObjectKind::need) return is_need();
        return found;
    }

    [[nodiscard]] std::optional<Target> look_up(const std::string& cycle) const {
        return workspace_.find({asked_.first, asked_.id, cycle}, "", "");
    }

    /// The empty one for an object of a file without a cycle.
    [[nodiscard]] Cycles cycles_of_object() const {
        Cycles cycles;
        const std::string name = model::full_name(asked_.first, asked_.id, "");
        for (const auto& [ref, target] : workspace_.objects.beginning_with(name)) {
            if (ref.size() == name.size()) return cycles_with_okrs(workspace_);
            if (ref[name.size()] == '@') cycles.emplace(ref.substr(name.size() + 1));
        }
        return cycles;
    }

    [[nodiscard]] Failure no_such_object() const {
        Names names;
        for (const auto& [ref, target] : workspace_.objects.beginning_with(asked_.first + "/"))
            names.emplace_back(target.object->key);
        return base::unknown_name(
            fmt::format("the team `{}` has no `{}`", base::printable(asked_.first), base::printable(asked_.id)),
            asked_.id, names, "it has");
    }

    [[nodiscard]] Failure not_in(const std::string& cycle, const Cycles& candidates) const {
        const std::string name = base::printable(model::full_name(asked_.first, asked_.id, ""));
        return {fmt::format("`{}` is not in {}; did you mean `{}@{}`?", name, base::printable(cycle), name,
                            base::printable(*candidates.rbegin()))};
    }

    [[nodiscard]] Failure is_need() const {
        return {fmt::format("`{}` is a need; ask for the objective or key result that waits for it",
                            base::printable(options_.ref))};
    }

    const Workspace& workspace_;
    const OutlineOptions& options_;
    Asked asked_;
};

}  // namespace

Result<Scope> find_scope(const Workspace& workspace, const OutlineOptions& options) {
    return Finder(workspace, options).find();
}

}  // namespace okr::outlining
