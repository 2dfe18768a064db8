// Cuts the metric's name out of a clause: what the verb moves, what stands before the number, or what it counts.
#include "reading/metric.hpp"

namespace okr::reading {
namespace {

class MetricCut {
public:
    MetricCut(const Sentence& sentence, const Clause& clause, const Head& head, int target)
        : sentence_(sentence), nodes_(sentence.nodes), clause_(clause), head_(head), target_(target) {}

    [[nodiscard]] std::string cut() const {
        if (std::string before = between(first(), before_amount()); !before.empty()) return before;
        if (target_ < 0) return {};
        const auto target = static_cast<std::size_t>(target_);
        std::string behind = between(target + 1, behind_end(target));
        return behind.empty() && begins_with_baseline() ? between(first() + 1, behind_end(first())) : behind;
    }

private:
    [[nodiscard]] std::size_t first() const {
        return head_.pattern == Pattern::imperative ? head_.verb + 1 : head_.begin;
    }

    /// The first amount, or the joint before it: "from", "to", "by", "is".
    [[nodiscard]] std::size_t before_amount() const {
        std::size_t i = first();
        while (i < clause_.end && !nodes_[i].is_amount() && !nodes_[i].is(Class::be) && !is_movement(i)) ++i;
        while (i > first() && (is_small(nodes_[i - 1]) || sentence_.is<"down", "up", "reach", "hit">(nodes_[i - 1])))
            --i;
        return i;
    }

    /// "Churn drops from …": the verb is no part of the metric.
    [[nodiscard]] bool is_movement(std::size_t i) const {
        return head_.pattern == Pattern::finite && i == head_.verb &&
               nodes_[i].is(Class::raise, Class::lower, Class::hold, Class::reach);
    }

    [[nodiscard]] static bool is_small(const Node& node) {
        if (node.kind == NodeKind::mark) return !node.is_mark(Mark::percent) && !node.is_mark(Mark::close);
        return node.is(Class::preposition, Class::determiner, Class::comparator, Class::baseline, Class::conjunction,
                       Class::adverb) &&
               !node.has(nouns);
    }

    /// "2 crashes -> 1".
    [[nodiscard]] bool begins_with_baseline() const {
        return first() < clause_.end && nodes_[first()].is_amount() && nodes_[first()].role == Role::baseline;
    }

    /// Behind a number: up to a date, a window, the next amount or a further joint.
    [[nodiscard]] std::size_t behind_end(std::size_t number) const {
        std::size_t i = number + 1;
        while (i < clause_.end && !nodes_[i].is_amount() && nodes_[i].kind != NodeKind::date && !ends_metric(i, number))
            ++i;
        while (i > number + 1 && is_small(nodes_[i - 1])) --i;
        return i;
    }

    [[nodiscard]] bool ends_metric(std::size_t i, std::size_t number) const {
        if (i == number + 1) return false;
        const bool is_rate =
            sentence_.is<"a", "an", "/">(nodes_[i]) && i + 1 < clause_.end && nodes_[i + 1].is(Class::period);
        return is_rate || nodes_[i].is(Class::baseline) || nodes_[i].is_mark(Mark::comma) ||
               nodes_[i].is(Class::month) ||
               sentence_.is<"per", "by", "and", "every", "each", "until", "before", "during">(nodes_[i]);
    }

    [[nodiscard]] std::string between(std::size_t begin, std::size_t end) const {
        while (begin < end && is_small(nodes_[begin]) &&
               !(begin + 1 < end && nodes_[begin + 1].glued && nodes_[begin + 1].is_mark(Mark::hyphen)))
            ++begin;
        if (begin >= end || begin >= clause_.end) return {};
        return std::string(sentence_.raw({nodes_[begin].extent.begin, nodes_[end - 1].extent.end}));
    }

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    const Clause& clause_;
    const Head& head_;
    int target_;
};

}  // namespace

std::string metric_phrase(const Sentence& sentence, const Clause& clause, const Head& head, int target) {
    return MetricCut(sentence, clause, head, target).cut();
}

}  // namespace okr::reading
