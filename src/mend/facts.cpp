#include "mend/facts.hpp"

#include <optional>

namespace okr::mending {

namespace {

using syntax::no_node;
using syntax::Node;
using syntax::NodeKind;

class Collecting {
public:
    Collecting(std::string_view text, const syntax::Tree& tree, State state, const Shifts& shifts, Paths& paths)
        : text_(text), tree_(tree), state_(state), shifts_(shifts), paths_(paths), path_of_(tree.nodes.size(), 0) {}

    /// A node stands before its children, so its own way is known when it is met.
    std::vector<Fact> run() {
        for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
            const Node& node = tree_.nodes[i];
            if (node.kind == NodeKind::mapping) lead_to_entries(i);
            if (node.kind == NodeKind::sequence) lead_to_items(i);
            if (node.first == no_node) tell(i);
        }
        return std::move(facts_);
    }

private:
    /// The place of a value that is not there is its key or its dash.
    [[nodiscard]] bool is_written(const Node& node) const {
        if (node.kind != NodeKind::null) return true;
        const std::string_view word = text_.substr(node.span.begin, node.span.end - node.span.begin);
        return word == "~" || word == "null" || word == "Null" || word == "NULL";
    }

    [[nodiscard]] bool is_touched(const Node& node) const {
        return state_ == State::before ? shifts_.touches_before(node.span) : shifts_.touches_after(node.span);
    }

    [[nodiscard]] std::optional<std::size_t> origin(std::size_t at) const {
        return state_ == State::before ? at : shifts_.origin(at);
    }

    void lead_to_entries(std::uint32_t mapping) {
        for (std::uint32_t key = tree_.nodes[mapping].first; key != no_node;) {
            const std::uint32_t value = tree_.nodes[key].next;
            const auto at = origin(tree_.nodes[key].span.begin);
            const bool is_kept = at && !is_touched(tree_.nodes[key]);
            path_of_[key] = path_of_[mapping];
            path_of_[value] = is_kept ? paths_.step(path_of_[mapping], false, *at) : path_of_[mapping];
            key = tree_.nodes[value].next;
        }
    }

    void lead_to_items(std::uint32_t list) {
        for (std::uint32_t item = tree_.nodes[list].first; item != no_node; item = tree_.nodes[item].next) {
            const auto at = origin(tree_.nodes[item].span.begin);
            path_of_[item] = at ? paths_.step(path_of_[list], true, shifts_.canonical(*at)) : path_of_[list];
        }
    }

    void tell(std::uint32_t index) {
        const Node& node = tree_.nodes[index];
        if (!is_written(node) || is_touched(node)) return;
        const auto at = origin(node.span.begin);
        if (!at) return;
        Fact fact{*at, path_of_[index], node.kind, node.style, node.text, 0};
        if (node.kind == NodeKind::alias) fact.target = origin(tree_.nodes[node.target].span.begin).value_or(0);
        facts_.push_back(fact);
    }

    std::string_view text_;
    const syntax::Tree& tree_;
    State state_;
    const Shifts& shifts_;
    Paths& paths_;
    std::vector<std::uint32_t> path_of_;
    std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> facts_of(std::string_view text, const syntax::Tree& tree, State state, const Shifts& shifts,
                           Paths& paths) {
    return Collecting(text, tree, state, shifts, paths).run();
}

}  // namespace okr::mending
