#include "diff/rewording.hpp"

#include <algorithm>
#include <array>

#include "diff/target_way.hpp"
#include "diff/wording_step.hpp"
#include "measure/wording.hpp"
#include "reading/stem.hpp"
#include "reading/unit.hpp"

namespace okr::diffing {

namespace {

using measure::Value;
using model::Text;

Step step_of(const Text& old, const Text& now) {
    const auto value = [](const Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    return {value(old), value(now), Way::same, now ? &now : nullptr};
}

bool is_same_text(const Text& old, const Text& now) { return says_the_same(old.value, now.value); }

/// Two signs of which one takes the level itself in: "> 8" and "at least 8".
bool is_other_bound(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

/// "About 65%", "~65%", "65%?": the number stays, and what it holds the team to does not.
bool is_vague(const Value& value, const View& view) {
    const std::string_view text =
        value.text != nullptr ? std::string_view(value.text->value) : view.result.headline().value;
    if (text.find('?') != std::string_view::npos) return true;
    static constexpr std::array<std::string_view, 9> hedges{"about", "almost", "approximately", "around", "ca",
                                                            "circa", "nearly", "roughly",       "some"};
    const auto words = measure::words_of(text);
    const bool is_hedged = std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::binary_search(hedges.begin(), hedges.end(), word);
    });
    return value.comparator == "=" && (is_hedged || text.find('~') != std::string_view::npos);
}

/// "8 hours" and "8" may be equal where one value replaces another; within a sentence a word is missing.
bool is_other_unit(const Quantity& a, const Quantity& b) {
    return a.unit.empty() != b.unit.empty() && !a.scale && !b.scale && a.value == b.value;
}

bool is_other_number(const Quantity& a, const Quantity& b) {
    return !is_same_number(a, b) || a.upper != b.upper || is_other_unit(a, b);
}

bool is_of_sentence(const std::optional<Value>& value) { return value && value->text == nullptr; }

/// Does anything of the key result but this value say the unit? "Days to the first reply", a baseline of 9 days.
bool says_unit(const View& view, const std::string& unit) {
    for (const auto& value : {view.baseline, view.target})
        if (value && value->quantity.unit == unit) return true;
    const auto words = measure::words_of(view.result.headline().value + " " + view.result.metric.value + " " +
                                         view.result.unit.value + " " + view.phrase.rhythm);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        const reading::Unit* known = reading::find_unit(word);
        const auto times = times_a_year(word);
        return (known != nullptr && known->canonical == unit) || (times && times == times_of(unit));
    });
}

/// "1 break" and "2 breaks", "one studio renews" and "two studios renew": a number has moved, and its words go along.
bool agrees(const std::string& old, const std::string& now) {
    auto& stemmer = reading::Stemmer::of_this_thread();
    const auto old_words = measure::words_of(old), now_words = measure::words_of(now);
    return std::equal(old_words.begin(), old_words.end(), now_words.begin(), now_words.end(),
                      [&](const std::string& a, const std::string& b) {
                          return a == b || std::string(stemmer.stem(a)) == stemmer.stem(b);
                      });
}

/// "8 hours" in one sentence and "8" in the other; "5 days" in a field, "5" in the other, and nothing there says of
/// what.
bool is_other_level(const std::optional<Value>& old, const View& before, const std::optional<Value>& now,
                    const View& after) {
    if (!old || !now || is_of_sentence(old) != is_of_sentence(now)) return false;
    if (!is_other_unit(old->quantity, now->quantity)) return false;
    const std::string unit = old->quantity.unit + now->quantity.unit;
    const View& bare = old->quantity.unit.empty() ? before : after;
    if (bare.target && bare.target->quantity.unit == unit) return false;  // "from 48 to 36 h"
    const bool may_be_said = unit.starts_with('/') || !is_of_sentence(old);
    if (may_be_said && says_unit(bare, unit)) return false;
    return is_of_sentence(old) || unit != "%";  // a bare number beside a share is one
}

/// "5 a week" that is "5" now, and nothing else says how often.
bool is_other_rhythm(const View& before, const View& after) {
    const std::string &old = before.phrase.rhythm, &now = after.phrase.rhythm;
    return old.empty() != now.empty() && !says_unit(old.empty() ? before : after, old + now);
}

