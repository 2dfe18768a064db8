// What the lexicon knows of a word: its classes, its forms and, for words that stand for a value, the value.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace okr::reading {

/// One class a file of the lexicon, in the order of `class_names`.
enum class Class : std::uint8_t {
    raise,
    lower,
    hold,
    reach,
    ensure,
    sell,
    open,
    hire,
    mend,
    begin,
    tidy,
    make,
    respond,
    made,
    activity,
    people,
    response,
    trouble,
    measure,
    quality,
    honour,
    container,
    own,
    place,
    done,
    pleasant,
    more,
    function,
    determiner,
    preposition,
    conjunction,
    be,
    have,
    modal,
    no,
    adverb,
    baseline,
    result,
    means,
    confidence,
    comparator,
    label,
    month,
    period,
    often,
    number,
    share,
    factor,
    project,
    bear,
    thing,
    change,
    use,
};

inline constexpr std::array<std::string_view, 53> class_names{
    "verb-raise",       "verb-lower",        "verb-hold",      "verb-reach",      "verb-ensure",     "verb-sell",
    "verb-open",        "verb-hire",         "verb-mend",      "verb-begin",      "verb-tidy",       "verb-make",
    "verb-respond",     "noun-made",         "noun-activity",  "noun-people",     "noun-response",   "noun-trouble",
    "noun-measure",     "noun-quality",      "noun-honour",    "noun-container",  "noun-own",        "noun-place",
    "adjective-done",   "adjective-quality", "adjective-more", "word-function",   "word-determiner", "word-preposition",
    "word-conjunction", "word-be",           "word-have",      "word-modal",      "word-no",         "word-adverb",
    "word-baseline",    "word-result",       "word-means",     "word-confidence", "word-comparator", "word-label",
    "word-month",       "word-period",       "word-often",     "word-number",     "word-share",      "word-factor",
    "verb-project",     "verb-bear",         "noun-other",     "word-change",     "verb-use"};

using Classes = std::uint64_t;

template <typename... C>
constexpr Classes any_of(C... classes) {
    return ((Classes{1} << static_cast<unsigned>(classes)) | ...);
}

inline constexpr Classes verbs =
    any_of(Class::raise, Class::lower, Class::hold, Class::reach, Class::ensure, Class::sell, Class::open, Class::hire,
           Class::mend, Class::begin, Class::tidy, Class::make, Class::respond);
inline constexpr Classes nouns =
    any_of(Class::made, Class::activity, Class::people, Class::response, Class::trouble, Class::measure, Class::quality,
           Class::honour, Class::container, Class::place, Class::thing);
inline constexpr Classes work_verbs = any_of(Class::make, Class::hire, Class::mend);
inline constexpr Classes world = any_of(Class::people, Class::response, Class::trouble, Class::measure);

enum Form : std::uint8_t { base = 1, third = 2, past = 4, participle = 8, gerund = 16, plural = 32 };

struct Word {
    Classes classes = 0;
    std::uint8_t forms = 0;
    std::uint8_t longest_phrase = 1;  ///< in words, of the phrases that begin with it
    double value = 0;                 ///< of number, share and factor
    std::string_view note;            ///< a comparator's sign, a frequency's period

    bool operator==(const Word&) const = default;

    template <typename... C>
    [[nodiscard]] bool is(C... any) const {
        return (classes & any_of(any...)) != 0;
    }
    [[nodiscard]] bool has(Classes any) const { return (classes & any) != 0; }
    [[nodiscard]] bool has_form(unsigned any) const { return (forms & any) != 0; }
};

}  // namespace okr::reading
