#include "reading/frame.hpp"

namespace okr::reading {
namespace {

class Frames {
public:
    explicit Frames(const Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes), end_(sentence.plain_end) {}

    [[nodiscard]] std::optional<Frame> find() const {
        const std::size_t head = behind_movement(0);
        const int target = last_target();
        if (target < 0 || head >= static_cast<std::size_t>(target)) return std::nullopt;
        const bool moves = head > 0 && begins_with_movement();
        const bool is_named = names_measure(head) && is_level(target);
        if (is_named) return Frame{target, true, has_start(target)};
        if (!moves && begins_with_verb(head)) return std::nullopt;
        const bool is_framed =
            (has_start(target) || is_bound(target)) && counts_once(target) && !nodes_[head].is_amount();
        return is_framed ? std::optional(Frame{target, false, has_start(target)}) : std::nullopt;
    }

private:
    /// The first node that is no article, and no verb that only says which way.
    [[nodiscard]] std::size_t behind_movement(std::size_t i) const {
        while (i < end_ && (nodes_[i].is(Class::determiner) || nodes_[i].kind == NodeKind::mark)) ++i;
        if (i < end_ && is_movement(i)) {
            ++i;
            while (i < end_ && nodes_[i].is(Class::determiner)) ++i;
        }
        return i;
    }

    [[nodiscard]] bool is_movement(std::size_t i) const {
        return (nodes_[i].is(Class::raise, Class::lower, Class::hold) && nodes_[i].is_verb(base)) ||
               sentence_.is<"bring", "lift", "get", "move">(nodes_[i]);
    }

    [[nodiscard]] bool begins_with_movement() const {
        std::size_t i = 0;
        while (i < end_ && (nodes_[i].is(Class::determiner) || nodes_[i].kind == NodeKind::mark)) ++i;
        return i < end_ && is_movement(i);
    }

    /// "Share of …", "Number of …", "Median …".
    [[nodiscard]] bool names_measure(std::size_t i) const {
        if (sentence_.is<"median", "average", "mean", "mean-time">(nodes_[i])) return true;
        const bool is_quantity =
            sentence_.is<"share", "percentage", "proportion", "fraction", "rate", "ratio", "number">(nodes_[i]);
        return is_quantity && i + 1 < end_ && sentence_.is<"of">(nodes_[i + 1]);
    }

    /// The last amount, where it closes the sentence.
    [[nodiscard]] int last_target() const {
        for (std::size_t i = end_; i-- > 0;) {
            if (!nodes_[i].is_amount() || nodes_[i].role == Role::window || nodes_[i].role == Role::confidence)
                continue;
            return nodes_[i].is_target() && end_ - i <= 4 ? static_cast<int>(i) : -1;
        }
        return -1;
    }

    [[nodiscard]] const Amount& amount(int i) const { return sentence_.amount_of(nodes_[static_cast<std::size_t>(i)]); }

    [[nodiscard]] bool is_level(int target) const {
        if (amount(target).shape == Shape::often || amount(target).is_weak) return false;
        const Node& before = nodes_[static_cast<std::size_t>(target) - 1];
        return has_start(target) || !amount(target).comparator.empty() || amount(target).shape == Shape::share ||
               before.is_mark(Mark::colon) || sentence_.is<"to", "at", "reaches", "is", "are", "hits", "reach">(before);
    }

    /// "Complaints a month at most 30"; a time may belong to what stands before: "postmortems for outages over an
    /// hour".
    [[nodiscard]] bool is_bound(int target) const {
        return !amount(target).comparator.empty() && amount(target).comparator != "=" &&
               amount(target).shape != Shape::time;
    }

    [[nodiscard]] bool has_start(int target) const {
        for (int i = 0; i < target; ++i) {
            const Node& node = nodes_[static_cast<std::size_t>(i)];
            if (node.is_amount() && node.role == Role::baseline) return true;
        }
        return false;
    }

    /// No other amount to reach stands before.
    [[nodiscard]] bool counts_once(int target) const {
        for (int i = 0; i < target; ++i)
            if (nodes_[static_cast<std::size_t>(i)].is_target()) return false;
        return true;
    }

    [[nodiscard]] bool begins_with_verb(std::size_t head) const {
        return nodes_[head].is_verb(base) && !nodes_[head].has(nouns);
    }

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    std::size_t end_;
};

}  // namespace

std::optional<Frame> measure_frame(const Sentence& sentence) { return Frames(sentence).find(); }

}  // namespace okr::reading
