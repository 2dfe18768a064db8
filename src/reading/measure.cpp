// Collects a measure from a judged clause.
#include "reading/measure.hpp"

#include "reading/journey.hpp"
#include "reading/metric.hpp"
#include "reading/rank.hpp"

namespace okr::reading {
namespace {

class MeasureScan {
public:
    MeasureScan(const Sentence& sentence, const Judged& judged, int target)
        : sentence_(sentence),
          nodes_(sentence.nodes),
          clause_(judged.clause),
          head_(judged.verdict.head),
          target_(target) {}

    [[nodiscard]] Measure measure() const {
        Measure measure;
        if (target_ >= 0) {
            const Amount& amount = sentence_.amount_of(nodes_[index()]);
            measure.target = amount.quantity;
            measure.comparator = amount.comparator;
            measure.baseline = baseline();
            measure.unit = amount.quantity.unit;
            if (measure.unit.empty() && measure.baseline) measure.unit = measure.baseline->unit;
            if (measure.baseline && leads_up_to(sentence_.lower(nodes_[index()]), *measure.baseline, *measure.target))
                measure.comparator.clear();
        }
        measure.metric = metric_phrase(sentence_, clause_, head_, target_);
        measure.direction = direction(measure);
        measure.period = period();
        return measure;
    }

private:
    [[nodiscard]] std::size_t index() const { return static_cast<std::size_t>(target_); }

    /// In the clause, or in the bracket that stands right behind it.
    [[nodiscard]] std::optional<Quantity> baseline() const {
        for (std::size_t i = clause_.begin; i < clause_.end; ++i)
            if (auto found = as_baseline(i)) return found;
        for (const Run& bracket : sentence_.brackets)
            for (std::size_t i = bracket.begin; i < bracket.end; ++i)
                if (auto found = as_baseline(i)) return found;
        return lone_baseline();
    }

