#include "render/align_values.hpp"

#include <nlohmann/json.hpp>

namespace okr::render {

namespace {

using nlohmann::ordered_json;

template <typename T>
ordered_json or_null(const std::optional<T>& value) {
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

/// A list of what the function makes of each.
template <typename Items, typename Make>
ordered_json list_of(const Items& items, Make make) {
    ordered_json list = ordered_json::array();
    for (const auto& item : items) list.push_back(make(item));
    return list;
}

ordered_json evidence_json(const Evidence& one) {
    return {{"ref", one.ref}, {"file", one.file}, {"line", one.line}, {"text", one.text}};
}

ordered_json goal_json(const Coverage& goal) {
    return {{"goal", goal.goal},
            {"title", goal.title},
            {"rank", or_null(goal.rank)},
            {"objectives", goal.objectives},
            {"key_results", goal.key_results},
            {"teams", goal.teams}};
}

ordered_json toward_json(const TeamFigures::Toward& toward) {
    return {{"goal", toward.goal}, {"key_results", toward.key_results}};
}

ordered_json team_json(const TeamFigures& team) {
    return {{"team", team.team},
            {"alignment", or_null(team.alignment)},
            {"autonomy", or_null(team.autonomy)},
            {"own", or_null(team.own)},
            {"means", or_null(team.means)},
            {"objectives", team.objectives},
            {"key_results", team.key_results},
            {"demanded", team.demanded},
            {"goals", list_of(team.goals, toward_json)}};
}

ordered_json turn_json(const Turn& turn) {
    return {{"event", turn.opened ? "opened" : "closed"},
            {"commit", turn.commit},
            {"date", turn.date},
            {"author", turn.author},
            {"summary", turn.summary},
            {"stood", or_null(turn.stood)},
            {"moved", or_null(turn.moved)},
            {"conversation", conversation_json(turn.conversation)}};
}

}  // namespace

ordered_json conversation_json(const Conversation& conversation) {
    return {{"kind", conversation.kind},
            {"question", conversation.question},
            {"teams", conversation.teams},
            {"subjects", conversation.subjects},
            {"evidence", list_of(conversation.evidence, evidence_json)},
            {"since", or_null(conversation.since)},
            {"fingerprint", conversation.fingerprint}};
}

ordered_json conversations_json(const std::vector<Conversation>& conversations) {
    return list_of(conversations, conversation_json);
}

ordered_json coverage_json(const std::vector<Coverage>& goals) { return list_of(goals, goal_json); }

ordered_json figures_json(const Figures& figures) {
    return {{"alignment", or_null(figures.alignment)},
            {"autonomy", or_null(figures.autonomy)},
            {"own", or_null(figures.own)},
            {"means", or_null(figures.means)},
            {"key_results", figures.key_results},
            {"demanded", figures.demanded},
            {"coverage", coverage_json(figures.coverage)},
            {"teams", list_of(figures.teams, team_json)}};
}

ordered_json emergence_json(const Emergence& emergence) {
    return {{"from", emergence.from},
            {"to", emergence.to},
            {"commits", emergence.commits},
            {"turns", list_of(emergence.turns, turn_json)},
            {"before", figures_json(emergence.before)},
            {"after", figures_json(emergence.after)}};
}

}  // namespace okr::render
