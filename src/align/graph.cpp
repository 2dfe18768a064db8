#include "align/graph.hpp"

#include <algorithm>
#include <utility>

#include "align/support.hpp"
#include "model/reference.hpp"
#include "model/values.hpp"

namespace okr::aligning {

/// Fills a graph; its steps stand in the order of `make`.
class GraphMaker {
public:
    GraphMaker(Graph& graph, const linting::Readings& readings) : graph_(graph), views_(readings.views()) {}

    void make() {
        add_goals();
        add_teams();
        read_key_results();
        for (Index team = 0; team < graph_.teams.size(); ++team) add_files(team);
        follow_moves();
        follow_support();
        find_sharers();
        find_awareness();
    }

private:
    void add_goals() {
        for (const model::Strategy& strategy : graph_.workspace.strategies)
            for (const model::Goal& goal : strategy.goals) graph_.goals.push_back({&goal, rank_of(goal)});
        std::stable_sort(graph_.goals.begin(), graph_.goals.end(), [](const Goal& a, const Goal& b) {
            const auto key = [](const Goal& goal) {
                return std::pair(goal.rank.value_or(1'000'000), std::string_view(goal.said->key));
            };
            return key(a) < key(b);
        });
    }

    static std::optional<int> rank_of(const model::Goal& goal) {
        const auto number = model::parse_number(goal.priority.value);
        return number && *number > -1e6 && *number < 1e6 ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }

    void add_teams() {
        std::map<std::string, const model::Team*> teams;
        for (const model::TeamFile& file : graph_.workspace.team_files)
            if (file.team) teams.emplace(file.team.value, nullptr);
        for (const model::Team& team : graph_.workspace.teams)
            if (team.id) teams.insert_or_assign(team.id.value, &team);
        for (const auto& [id, declared] : teams) {
            Team team;
            team.id = id;
            team.declared = declared;
            graph_.teams.push_back(std::move(team));
        }
        for (const model::TeamFile& file : graph_.workspace.team_files)
            if (file.team && (!file.cycle || file.cycle.value == graph_.cycle))
                files_[file.team.value].push_back(&file);
    }

    void read_key_results() {
        for (const rule::KeyResultView& view : views_.key_results) readings_.emplace(&view.result, &view.reading);
    }

    void add_files(Index team) {
        const auto found = files_.find(graph_.teams[team].id);
        if (found == files_.end()) return;
        for (const model::TeamFile* file : found->second) add(*file, team);
    }

    void add(const model::TeamFile& file, Index team) {
        for (const model::Objective& objective : file.objectives) add(objective, team);
        for (const model::Initiative& initiative : file.initiatives) add(initiative, team, std::nullopt);
        for (const model::Need& need : file.needs) {
            graph_.teams[team].needs.push_back(next(graph_.needs));
            graph_.needs.push_back({&need, team});
        }
        for (const model::Request& request : file.requests) {
            graph_.teams[team].requests.push_back(next(graph_.requests));
            graph_.requests.push_back({&request, team, need_of(request, graph_.teams[team].id)});
        }
    }

    void add(const model::Objective& said, Index team) {
        const Index at = next(graph_.objectives);
        Objective objective{&said, team, {}, {}};
        for (const model::KeyResult& result : said.key_results) {
            objective.key_results.push_back(next(graph_.key_results));
            graph_.key_results.push_back({&result, readings_.at(&result), at, team});
        }
        graph_.objective_at_.emplace(&said, at);
        graph_.teams[team].objectives.push_back(at);
        graph_.objectives.push_back(std::move(objective));
        for (const model::Initiative& initiative : said.initiatives) add(initiative, team, at);
    }

    void add(const model::Initiative& said, Index team, std::optional<Index> objective) {
        graph_.teams[team].initiatives.push_back(next(graph_.initiatives));
        graph_.initiatives.push_back({&said, team, objective, {}});
    }

    template <typename T>
    static Index next(const std::vector<T>& list) {
        return static_cast<Index>(list.size());
    }

    [[nodiscard]] const model::Need* need_of(const model::Request& request, const std::string& team) const {
        const auto target = request.need ? graph_.find(request.need.value, team) : std::nullopt;
        if (!target || target->kind != model::ObjectKind::need) return nullptr;
        return static_cast<const model::Need*>(target->object);
    }

    void follow_moves() {
        for (Initiative& initiative : graph_.initiatives)
            for (const model::Text& text : initiative.said->moves)
                if (const auto target = graph_.find(text.value, graph_.teams[initiative.team].id))
                    initiative.moves.push_back(target->object);
    }

    void follow_support() {
        SupportFinder finder(graph_.workspace, graph_.goals);
        for (Objective& objective : graph_.objectives) objective.support = finder.find(*objective.said);
    }

    void find_sharers() {
        for (const Objective& objective : graph_.objectives)
            for (const model::Text& name : objective.said->shared_with)
                if (const auto team = graph_.find_team(name.value))
                    graph_.teams[*team].shares.insert(objective.said->ref);
    }

    void find_awareness() {
        for (const Objective& objective : graph_.objectives) {
            for (const model::Text& text : objective.said->supports) know_reference(objective.team, text.value);
            for (const model::Text& text : objective.said->shared_with) know(objective.team, text.value);
        }
        for (const Need& need : graph_.needs) know(need.team, need.said->from.value);
        for (const Request& request : graph_.requests) {
            know(request.team, request.said->from.value);
            know_reference(request.team, request.said->need.value);
        }
        for (Index team = 0; team < graph_.teams.size(); ++team) {
            const model::Team* declared = graph_.teams[team].declared;
            if (declared == nullptr) continue;
            know(team, declared->part_of.value);
            for (const model::Text& text : declared->drawn_from) know(team, text.value);
        }
    }

    /// Of a reference the team in it.
    void know_reference(Index team, std::string_view text) {
        if (const auto reference = model::parse_reference(text); reference && !reference->team.empty())
            know(team, reference->team);
    }

    void know(Index team, std::string_view other) {
        if (const auto found = graph_.find_team(other); found && *found != team)
            graph_.aware_.insert(std::minmax(team, *found));
    }

    Graph& graph_;
    rule::Views views_;
    std::map<std::string, std::vector<const model::TeamFile*>, std::less<>> files_;
    std::map<const model::KeyResult*, const Reading*> readings_;
};

Graph::Graph(const model::Workspace& of, const linting::Readings& readings, std::string in)
    : workspace(of), cycle(std::move(in)), days(model::find_cycle(cycle, of.settings.cycles)) {
    GraphMaker(*this, readings).make();
}

std::optional<Index> Graph::find_team(std::string_view id) const {
    const auto found = std::lower_bound(teams.begin(), teams.end(), id,
                                        [](const Team& team, std::string_view name) { return team.id < name; });
    if (found == teams.end() || found->id != id) return std::nullopt;
    return static_cast<Index>(found - teams.begin());
}

std::optional<Index> Graph::find_objective(const model::Objective* said) const {
    const auto found = objective_at_.find(said);
    return found == objective_at_.end() ? std::nullopt : std::optional(found->second);
}

bool Graph::are_aware(Index a, Index b) const { return aware_.contains(std::minmax(a, b)); }

std::optional<model::Target> Graph::find(std::string_view text, std::string_view team) const {
    const auto reference = model::parse_reference(text);
    return reference ? workspace.find(*reference, team, cycle) : std::nullopt;
}

}  // namespace okr::aligning
