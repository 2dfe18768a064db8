#include "align/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "align/align.hpp"
#include "base/printable.hpp"
#include "base/unknown_name.hpp"
#include "model/build.hpp"
#include "model/reference.hpp"
#include "outline/support.hpp"

namespace okr::aligning {

namespace {

class Drawing {
public:
    explicit Drawing(const Graph& graph) : graph_(graph) {
        for (const Initiative& initiative : graph.initiatives)
            if (initiative.objective) initiatives_.emplace(*initiative.objective, &initiative);
    }

    Picture draw() {
        picture_.cycle = graph_.cycle;
        for (const Goal& goal : graph_.goals) add(*goal.said, goal.rank);
        for (const Team& team : graph_.teams) add(team);
        for (std::size_t at = 0; at < objectives_.size(); ++at) support(*objectives_[at]);
        for (const Initiative& initiative : graph_.initiatives) move(initiative);
        for (const Request& request : graph_.requests) need(request);
        name_teams();
        std::sort(picture_.edges.begin(), picture_.edges.end(), is_before);
        picture_.edges.erase(std::unique(picture_.edges.begin(), picture_.edges.end()), picture_.edges.end());
        return std::move(picture_);
    }

private:
    static bool is_before(const PictureEdge& a, const PictureEdge& b) {
        return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
    }

    std::size_t add(const model::Object& said, PictureNode node) {
        node.ref = node.kind == NodeKind::goal ? said.key : said.ref;
        const std::size_t at = picture_.nodes.size();
        picture_.nodes.push_back(std::move(node));
        nodes_.emplace(&said, at);
        return at;
    }

    void add(const model::Goal& said, std::optional<int> rank) {
        add(said, {.kind = NodeKind::goal, .title = said.title ? said.title.value : said.key, .rank = rank});
    }

    void add(const Team& team) {
        for (const Index at : team.objectives) add(graph_.objectives[at]);
        for (const Index at : team.initiatives)
            if (!graph_.initiatives[at].objective) add(graph_.initiatives[at], std::nullopt);
    }

    void add(const Objective& objective) {
        const std::size_t at = add(*objective.said, graph_.team_of(objective));
        for (const Index goal : objective.support.goals) picture_.nodes[at].goals.push_back(goal);
        for (const Index result : objective.key_results) add(graph_.key_results[result], at);
        const auto place = graph_.find_objective(objective.said);
        const auto [begin, end] = initiatives_.equal_range(place.value_or(0));
        for (auto held = begin; place && held != end; ++held) add(*held->second, at);
    }

    std::size_t add(const model::Objective& said, const std::string& team) {
        objectives_.push_back(&said);
        PictureNode node{.kind = NodeKind::objective, .title = said.title.value, .team = team};
        if (said.demand.present) node.demand = said.demand.from ? said.demand.from.value : "others";
        return add(said, std::move(node));
    }

    void add(const KeyResult& result, std::size_t objective) {
        const bool is_work = result.reading != nullptr && result.reading->kind != Kind::outcome &&
                             result.reading->kind != Kind::unmeasured;
        add_key_result(*result.said, objective, is_work);
    }

    void add_key_result(const model::KeyResult& said, std::size_t objective, bool is_work) {
        const std::size_t at = add(said, {.kind = NodeKind::key_result,
                                          .title = words_of(said),
                                          .team = picture_.nodes[objective].team,
                                          .under = objective,
                                          .is_work = is_work});
        connect(EdgeKind::holds, objective, at);
    }

    static std::string words_of(const model::KeyResult& said) {
        if (said.title) return said.title.value;
        const std::string from = said.baseline ? said.baseline.value + " → " : "";
        return said.metric.value + (said.target ? ": " + from + said.target.value : "");
    }

    void add(const Initiative& initiative, std::optional<std::size_t> objective) {
        if (initiative.status() == "dropped") return;
        add(*initiative.said, {.kind = NodeKind::initiative,
                               .title = initiative.said->title.value,
                               .team = graph_.teams[initiative.team].id,
                               .under = objective,
                               .status = std::string(initiative.status())});
    }

    void connect(EdgeKind kind, std::size_t from, std::size_t to) {
        if (from != to) picture_.edges.push_back({kind, from, to});
    }

    /// The node of a target; one of another cycle is drawn once something leads there.
    std::optional<std::size_t> node_of(const model::Target& target) {
        if (const auto known = nodes_.find(target.object); known != nodes_.end()) return known->second;
        if (target.objective == nullptr || target.kind == model::ObjectKind::initiative) return std::nullopt;
        const auto reference = model::parse_reference(target.objective->ref);
        if (!reference) return std::nullopt;
        const auto holder = nodes_.find(target.objective);
        const std::size_t objective = holder != nodes_.end() ? holder->second : add(*target.objective, reference->team);
        if (target.kind == model::ObjectKind::key_result)
            add_key_result(*static_cast<const model::KeyResult*>(target.object), objective, false);
        return nodes_.at(target.object);
    }

