#include "align/align.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "align/alike.hpp"
#include "align/figures.hpp"
#include "align/publish.hpp"
#include "align/strays.hpp"
#include "align/table.hpp"
#include "base/printable.hpp"
#include "base/unknown_name.hpp"
#include "model/build.hpp"
#include "outline/scope.hpp"

namespace okr {

namespace aligning {

namespace {

bool is_asked(const std::vector<std::string>& asked, std::string_view name) {
    return asked.empty() || std::find(asked.begin(), asked.end(), name) != asked.end();
}

std::optional<base::Failure> fault_of_kinds(const AlignOptions& options) {
    std::vector<std::string_view> known;
    for (const ConversationInfo* info : conversation_kinds()) known.push_back(info->name);
    for (const std::string& kind : options.kinds)
        if (find_conversation_kind(kind) == nullptr)
            return base::unknown_name(fmt::format("there is no conversation `{}`", base::printable(kind)), kind, known,
                                      "there are");
    return std::nullopt;
}

std::optional<base::Failure> fault_of_teams(const Graph& graph, const AlignOptions& options) {
    std::vector<std::string_view> known;
    for (const Team& team : graph.teams) known.emplace_back(team.id);
    for (const std::string& team : options.teams)
        if (!graph.find_team(team))
            return base::unknown_name(fmt::format("there is no team `{}`", base::printable(team)), team, known,
                                      "there are");
    return std::nullopt;
}

/// Looks at one scene with every kind that is asked for.
class Looker {
public:
    Looker(const Scene& scene, const AlignOptions& options, Alignment& alignment)
        : scene_(scene), options_(options), alignment_(alignment), publisher_(scene.graph.workspace) {}

    void look() {
        std::string untold;
        for (const ConversationKind* kind : all_kinds()) {
            if (!is_asked(options_.kinds, kind->info.name)) continue;
            if (kind->info.needs_history && scene_.past == nullptr)
                untold += fmt::format("{}{}", untold.empty() ? "" : ", ", kind->info.name);
            else
                look(*kind);
        }
        if (!untold.empty())
            alignment_.left_out.push_back("only git's history tells of " + untold + ", and of autonomy");
    }

private:
    void look(const ConversationKind& kind) {
        Sink sink;
        kind.look(scene_, sink);
        std::vector<Conversation> told;
        for (Draft& draft : sink.drafts) {
            Conversation conversation = publisher_.publish(kind.info, std::move(draft));
            if (is_of_asked_team(conversation)) told.push_back(std::move(conversation));
        }
        const auto key = [](const Conversation& c) { return std::tie(c.subjects, c.teams, c.fingerprint); };
        std::sort(told.begin(), told.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
        std::move(told.begin(), told.end(), std::back_inserter(alignment_.conversations));
    }

    [[nodiscard]] bool is_of_asked_team(const Conversation& conversation) const {
        return options_.teams.empty() ||
               std::any_of(conversation.teams.begin(), conversation.teams.end(),
                           [&](const std::string& team) { return is_asked(options_.teams, team); });
    }

    const Scene& scene_;
    const AlignOptions& options_;
    Alignment& alignment_;
    Publisher publisher_;
};

Alignment begin(const Graph& graph, const Past* past) {
    Alignment alignment;
    alignment.cycle = graph.cycle;
    if (graph.days) alignment.first_day = base::to_string(graph.days->first);
    if (graph.days) alignment.last_day = base::to_string(graph.days->last);
    alignment.figures = figures_of(graph, past);
    for (const Objective& objective : graph.objectives)
        if (!objective.support.path.empty())
            alignment.leads.push_back({objective.support.path, objective.support.steps});
    for (const model::File& file : graph.workspace.files)
        if (file.is_broken) alignment.unreadable.push_back(file.path);
    return alignment;
}

}  // namespace

base::Result<std::string> cycle_of(const model::Workspace& workspace, const AlignOptions& options) {
    const auto scope = outlining::find_scope(workspace, {.cycle = options.cycle, .ref = "", .today = options.today});
    if (!scope) return scope.failure();
    return scope->cycle;
}

base::Result<Alignment> align_workspace(const model::Workspace& workspace, const AlignOptions& options,
                                        const Past* past) {
    const auto cycle = cycle_of(workspace, options);
    if (!cycle) return cycle.failure();
    if (auto fault = fault_of_kinds(options)) return *fault;
    const linting::Readings readings(workspace, *cycle);
    const Graph graph(workspace, readings, *cycle);
    if (auto fault = fault_of_teams(graph, options)) return *fault;
    Alignment alignment = begin(graph, past);
    if (graph.cycle.empty()) return alignment;
    const Alike alike(graph);
    const Strays strays(graph);
    Looker({graph, alike, strays, past, base::parse_date(options.today)}, options, alignment).look();
    return alignment;
}

}  // namespace aligning

AlignmentResult align(const std::vector<Source>& files, const AlignOptions& options) {
    auto workspace = model::build_workspace(files);
    if (!workspace) return {{}, workspace.failure().message};
    auto alignment = aligning::align_workspace(*workspace, options);
    if (!alignment) return {{}, alignment.failure().message};
    return {std::move(*alignment), {}};
}

}  // namespace okr
