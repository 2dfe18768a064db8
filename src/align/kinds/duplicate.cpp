// Two teams that aim at the same thing and do not know of each other.
#include <fmt/format.h>

#include <algorithm>

#include "align/alike.hpp"
#include "align/pair_of_teams.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

/// One says the other again from below, or both say the same text above them: that is asked as handed down.
bool is_handed_down(const Scene& scene, const SameAim& aim) {
    const auto above = [&](Index at) -> const model::Object* {
        const auto& handed = scene.alike.handed_down();
        const auto found = std::find_if(handed.begin(), handed.end(), [&](const HandedDown& one) {
            return one.text == scene.graph.objectives[at].said;
        });
        return found == handed.end() ? nullptr : found->above;
    };
    const model::Object* one = above(aim.a);
    const model::Object* other = above(aim.b);
    return (one != nullptr && one == other) || one == scene.graph.objectives[aim.b].said ||
           other == scene.graph.objectives[aim.a].said;
}

/// The words of the text that make it like the other, as it has them; nothing where the two say it word for word.
std::string common_words(const SameAim& aim, const std::string& text) {
    std::string words;
    for (const std::string& word : measure::words_of(text)) {
        const Terms terms = terms_of(word);
        if (!terms.empty() && std::includes(aim.shared.begin(), aim.shared.end(), terms.begin(), terms.end()))
            words += (words.empty() ? "" : ", ") + word;
    }
    return words;
}

std::string why_alike(const Objective& a, const Objective& b, const SameAim& aim) {
    if (measure::wording(a.said->title.value) == measure::wording(b.said->title.value))
        return fmt::format("both say {}", quoted(a.said->title.value));
    return fmt::format("{} and {}; both speak of {}", quoted(a.said->title.value), quoted(b.said->title.value),
                       common_words(aim, a.said->title.value));
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    for (const SameAim& aim : scene.alike.aims()) {
        const Objective& a = graph.objectives[aim.a];
        const Objective& b = graph.objectives[aim.b];
        if (graph.are_aware(a.team, b.team) || is_handed_down(scene, aim)) continue;
        Draft draft = side_by_side(graph, a, b);
        draft.question = fmt::format(
            "{} and {} seem to aim at the same thing ({}), and nothing between them says that they know: would one "
            "objective that they share, or two that differ, serve better?",
            called(graph.teams[a.team]), called(graph.teams[b.team]), why_alike(a, b, aim));
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind duplicate{
    .info =
        {
            .name = "duplicate",
            .group = "between teams",
            .summary =
                "Two teams aim at the same thing, and no support, need, request or shared objective says that they "
                "know of each other.",
            .why = "Two teams may well pull at one thing, if they know. If they do not, they do half of it twice, or "
                   "confuse the people whom it is for.",
            .source = "",
            .example = R"(-- okrs/2026-Q1/branch.yaml --
team: branch
cycle: 2026-Q1
objectives:
  - id: story-hour
    title: Parents find a story hour near them on any afternoon
    key_results:
      - Story hours with a free seat rise from 20% to 60%
-- okrs/2026-Q1/outreach.yaml --
team: outreach
cycle: 2026-Q1
objectives:
  - id: afternoons
    title: On any afternoon, parents find a story hour near them
    key_results:
      - Families at a story hour in the suburbs rise from 40 to 120 a week
)",
            .settled = R"(-- okrs/2026-Q1/branch.yaml --
team: branch
cycle: 2026-Q1
objectives:
  - id: story-hour
    title: Parents find a story hour near them on any afternoon
    shared_with: outreach
    key_results:
      - Story hours with a free seat rise from 20% to 60%
      - Families at a story hour in the suburbs rise from 40 to 120 a week
-- okrs/2026-Q1/outreach.yaml --
team: outreach
cycle: 2026-Q1
objectives: []
)",
        },
    .look = look,
};

}  // namespace okr::aligning
