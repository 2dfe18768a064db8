// Something that pursues what the strategy does not now.
#include <fmt/format.h>

#include <map>
#include <tuple>

#include "align/conversation_kind.hpp"
#include "align/strays.hpp"
#include "align/terms.hpp"

namespace okr::aligning {

namespace {

using What = Stray::What;

std::string list(const model::Texts& texts) {
    std::string names;
    for (const model::Text& text : texts) names += (names.empty() ? "" : ", ") + text.value;
    return names;
}

/// "the choice for market is Australia, and not now France, because one market at a time"
std::string choice_in_words(const model::Choice& choice) {
    std::string words = "the strategy's choice of " + choice.dimension.value;
    if (!choice.pursue.empty()) words += fmt::format(" is {}", list(choice.pursue));
    if (!choice.not_now.empty())
        words += fmt::format("{}, not now {}", choice.pursue.empty() ? " is" : "", list(choice.not_now));
    if (choice.why) words += fmt::format(" ({})", choice.why.value);
    return words;
}

Exhibit exhibit_of(const Graph& graph, const Stray& stray) {
    switch (stray.what) {
        case What::objective: return exhibit(*graph.objectives[stray.at].said);
        case What::key_result: return exhibit(*graph.key_results[stray.at].said);
        case What::initiative: return exhibit(*graph.initiatives[stray.at].said);
        case What::request: break;
    }
    return exhibit(*graph.requests[stray.at].said, graph.teams[stray.team].id, graph.cycle);
}

std::string subject_of_stray(const Graph& graph, const Stray& stray) {
    const std::string& team = graph.teams[stray.team].id;
    switch (stray.what) {
        case What::objective: return subject_of(*graph.objectives[stray.at].said, team);
        case What::key_result: return subject_of(*graph.key_results[stray.at].said, team);
        case What::initiative: return subject_of(*graph.initiatives[stray.at].said, team);
        case What::request: break;
    }
    return team;
}

void add_choice(const model::Choice& choice, Draft& draft) {
    const std::string ref = "strategy";
    for (const model::Text& text : choice.pursue) draft.evidence.push_back(exhibit(ref, "pursue", text));
    for (const model::Text& text : choice.not_now) draft.evidence.push_back(exhibit(ref, "not_now", text));
    if (choice.why) draft.evidence.push_back(exhibit(ref, "why", choice.why));
}

/// Why the text is about the value, where it names it otherwise: " (`French` is France to the strategy)".
std::string in_other_words(const Stray& stray) {
    return terms_of(stray.word) == terms_of(stray.value)
               ? std::string()
               : fmt::format(" ({} is {} to the strategy)", quoted(stray.word), stray.value);
}

Draft draft_of(const Graph& graph, const Stray& stray) {
    const Team& team = graph.teams[stray.team];
    const Exhibit shown = exhibit_of(graph, stray);
    Draft draft;
    draft.question = fmt::format("{} {} {}{}, and {}: does {} know something that the strategy does not?", called(team),
                                 stray.what == What::request ? "has accepted" : "pursues", quoted(shown.text),
                                 in_other_words(stray), choice_in_words(*stray.choice), called(team));
    draft.teams = {team.id};
    draft.subjects = {subject_of_stray(graph, stray)};
    draft.evidence = {shown};
    add_choice(*stray.choice, draft);
    draft.detail = stray.choice->dimension.value + "\n" + stray.value;
    return draft;
}

/// An objective speaks for all that stands under it and strays in the same way: they are told as its evidence.
class Telling {
public:
    explicit Telling(const Graph& graph) : graph_(graph) {}

    void add(const Stray& stray) {
        if (const auto above = objective_of(stray)) {
            const auto told = objectives_.find({*above, stray.choice, stray.value});
            if (told != objectives_.end()) {
                drafts_[told->second].evidence.push_back(exhibit_of(graph_, stray));
                return;
            }
        }
        if (stray.what == What::objective)
            objectives_.emplace(std::tuple(stray.at, stray.choice, stray.value), drafts_.size());
        drafts_.push_back(draft_of(graph_, stray));
    }

    void tell(Sink& sink) {
        for (Draft& draft : drafts_) sink.tell(std::move(draft));
    }

private:
    [[nodiscard]] std::optional<Index> objective_of(const Stray& stray) const {
        if (stray.what == What::key_result) return graph_.key_results[stray.at].objective;
        return stray.what == What::initiative ? graph_.initiatives[stray.at].objective : std::nullopt;
    }

    const Graph& graph_;
    std::vector<Draft> drafts_;
    std::map<std::tuple<Index, const model::Choice*, std::string>, std::size_t> objectives_;
};

void look(const Scene& scene, Sink& sink) {
    Telling telling(scene.graph);
    for (const Stray& stray : scene.strays.all()) telling.add(stray);
    telling.tell(sink);
}

}  // namespace

extern const ConversationKind off_strategy{
    .info =
        {
            .name = "off-strategy",
            .group = "strategy",
            .summary =
                "An objective, key result, running initiative or accepted request pursues what the strategy has put "
                "off, or another value of a dimension than the chosen one.",
            .why = "A strategy is what one does not do. A team that goes elsewhere may have drifted, or may know of a "
                   "chance that the strategy has not seen; both are worth knowing before a quarter is spent. Demands, "
                   "declined requests and dropped initiatives are not meant.",
            .source = "Porter, \"What Is Strategy?\": the essence of strategy is choosing what not to do",
            .example = R"(-- strategy.yaml --
strategy:
  vision: Apples that people remember
  goals:
    - {id: cider-abroad, title: Our cider is known beyond the border}
  choices:
    - dimension: market
      pursue: [Norway]
      not_now: [Japan]
      why: One border at a time.
-- okrs/2026-Q1/press.yaml --
team: press
cycle: 2026-Q1
objectives:
  - id: tokyo
    title: Bars in Tokyo pour our cider with pride
    supports: cider-abroad
    key_results:
      - Bars that reorder within a month rise from 10 to 25
)",
            .settled = R"(-- strategy.yaml --
strategy:
  vision: Apples that people remember
  goals:
    - {id: cider-abroad, title: Our cider is known beyond the border}
  choices:
    - dimension: market
      pursue: [Norway]
      not_now: [Japan]
      why: One border at a time.
-- okrs/2026-Q1/press.yaml --
team: press
cycle: 2026-Q1
objectives:
  - id: oslo
    title: Bars in Oslo pour our cider with pride
    supports: cider-abroad
    key_results:
      - Bars that reorder within a month rise from 10 to 25
)",
        },
    .look = look,
};

}  // namespace okr::aligning
