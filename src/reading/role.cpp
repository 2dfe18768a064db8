// Gives amounts their roles, and settles what the sentence as a whole says of them: limits, signs, denials.
#include "reading/role.hpp"

#include <algorithm>

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
        if (nodes_.empty() || !nodes_[0].is_word() || (nodes_[0].is_verb(base) && !has_start())) return;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const bool is_window =
                nodes_[i].is_amount() && nodes_[i].role == Role::window && amount(i).shape == Shape::time;
            const bool is_within = is_window && sentence_.lower(nodes_[i]).starts_with("within");
            const bool is_rhythm = is_window && i > 0 && sentence_.is<"every">(nodes_[i - 1]);
            const bool is_kept_so = is_within && (follows_finite(i) || is_kept(i));
            if (!is_kept_so && !(is_rhythm && has_start()) && !(is_window && lasts(i))) continue;
            nodes_[i].role = Role::target;
            return;
        }
    }

    /// "Delivery in 4 weeks at most", "New hires stay for more than 6 months".
    [[nodiscard]] bool lasts(std::size_t i) const {
        const std::string_view comparator = amount(i).comparator;
        if (i == 0 || comparator.empty() || comparator == "=") return false;
        if (comparator.starts_with('<')) return sentence_.is<"in">(nodes_[i - 1]);
        const auto acts = [](const Node& node) { return node.is(Class::respond) && node.is_verb(base | third); };
        return sentence_.is<"for">(nodes_[i - 1]) &&
               std::any_of(nodes_.begin() + 1, nodes_.begin() + static_cast<std::ptrdiff_t>(i), acts);
    }

    [[nodiscard]] bool follows_finite(std::size_t i) const {
        for (std::size_t k = 1; k < i; ++k)
            if (nodes_[k].is(Class::respond) && nodes_[k - 1].is(Class::people)) return true;
        return false;
    }

    /// "Complaints answered within 14 days", "Permits issued within 30 days instead of 45": not "Website launched
    /// within 30 days", which is done once.
    [[nodiscard]] bool is_kept(std::size_t i) const {
        if (i < 2 || !nodes_[i - 1].is_verb(participle)) return has_start();
        const Node& noun = nodes_[i - 2];
        const bool is_of_others = noun.is(Class::response, Class::trouble, Class::people) && !noun.is(Class::made);
        return has_start() || (is_of_others && noun.word->has_form(plural));
    }

    [[nodiscard]] bool has_start() const {
        return std::any_of(nodes_.begin(), nodes_.end(),
                           [](const Node& node) { return node.is_amount() && node.role == Role::baseline; });
    }

    /// "No calls: answers take more than a day" denies the calls alone.
    [[nodiscard]] static bool parts_statements(const Node& node) {
        return node.parts_clauses() || node.is_mark(Mark::colon);
    }

    /// "No customer waits longer than 4 minutes", "Fridges never above 5 °C": what is denied turns the comparison
    /// round.
    void settle_denial() {
        const std::size_t denial = find_denial();
        for (std::size_t i = denial + 1; i < nodes_.size() && !parts_statements(nodes_[i]); ++i) {
            if (!nodes_[i].is_target()) continue;
            const std::string_view comparator = amount(i).comparator;
            const bool is_bound = denial > 0 ? !comparator.empty() : comparator.starts_with('>');
            if (!is_bound && !sentence_.is<"than">(nodes_[i - 1])) continue;
            amount(i).comparator = turned(comparator);
            if (nodes_[denial].is_amount()) nodes_[denial].role = Role::definite;
            return;
        }
    }

    /// At the beginning, or "never" behind what never happens; the end where nothing is denied.
    [[nodiscard]] std::size_t find_denial() const {
        if (nodes_.empty()) return 0;
        const bool is_rank = nodes_.size() > 1 && sentence_.is<"no">(nodes_[0]) && nodes_[1].is_amount();
        if (!is_rank && sentence_.is<"no", "nobody", "never", "none">(nodes_[0])) return 0;
        const auto never = std::find_if(nodes_.begin() + 1, nodes_.end(),
                                        [&](const Node& node) { return sentence_.is<"never">(node); });
        return static_cast<std::size_t>(never - nodes_.begin());
    }

    static std::string_view turned(std::string_view comparator) {
        if (comparator == ">=") return "<";
        if (comparator == "<=") return ">";
        return comparator == "<" ? ">=" : "<=";
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
