#include "diff/kinds.hpp"

#include "diff/lexicon.hpp"
#include "measure/likeness.hpp"
#include "measure/wording.hpp"

namespace okr::diffing {

namespace {

/// What may be work or may be a wish is not called work: that it is not measured is sure.
Kind kind_of(const View& view) {
    const bool is_doubtful = view.reading.kind == Kind::action && !view.reading.sure;
    return is_doubtful ? Kind::unmeasured : view.reading.kind;
}

/// An outcome that has only perhaps become a blend is told by what can be counted in it.
Kind kind_after(const View& before, const View& after) {
    const Kind kind = kind_of(after);
    if (after.reading.sure || !is_blended(kind) || before.reading.kind != Kind::outcome) return kind;
    return after.target ? Kind::outcome : Kind::unmeasured;
}

/// "Build …", "launch …".
bool bids(std::string_view sentence) {
    const auto words = measure::words_of(sentence);
    if (words.empty()) return false;
    const reading::Word& first = lexicon().find(words.front());
    return first.has(reading::verbs) && first.has_form(reading::base);
}

/// "Share of tickets solved at once > 75%" and "Tickets are solved at once far more often": its words stay and its
/// number is lost, so that it is no new work whatever the sentence alone looks like.
bool says_it_without_number(const View& before, const View& after) {
    constexpr double most_words_stay = 0.5;
    return before.reading.kind == Kind::outcome && after.reading.kind == Kind::action && !after.target &&
           !bids(after.result.headline().value) &&
           measure::likeness(before.phrase.words, after.phrase.words) >= most_words_stay;
}

}  // namespace

std::pair<Kind, Kind> kinds_between(const View& before, const View& after) {
    const bool is_wish = says_it_without_number(before, after);
    return {kind_of(before), is_wish ? Kind::unmeasured : kind_after(before, after)};
}

}  // namespace okr::diffing