/// All its words in any order, the rhythm with them: "letters a quarter", target two; "letters, two a quarter".
std::vector<std::string> bag_of(const View& view) {
    auto words = measure::words_of(view.phrase.core + " " + view.phrase.rhythm);
    std::sort(words.begin(), words.end());
    return words;
}

class Comparison {
public:
    Comparison(const View& before, const View& after, const Shift& shift)
        : before_(before), after_(after), old_(before.result), now_(after.result), shift_(shift) {}

    [[nodiscard]] std::optional<Rewording> find() const {
        if (has_other_headline()) return Rewording{"", step_of(old_.headline(), now_.headline())};
        if (has_other_metric()) return Rewording{"metric", step_of(old_.metric, now_.metric)};
        if (has_other_target()) return target();
        if (has_other_baseline()) return Rewording{"baseline", step_of(old_.baseline, now_.baseline)};
        if (has_other_unit()) return Rewording{"unit", step_of(old_.unit, now_.unit)};
        if (has_unreadable_day()) return Rewording{"by", step_of(old_.by, now_.by)};
        return std::nullopt;
    }

private:
    [[nodiscard]] bool is_number_told() const {
        return shift_.target.way != Way::same || shift_.due.way != Way::same || shift_.baseline || !shift_.more.empty();
    }
    [[nodiscard]] bool is_form_changed() const { return old_.title.present != now_.title.present; }

    [[nodiscard]] bool has_other_headline() const {
        if (is_same_text(old_.headline(), now_.headline())) return false;
        if (before_.phrase.rhythm.empty() != after_.phrase.rhythm.empty()) return bag_of(before_) != bag_of(after_);
        if (before_.phrase.words == after_.phrase.words)
            return has_other_asides() || has_untold_rhythm() || has_untold_day();
        const bool is_explained = is_number_told() || is_form_changed();
        return !is_explained || !agrees(before_.phrase.core, after_.phrase.core) || has_other_asides() ||
               has_untold_day();
    }

    /// A day of the sentence that came, went or moved, and nothing else says when.
    [[nodiscard]] bool has_untold_day() const {
        const auto& old = before_.phrase.deadline;
        const auto& now = after_.phrase.deadline;
        if (shift_.due.way != Way::same || (!old && !now)) return false;
        if (old && now) return !(old->day && now->day) && !says_the_same(old->text, now->text);
        return !(old ? old->day && now_.by : now->day && old_.by);
    }

    /// Numbers that moved are told as steps; those that cannot be judged are words.
    [[nodiscard]] bool has_other_asides() const {
        const auto& old = before_.phrase.asides;
        const auto& now = after_.phrase.asides;
        if (old.size() != now.size()) return true;
        const bool is_divided = have_other_divisors(before_, after_);
        const auto differ = [&](const Number& a, const Number& b) {
            return !(is_divided && a.is_divisor && b.is_divisor) && is_other_number(a.quantity, b.quantity);
        };
        std::size_t moved = 0;
        for (std::size_t i = 0; i < old.size(); ++i) moved += differ(old[i], now[i]) ? 1 : 0;
        return moved > shift_.more.size();
    }

    /// "Every day", "every weekday": which is more often nobody can tell by a number.
    [[nodiscard]] bool has_untold_rhythm() const {
        if (is_number_told() || !is_of_sentence(before_.target) || !is_of_sentence(after_.target)) return false;
        const Quantity& old = before_.target->quantity;
        const Quantity& now = after_.target->quantity;
        if (!old.unit.starts_with('/') || !now.unit.starts_with('/')) return false;
        return !says_the_same(old.text, now.text) && !(is_plain_rhythm(old.text) && is_plain_rhythm(now.text));
    }

    [[nodiscard]] bool has_other_metric() const {
        if (old_.metric && now_.metric)
            return (old_.title || now_.title) && plain_words(old_.metric.value) != plain_words(now_.metric.value);
        if (old_.metric && old_.title) return !says(before_, after_);
        if (now_.metric && now_.title) return !says(after_, before_);
        return false;
    }

