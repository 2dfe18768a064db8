// Gives amounts their roles, and settles what the sentence as a whole says of them: limits, signs, denials.
#include "reading/role.hpp"

#include "reading/change_or_level.hpp"
#include "reading/qualifier.hpp"
#include "reading/role_finder.hpp"

namespace okr::reading {
namespace {

class Roles {
public:
    explicit Roles(Sentence& sentence) : sentence_(sentence), nodes_(sentence.nodes), finder_(sentence) {}

    void give() {
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!nodes_[i].is_amount()) continue;
            nodes_[i].role = finder_.role_of(i);
            if (nodes_[i].role == Role::target) mark_change(sentence_, i);
        }
        if (count_targets() > 1) demote_limits();
        if (count_targets() == 0) promote_limit();
        settle_signs(sentence_);
        settle_denial();
    }

private:
    [[nodiscard]] Amount& amount(std::size_t i) const {
        return sentence_.amounts[static_cast<std::size_t>(nodes_[i].amount)];
    }
    [[nodiscard]] bool is_limit(std::size_t i) const { return nodes_[i].is_target() && finder_.is_limit(i); }

    [[nodiscard]] std::size_t count_targets() const {
        std::size_t targets = 0;
        for (const Node& node : nodes_) targets += node.is_target() ? 1 : 0;
        return targets;
    }

    /// A limit beside another target says by when; limits alone are what is to be reached.
    void demote_limits() {
        std::size_t limits = 0;
        for (std::size_t i = 0; i < nodes_.size(); ++i) limits += is_limit(i) ? 1 : 0;
        if (limits == count_targets()) return;
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (is_limit(i)) nodes_[i].role = Role::window;
    }

    /// "Patients start treatment within 28 days": the limit is all that is told, and nobody is told to do it.
    void promote_limit() {
        if (nodes_.empty() || nodes_[0].is_verb(base) || !nodes_[0].is_word()) return;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const bool is_within = nodes_[i].is_amount() && nodes_[i].role == Role::window &&
                                   amount(i).shape == Shape::time && sentence_.lower(nodes_[i]).starts_with("within");
            if (!is_within || !follows_finite(i)) continue;
            nodes_[i].role = Role::target;
            return;
        }
    }

    [[nodiscard]] bool follows_finite(std::size_t i) const {
        for (std::size_t k = 1; k < i; ++k)
            if (nodes_[k].is(Class::respond) && nodes_[k - 1].is(Class::people)) return true;
        return false;
    }

    /// "No calls: answers take more than a day" denies the calls alone.
    [[nodiscard]] static bool parts_statements(const Node& node) {
        return node.parts_clauses() || node.is_mark(Mark::colon);
    }

    /// "No customer waits longer than 4 minutes": what is denied turns the comparison round.
    void settle_denial() {
        if (nodes_.empty() || !sentence_.is<"no", "nobody", "never", "none">(nodes_[0])) return;
        if (sentence_.is<"no">(nodes_[0]) && nodes_.size() > 1 && nodes_[1].is_amount()) return;  // a rank
        for (std::size_t i = 1; i < nodes_.size() && !parts_statements(nodes_[i]); ++i) {
            const bool is_compared = nodes_[i].is_amount() && sentence_.is<"than">(nodes_[i - 1]);
            if (!nodes_[i].is_target() || !(is_compared || amount(i).comparator.starts_with('>'))) continue;
            Amount& here = amount(i);
            here.comparator = here.comparator == ">=" ? "<" : "<=";
            if (nodes_[0].is_amount()) nodes_[0].role = Role::definite;
            return;
        }
    }

    Sentence& sentence_;
    std::vector<Node>& nodes_;
    RoleFinder finder_;
};

}  // namespace

void give_roles(Sentence& sentence) {
    Roles(sentence).give();
    demote_qualifiers(sentence);
}

}  // namespace okr::reading
