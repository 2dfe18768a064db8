#include "align/strays.hpp"

#include "align/choice_words.hpp"
#include "align/measured.hpp"

namespace okr::aligning {

namespace {

using What = Stray::What;

class Finder {
public:
    explicit Finder(const Graph& graph) : graph_(graph) {
        for (const model::Strategy& strategy : graph.workspace.strategies)
            for (const model::Choice& choice : strategy.choices) choices_.emplace_back(choice);
    }

    std::vector<Stray> find() {
        if (choices_.empty()) return {};
        for (Index at = 0; at < graph_.objectives.size(); ++at)
            if (!graph_.objectives[at].is_demand())
                look(What::objective, at, graph_.objectives[at].team, graph_.objectives[at].said->title);
        for (Index at = 0; at < graph_.key_results.size(); ++at)
            if (const KeyResult& result = graph_.key_results[at];
                !graph_.objectives[result.objective].is_demand() && !goes_down(result))
                look(What::key_result, at, result.team, result.said->headline());
        for (Index at = 0; at < graph_.initiatives.size(); ++at)
            if (is_under_way(graph_.initiatives[at]))
                look(What::initiative, at, graph_.initiatives[at].team, graph_.initiatives[at].said->title);
        for (Index at = 0; at < graph_.requests.size(); ++at)
            if (const Request& request = graph_.requests[at]; request.is("accepted"))
                look(What::request, at, request.team,
                     request.said->what || request.need == nullptr ? request.said->what : request.need->what);
        return std::move(found_);
    }

private:
    /// What a measure lowers, it does not pursue.
    static bool goes_down(const KeyResult& result) {
        return measured_by(*result.said, *result.reading).direction == Direction::down;
    }

    /// Without a status it is taken for begun; what stands under a demand is no choice of the team's.
    [[nodiscard]] bool is_under_way(const Initiative& initiative) const {
        const bool is_demanded = initiative.objective && graph_.objectives[*initiative.objective].is_demand();
        return !is_demanded && (initiative.status().empty() || initiative.status() == "doing");
    }

    /// One text strays from one choice at most once.
    void look(What what, Index at, Index team, const model::Text& text) {
        const std::vector<Token> tokens = tokens_of(text.value);
        for (const ChoiceWords& choice : choices_)
            if (auto named = choice.against(tokens))
                found_.push_back(
                    {what, at, team, &choice.choice(), named->value, named->word, named->is_put_off, &text});
    }

    const Graph& graph_;
    std::vector<ChoiceWords> choices_;
    std::vector<Stray> found_;
};

}  // namespace

Strays::Strays(const Graph& graph) : all_(Finder(graph).find()) {}

}  // namespace okr::aligning
