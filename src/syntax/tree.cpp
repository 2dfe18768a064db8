#include "syntax/tree.hpp"

namespace okr::syntax {

namespace {

std::size_t count_siblings(const Tree& tree, std::uint32_t at) {
    std::size_t count = 0;
    for (; at != no_node; at = tree.nodes[at].next) ++count;
    return count;
}

}  // namespace

Value Tree::root() const { return empty() ? Value() : Value(*this, 0); }

Value::Value(const Tree& tree, std::uint32_t index) : tree_(&tree), written_(index), seen_(index) {
    while (tree.nodes[seen_].kind == NodeKind::alias) seen_ = tree.nodes[seen_].target;
}

std::vector<Value> Value::items() const {
    if (is_null()) return {};
    if (!is_sequence()) return {*this};
    std::vector<Value> result;
    result.reserve(count_siblings(*tree_, seen().first));
    for (std::uint32_t at = seen().first; at != no_node; at = tree_->nodes[at].next) result.emplace_back(*tree_, at);
    return result;
}

Value Value::last() const {
    std::uint32_t at = seen().first;
    while (tree_->nodes[at].next != no_node) at = tree_->nodes[at].next;
    return {*tree_, at};
}

Value Value::next() const {
    const std::uint32_t behind = tree_->nodes[written_].next;
    return behind == no_node ? Value() : Value(*tree_, behind);
}

std::vector<Value::Entry> Value::entries() const {
    std::vector<Entry> result;
    if (!is_mapping()) return result;
    result.reserve(count_siblings(*tree_, seen().first) / 2);
    for (std::uint32_t at = seen().first; at != no_node;) {
        const std::uint32_t value = tree_->nodes[at].next;
        result.push_back({Value(*tree_, at), Value(*tree_, value)});
        at = tree_->nodes[value].next;
    }
    return result;
}

Value Value::operator[](std::string_view key) const {
    if (!is_mapping()) return {};
    const std::vector<Node>& nodes = tree_->nodes;
    for (std::uint32_t at = seen().first; at != no_node;) {
        const Node& name = nodes[at].kind == NodeKind::alias ? Value(*tree_, at).seen() : nodes[at];
        const std::uint32_t value = nodes[at].next;
        if (name.text == key && name.kind == NodeKind::scalar) return {*tree_, value};
        at = nodes[value].next;
    }
    return {};
}

}  // namespace okr::syntax