    /// "Renewals reach 85%, up from 77%": behind a comma, and there is no other number that it could belong to.
    [[nodiscard]] std::optional<Quantity> lone_baseline() const {
        std::optional<Quantity> found;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].is_target() && i != index()) return std::nullopt;
            if (auto here = as_baseline(i)) {
                if (found) return std::nullopt;
                found = here;
            }
        }
        return found;
    }

    [[nodiscard]] std::optional<Quantity> as_baseline(std::size_t i) const {
        const Node& node = nodes_[i];
        if (!node.is_amount() || node.role != Role::baseline) return std::nullopt;
        return sentence_.amount_of(node).quantity;
    }

    [[nodiscard]] Direction direction(const Measure& measure) const {
        if (measure.target && is_rank(*measure.target)) return Direction::down;  // "up from 14th to 8th"
        if (const auto told = told_by_verb(); told != Direction::unknown) return told;
        if (target_ >= 0)
            if (const auto told = told_by_sign(sentence_.amount_of(nodes_[index()])); told != Direction::unknown)
                return told;
        if (measure.baseline && measure.target && measure.baseline->unit == measure.target->unit &&
            !measure.target->relative)
            return measure.target->value > measure.baseline->value ? Direction::up : Direction::down;
        if (measure.target && is_zero()) return Direction::down;
        return told_by_comparator(measure.comparator);
    }

    [[nodiscard]] Direction told_by_verb() const {
        for (std::size_t i = clause_.begin; i < clause_.end; ++i) {
            const Node& node = nodes_[i];
            if (node.is(Class::hold) && i == head_.verb) return Direction::hold;
            if (node.is(Class::lower) && moves(i)) return Direction::down;
            if (node.is(Class::raise) && moves(i)) return is_neutral(node) ? by_levels() : Direction::up;
            if (sentence_.is<"reduction", "decrease", "decline", "drop", "fewer", "lower", "down">(node))
                return Direction::down;
            if (sentence_.is<"growth", "increase", "uplift", "more", "higher", "up">(node)) return Direction::up;
        }
        return Direction::unknown;
    }

    /// The clause's verb, or a verb that carries its own factor; not "cost" or "drop" as nouns.
    [[nodiscard]] bool moves(std::size_t i) const {
        return head_.pattern != Pattern::nominal ? i == head_.verb : nodes_[i].is_amount();
    }

    /// "Improve" points up or down with what it improves: 5 days to 2 days is down.
    [[nodiscard]] bool is_neutral(const Node& node) const { return sentence_.lower(node).starts_with("improv"); }

    [[nodiscard]] Direction by_levels() const {
        if (target_ < 0) return Direction::up;
        const Amount& amount = sentence_.amount_of(nodes_[index()]);
        const auto start = baseline();
        if (start && start->unit == amount.quantity.unit)
            return amount.quantity.value < start->value ? Direction::down : Direction::up;
        if (amount.comparator.starts_with("<") || amount.sign == '-') return Direction::down;
        return amount.shape == Shape::time && !amount.quantity.relative ? Direction::down : Direction::up;
    }

    static Direction told_by_sign(const Amount& amount) {
        if (amount.sign == '-') return Direction::down;
        if (amount.sign == '+') return Direction::up;
        return Direction::unknown;
    }

    [[nodiscard]] bool is_zero() const { return sentence_.amount_of(nodes_[index()]).shape == Shape::zero; }

    static Direction told_by_comparator(std::string_view comparator) {
        if (comparator.starts_with("<")) return Direction::down;
        return comparator.starts_with(">") ? Direction::up : Direction::unknown;
    }

    /// "per month", "weekly", "p95", as written.
    [[nodiscard]] std::string period() const {
        for (std::size_t i = clause_.begin; i < clause_.end; ++i) {
            const Node& node = nodes_[i];
            const bool is_per =
                sentence_.is<"per", "each", "every", "a">(node) || (node.is_mark(Mark::slash) && node.glued);
            if (is_per && i + 1 < clause_.end && nodes_[i + 1].is(Class::period))
                return std::string(sentence_.raw({node.extent.begin, nodes_[i + 1].extent.end}));
            const bool is_rhythm =
                node.is_amount() && node.role == Role::window && sentence_.amount_of(node).shape == Shape::often;
            if (is_rhythm || node.is(Class::often) || is_percentile(node))
                return std::string(sentence_.raw(node.extent));
        }
        return {};
    }

    [[nodiscard]] bool is_percentile(const Node& node) const {
        return sentence_.is<"p50", "p75", "p90", "p95", "p99", "p999">(node);
    }

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    const Clause& clause_;
    const Head& head_;
    int target_;
};

/// A further target counts when it is not a window, a share's scope or a list of the same.
void add_more(std::vector<Measure>& found, const Sentence& sentence, const Judged& judged, int first) {
    for (std::size_t i = judged.clause.begin; i < judged.clause.end; ++i) {
        const Node& node = sentence.nodes[i];
        if (!node.is_target() || static_cast<int>(i) == first || found.empty()) continue;
        const bool is_joined = i > judged.clause.begin && (sentence.nodes[i - 1].is(Class::conjunction) ||
                                                           sentence.nodes[i - 1].is_mark(Mark::comma));
        if (is_joined) found.push_back(measure_of(sentence, judged, static_cast<int>(i)));
    }
}

}  // namespace

Measure measure_of(const Sentence& sentence, const Judged& judged, int target) {
    return MeasureScan(sentence, judged, target).measure();
}

std::vector<Measure> measures(const Sentence& sentence, const Interpretation& interpretation) {
    std::vector<Measure> found;
    for (const Judged& judged : interpretation.clauses) {
        if (judged.verdict.what != What::outcome || judged.verdict.target < 0) continue;
        found.push_back(measure_of(sentence, judged, judged.verdict.target));
        add_more(found, sentence, judged, judged.verdict.target);
    }
    return found;
}

}  // namespace okr::reading