    /// Does the metric of the one say what the sentence of the other does?
    [[nodiscard]] static bool says(const View& with_metric, const View& other) {
        const std::string& metric = with_metric.phrase.metric;
        return metric == other.phrase.metric || metric == other.phrase.words || metric == other.phrase.core;
    }

    [[nodiscard]] bool has_other_target() const {
        if (shift_.target.way != Way::same) return false;
        if (!before_.target || !after_.target) return has_other_field(old_.target, now_.target) || has_one_target();
        const auto order = order_of_targets(before_, after_);
        if (order != std::partial_ordering::equivalent ||
            before_.target->quantity.upper != after_.target->quantity.upper)
            return true;
        return is_other_bound(before_.target->comparator, after_.target->comparator) ||
               is_bound_of_one_alone(before_, after_) ||
               is_vague(*before_.target, before_) != is_vague(*after_.target, after_) ||
               is_other_level(before_.target, before_, after_.target, after_) || is_other_rhythm(before_, after_) ||
               has_other_words(old_.target, now_.target);
    }

    /// "Describe 3 methods" and "Describe methods".
    [[nodiscard]] bool has_one_target() const {
        return before_.target.has_value() != after_.target.has_value() &&
               !is_same_text(old_.headline(), now_.headline());
    }

    [[nodiscard]] Rewording target() const {
        if (old_.target || now_.target) return {"target", step_of(old_.target, now_.target)};
        return {"", step_of(old_.headline(), now_.headline())};
    }

    [[nodiscard]] bool has_other_baseline() const {
        if (shift_.baseline) return false;
        if (!before_.baseline || !after_.baseline) return has_other_field(old_.baseline, now_.baseline);
        return is_other_level(before_.baseline, before_, after_.baseline, after_) ||
               has_other_words(old_.baseline, now_.baseline);
    }

    /// Texts that are no numbers.
    [[nodiscard]] static bool has_other_field(const Text& old, const Text& now) {
        return (old || now) && !is_same_text(old, now);
    }

    /// The numbers are equal; what stands beside them in one field may stand in the sentence of the other side.
    [[nodiscard]] static bool has_other_words(const Text& old, const Text& now) {
        if (!old || !now || words_beside_numbers(old.value) == words_beside_numbers(now.value)) return false;
        return !(is_plain_rhythm(old.value) && is_plain_rhythm(now.value));
    }

    /// A unit may stand beside the number or in it, and 6 of `h` are 360 of `min`.
    [[nodiscard]] bool has_other_unit() const {
        if (is_same_text(old_.unit, now_.unit) || (!old_.unit && !now_.unit)) return false;
        for (const auto value : {&View::target, &View::baseline})
            if (const auto& old = before_.*value, &now = after_.*value; old && now) return is_untold(*old, *now);
        return true;
    }

    /// Units that are known are told with their numbers, and equal numbers say the same.
    [[nodiscard]] bool is_untold(const Value& old, const Value& now) const {
        const std::string &from = old.quantity.unit, &to = now.quantity.unit;
        if (from.empty() && to.empty()) return true;
        const bool is_share = from.empty() != to.empty() && from + to == "%";
        const bool may_convert = is_share || (!from.empty() && !to.empty());
        return !may_convert || (!same_value(old.quantity, now.quantity) && shift_.target.way == Way::same);
    }

    /// Two days that cannot be compared.
    [[nodiscard]] bool has_unreadable_day() const {
        return old_.by && now_.by && old_.by.value != now_.by.value && shift_.due.way == Way::same;
    }

    const View& before_;
    const View& after_;
    const model::KeyResult& old_;
    const model::KeyResult& now_;
    const Shift& shift_;
};

}  // namespace

std::optional<Rewording> rewording_between(const View& before, const View& after, const Shift& shift) {
    return Comparison(before, after, shift).find();
}

Step naming_step(const View& before, const View& after) {
    constexpr std::array fields{&model::KeyResult::metric, &model::KeyResult::unit, &model::KeyResult::target};
    const Text& headline = after.result.headline();
    if (!is_same_text(before.result.headline(), headline)) return step_of(before.result.headline(), headline);
    for (const auto field : fields)
        if (const Text& old = before.result.*field, &now = after.result.*field; !is_same_text(old, now))
            return step_of(old, now);
    return step_of(before.result.headline(), headline);
}

}  // namespace okr::diffing
