#include "align/pair_of_teams.hpp"

namespace okr::aligning {

Draft side_by_side(const Graph& graph, const Objective& a, const Objective& b) {
    Draft draft;
    draft.teams = {graph.team_of(a), graph.team_of(b)};
    draft.subjects = {subject_of(*a.said, graph.team_of(a)), subject_of(*b.said, graph.team_of(b))};
    draft.evidence = {exhibit(*a.said), exhibit(*b.said)};
    return draft;
}

Draft side_by_side(const Graph& graph, const KeyResult& a, const KeyResult& b) {
    Draft draft;
    draft.teams = {graph.team_of(a), graph.team_of(b)};
    draft.subjects = {subject_of(*a.said, graph.team_of(a)), subject_of(*b.said, graph.team_of(b))};
    draft.evidence = {exhibit(*a.said), exhibit(*b.said), exhibit(*graph.objectives[a.objective].said),
                      exhibit(*graph.objectives[b.objective].said)};
    return draft;
}

}  // namespace okr::aligning
