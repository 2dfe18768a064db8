#include "rules/condition.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/one_of.hpp"
#include "measure/wording.hpp"
#include "reading/lexicon.hpp"
#include "reading/unit.hpp"

namespace okr::rule {

namespace {

const reading::Word& known(std::string_view word) {
    static const reading::Lexicon lexicon{Words{}};
    return lexicon.find(word);
}

/// "Status" and "gas" end like many and are one. Of words that nobody listed only the ending is known.
bool is_plural(const std::string& word) {
    if (base::is_one_of(word, {"people", "staff", "children", "women", "men"})) return true;
    if (word.size() < 4 || !word.ends_with('s') || word.ends_with("ss")) return false;
    const std::string_view one = std::string_view(word).substr(0, word.size() - 1);
    return !known(word).has(reading::nouns) || known(word).has_form(reading::plural) || known(one).has(reading::nouns);
}

/// The title around its number.
struct Around {
    Around(std::string_view title, const Extent& number)
        : before(measure::words_of(title.substr(0, number.begin))), after(measure::words_of(title.substr(number.end))) {
        const std::size_t next = title.find_first_not_of(' ', number.end);
        const bool tells_rhythm = next != std::string_view::npos && title.substr(next).starts_with("a ");
        if (tells_rhythm) after.clear();  // "5 a month"
    }

    /// "Guests over", "Children under": an age may follow.
    [[nodiscard]] bool ends_with_people() const {
        if (before.size() < 2 || !base::is_one_of(before.back(), {"over", "under", "above", "below"})) return false;
        const std::string& whom = before[before.size() - 2];
        return is_plural(whom) && known(whom).is(reading::Class::people);
    }
    [[nodiscard]] bool names_things() const { return std::any_of(before.begin(), before.end(), is_plural); }
    /// "older than", "longer than".
    [[nodiscard]] bool ends_with_than() const { return !before.empty() && before.back() == "than"; }
    /// "… more than 5 orders", "within 500 m of a stop".
    [[nodiscard]] bool counts_things() const {
        return !after.empty() && (is_plural(after.front()) || reading::find_unit(after.front()) != nullptr);
    }

    std::vector<std::string> before, after;
};

bool is_of_other_kind(const Quantity& limit, const Quantity& field) {
    return limit.unit.empty() != field.unit.empty() || !same_dimension(limit, field);
}

bool is_kept_at_start(const KeyResultView& view, const Measure& title) {
    const auto& baseline = view.facts.baseline_field();
    const auto order = baseline ? compare(baseline->quantity, *title.target) : std::nullopt;
    if (!order || title.comparator.empty()) return false;
    return title.comparator.starts_with('>') ? *order > 0 : *order < 0;
}

/// "Subscribers under 35", from 450 to 900: what lies beyond a limit and moves on from it was never to keep it.
bool leads_away(const KeyResultView& view, const Measure& title, const Value& target) {
    const auto& baseline = view.facts.baseline_field();
    const auto start = baseline ? compare(baseline->quantity, *title.target) : std::nullopt;
    const auto way = baseline ? compare(target.quantity, baseline->quantity) : std::nullopt;
    if (!start || !way) return false;
    return title.comparator.starts_with('>') ? *start < 0 && *way < 0
                                             : title.comparator.starts_with('<') && *start > 0 && *way > 0;
}

}  // namespace

bool is_condition(const KeyResultView& view, const Measure& title, const Value& field) {
    if (!title.target || title.baseline || title.target->relative) return false;
    const Around around(view.result.title.value, title.target->extent);
    if (title.comparator.empty() && !around.ends_with_than()) return false;
    if (title.target->unit.empty() && field.quantity.unit == "%") return true;  // "guests under 30"
    if (!around.names_things()) return false;
    constexpr double oldest = 100;
    if (around.ends_with_people() && title.target->unit.empty() && title.target->value < oldest) return true;
    if (leads_away(view, title, field)) return true;
    return is_of_other_kind(*title.target, field.quantity) || around.counts_things() || is_kept_at_start(view, title);
}

}  // namespace okr::rule
