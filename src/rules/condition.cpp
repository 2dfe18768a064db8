#include "rules/condition.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "measure/wording.hpp"
#include "reading/unit.hpp"

namespace okr::rule {

namespace {

bool is_plural(const std::string& word) {
    static constexpr std::array<std::string_view, 5> people{"people", "staff", "children", "women", "men"};
    const bool has_s = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
    return has_s || std::find(people.begin(), people.end(), word) != people.end();
}

/// The title around its number.
struct Around {
    Around(std::string_view title, const Extent& number)
        : before(measure::words_of(title.substr(0, number.begin))), after(measure::words_of(title.substr(number.end))) {
        const std::size_t next = title.find_first_not_of(' ', number.end);
        const bool tells_rhythm = next != std::string_view::npos && title.substr(next).starts_with("a ");
        if (tells_rhythm) after.clear();  // "5 a month"
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

}  // namespace

bool is_condition(const KeyResultView& view, const Measure& title, const Value& field) {
    if (!title.target || title.baseline || title.target->relative) return false;
    const Around around(view.result.title.value, title.target->extent);
    if (title.comparator.empty() && !around.ends_with_than()) return false;
    if (title.target->unit.empty() && field.quantity.unit == "%") return true;  // "guests under 30"
    if (!around.names_things()) return false;
    return is_of_other_kind(*title.target, field.quantity) || around.counts_things() || is_kept_at_start(view, title);
}

}  // namespace okr::rule