    /// Of another cycle: the graph knows nothing of where its support leads.
    std::size_t add_elsewhere(const model::Objective& said, const std::string& team) {
        const std::size_t at = add(said, team);
        if (!reached_) reached_.emplace(graph_.workspace);
        const std::set<std::string>& reached = reached_->of(said);
        for (std::size_t goal = 0; goal < graph_.goals.size(); ++goal)
            if (reached.contains(graph_.goals[goal].said->key)) picture_.nodes[at].goals.push_back(goal);
        return at;
    }

    void support(const model::Objective& said) {
        const auto self = model::parse_reference(said.ref);
        for (const model::Text& text : said.supports) {
            const auto target = outlining::supported(graph_.workspace, text.value, self ? self->cycle : graph_.cycle);
            const auto node = target ? node_of(*target) : std::nullopt;
            if (node) connect(EdgeKind::supports, nodes_.at(&said), *node);
        }
    }

    void move(const Initiative& initiative) {
        const auto node = nodes_.find(initiative.said);
        if (node == nodes_.end()) return;
        bool is_drawn = false;
        for (const model::Object* moved : initiative.moves)
            if (const auto to = nodes_.find(moved); to != nodes_.end()) {
                connect(EdgeKind::moves, node->second, to->second);
                is_drawn = true;
            }
        if (!is_drawn && picture_.nodes[node->second].under)
            connect(EdgeKind::moves, node->second, *picture_.nodes[node->second].under);
    }

    /// From what waits to what carries the yes.
    void need(const Request& request) {
        if (request.need == nullptr || !request.is("accepted")) return;
        const auto asker = model::parse_reference(request.need->ref);
        if (!asker) return;
        for (const model::Text& wish : request.need->serves)
            for (const model::Text& way : request.said->through) {
                const auto from = found(wish.value, asker->team);
                const auto to = found(way.value, graph_.teams[request.team].id);
                if (from && to) connect(EdgeKind::needs, *from, *to);
            }
    }

    [[nodiscard]] std::optional<std::size_t> found(const std::string& text, const std::string& team) const {
        const auto target = graph_.find(text, team);
        if (!target) return std::nullopt;
        const auto node = nodes_.find(target->object);
        return node == nodes_.end() ? std::nullopt : std::optional(node->second);
    }

    void name_teams() {
        std::set<std::string> used;
        for (const PictureNode& node : picture_.nodes)
            if (!node.team.empty()) used.insert(node.team);
        for (const std::string& id : used) {
            const auto team = graph_.find_team(id);
            const model::Team* const declared = team ? graph_.teams[*team].declared : nullptr;
            picture_.teams.push_back({id, declared == nullptr ? "" : declared->name.value});
        }
    }

    const Graph& graph_;
    Picture picture_;
    std::map<const model::Object*, std::size_t> nodes_;
    std::vector<const model::Objective*> objectives_;      ///< drawn so far
    std::multimap<Index, const Initiative*> initiatives_;  ///< by the objective that they stand under
    std::optional<outlining::GoalsReached> reached_;       ///< asked for other cycles alone
};

std::optional<base::Failure> fault_of_teams(const Graph& graph, const std::vector<std::string>& teams) {
    std::vector<std::string_view> known;
    for (const Team& team : graph.teams) known.emplace_back(team.id);
    for (const std::string& team : teams)
        if (!graph.find_team(team))
            return base::unknown_name(fmt::format("there is no team `{}`", base::printable(team)), team, known,
                                      "there are");
    return std::nullopt;
}

}  // namespace

Picture picture_of(const Graph& graph) { return Drawing(graph).draw(); }

base::Result<Picture> picture_of(const model::Workspace& workspace, const PictureOptions& options) {
    const auto cycle = cycle_of(workspace, {.cycle = options.cycle, .today = options.today, .teams = {}, .kinds = {}});
    if (!cycle) return cycle.failure();
    const linting::Readings readings(workspace, *cycle);
    const Graph graph(workspace, readings, *cycle);
    if (auto fault = fault_of_teams(graph, options.teams)) return *fault;
    return cut_to(picture_of(graph), options.teams);
}

}  // namespace okr::aligning

namespace okr {

std::string_view name(NodeKind kind) {
    static constexpr std::array<std::string_view, 4> names{"goal", "objective", "key result", "initiative"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name(EdgeKind kind) {
    static constexpr std::array<std::string_view, 4> names{"supports", "holds", "moves", "needs"};
    return names[static_cast<std::size_t>(kind)];
}

PictureResult picture(const std::vector<Source>& files, const PictureOptions& options) {
    auto workspace = model::build_workspace(files);
    if (!workspace) return {{}, workspace.failure().message};
    auto drawn = aligning::picture_of(*workspace, options);
    if (!drawn) return {{}, drawn.failure().message};
    return {std::move(*drawn), {}};
}

}  // namespace okr
