#include "diff/asides.hpp"

#include <algorithm>
#include <optional>

#include "diff/target_way.hpp"
#include "measure/wording.hpp"
#include "reading/unit.hpp"

namespace okr::diffing {

namespace {

/// A further measure of the sentence, by its target.
const Measure* measure_with(const View& view, const Number& number) {
    const auto& all = view.reading.more_measures;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Measure& measure) {
        return measure.target && measure.target->text == number.quantity.text;
    });
    return found == all.end() ? nullptr : &*found;
}

bool is_time(const Quantity& quantity) {
    const reading::Unit* unit = reading::canonical_unit(quantity.unit);
    return unit != nullptr && unit->dimension == reading::Dimension::time;
}

/// One of several measures goes its own way.
Way way_of_measure(const Measure& measure, const Number& now, bool grows) {
    const bool down = now.comparator.starts_with('<') || measure.direction == Direction::down;
    return grows == down ? Way::eased : Way::raised;
}

/// A limit bounds what counts: more does where it is wider, and that is easier where more is better.
std::optional<Way> way_of_bound(const Number& old, const Number& now, bool grows, Direction aim) {
    const bool from_above =
        (old.is_limit && now.is_limit) || (old.comparator.starts_with('<') && now.comparator.starts_with('<'));
    const bool from_below = old.comparator.starts_with('>') && now.comparator.starts_with('>');
    if (!from_above && !from_below) return std::nullopt;
    const bool is_wider = grows == from_above;
    return is_wider == (aim == Direction::up) ? Way::eased : Way::raised;
}

/// How many of them a number among all is: nine of nine for "all 9".
std::optional<Quantity> part_among(const Number& number, const Number& other) {
    Quantity part = number.quantity;
    if (number.is_all && other.quantity.scale == part.value) part.scale = part.value;
    const bool is_part = part.scale || (part.unit == "%" && !part.relative);
    return number.is_among && is_part ? std::optional(part) : std::nullopt;
}

/// "In 7 of 9 districts" instead of "in all 9 districts": the fewer they are, the easier.
std::optional<std::partial_ordering> order_among(const Number& old, const Number& now) {
    const auto from = part_among(old, now);
    const auto to = part_among(now, old);
    return from && to ? order_of(*to, *from) : std::nullopt;
}

/// Looks at two sentences' numbers in turn.
class Comparison {
public:
    Comparison(const View& before, const View& after) : before_(before), after_(after) {}

    Asides run() {
        const auto& old = before_.phrase.asides;
        const auto& now = after_.phrase.asides;
        asides_.is_unclear = old.size() != now.size();
        for (std::size_t i = 0; i < std::min(old.size(), now.size()) && !asides_.is_unclear; ++i)
            compare(old[i], now[i]);
        return std::move(asides_);
    }

private:
    void compare(const Number& old, const Number& now) {
        if (old.is_divisor && now.is_divisor && have_other_divisors(before_, after_)) return;
        if (const auto order = order_among(old, now)) return among(old, now, *order);
        const auto order = order_of(now.quantity, old.quantity);
        if (order == std::partial_ordering::equivalent && old.quantity.upper == now.quantity.upper) return;
        if (!order) {
            asides_.is_unclear = true;
            return;
        }
        if (const auto way = way_of(old, now, *order > 0))
            asides_.steps.push_back({old.quantity.text, now.quantity.text, *way, nullptr});
        else if (is_time(now.quantity) && !now.is_rate)
            asides_.is_other_window = true;
        else
            asides_.is_unclear = true;
    }

    void among(const Number& old, const Number& now, std::partial_ordering order) {
        if (order == 0) return;
        asides_.steps.push_back({written(old), written(now), order < 0 ? Way::eased : Way::raised, nullptr});
    }
    static std::string written(const Number& number) { return (number.is_all ? "all " : "") + number.quantity.text; }

    [[nodiscard]] std::optional<Way> way_of(const Number& old, const Number& now, bool grows) const {
        const Measure* measure = measure_with(after_, now);
        if (measure != nullptr && measure_with(before_, old) != nullptr) return way_of_measure(*measure, now, grows);
        const bool is_time_given = old.is_limit && now.is_limit && after_.target && after_.target->quantity.relative;
        if (is_time_given) return grows ? Way::eased : Way::raised;  // "by 30% within 60 days"
        return way_of_bound(old, now, grows, aim_of(before_, after_));
    }

    const View& before_;
    const View& after_;
    Asides asides_;
};

}  // namespace

Asides asides_between(const View& before, const View& after) {
    const std::string& old = before.result.headline().value;
    const std::string& now = after.result.headline().value;
    if (measure::wording(old) == measure::wording(now)) return {};
    return Comparison(before, after).run();
}

}  // namespace okr::diffing
