// A YAML document as a light tree: every value knows its bytes, nothing knows which reader made it.
//
// Nodes lie in one vector in document order, so their starts never fall; a mapping's children are key, value, key,
// value. Aliases stay aliases: a Value looks through them, within the limits that the reader has checked (no alias
// leads into itself).
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/span.hpp"

namespace okr::syntax {

enum class NodeKind : std::uint8_t { null, scalar, sequence, mapping, alias };

/// How a scalar or a collection was written.
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

inline constexpr std::uint32_t no_node = 0xFFFFFFFF;

struct Node {
    NodeKind kind = NodeKind::null;
    Style style = Style::plain;
    Span span;                       ///< of a null: the place where a value would stand
    std::uint32_t first = no_node;   ///< first child
    std::string_view text;           ///< a scalar's value, escapes and folding resolved
    std::uint32_t next = no_node;    ///< next sibling
    std::uint32_t target = no_node;  ///< an alias's node
};

/// A comment from its `#` to the end of its line.
struct Comment {
    Span span;
    std::string_view text;  ///< after the `#`, blanks trimmed; a view of the bytes that were read
    bool own_line = false;  ///< nothing but blanks before it
};

class Value;

class Tree {
public:
    [[nodiscard]] Value root() const;
    [[nodiscard]] bool empty() const { return nodes.empty(); }

    std::vector<Node> nodes;
    std::vector<Comment> comments;       ///< in file order
    std::vector<std::uint32_t> aliases;  ///< the nodes that are one, in order
    /// What aliases name, by where it begins; each stretch ends where the furthest of those up to it ends.
    std::vector<Span> named;
    /// What the nodes' texts refer to; a copy of the tree refers to the same, for as long as either lives.
    std::shared_ptr<std::deque<std::string>> texts;
};

/// A node of a tree, seen through aliases. Cheap to copy; the tree must outlive it.
class Value {
public:
    Value() = default;
    Value(const Tree& tree, std::uint32_t index);

    [[nodiscard]] bool present() const { return tree_ != nullptr; }
    [[nodiscard]] NodeKind kind() const { return present() ? seen().kind : NodeKind::null; }
    [[nodiscard]] bool is_null() const { return kind() == NodeKind::null; }
    [[nodiscard]] bool is_scalar() const { return kind() == NodeKind::scalar; }
    [[nodiscard]] bool is_sequence() const { return kind() == NodeKind::sequence; }
    [[nodiscard]] bool is_mapping() const { return kind() == NodeKind::mapping; }

    [[nodiscard]] Style style() const { return seen().style; }
    [[nodiscard]] std::string_view text() const { return seen().text; }
    /// Where it is written in the file; for an alias, the alias.
    [[nodiscard]] Span span() const { return tree_->nodes[written_].span; }
    [[nodiscard]] bool is_alias() const { return written_ != seen_; }

    /// The items of a sequence; any other value is a list of one, a null or absent one is an empty list.
    [[nodiscard]] std::vector<Value> items() const;

    /// Of a list or a mapping, without listing it.
    [[nodiscard]] bool is_empty() const { return seen().first == no_node; }
    [[nodiscard]] bool has_one() const { return !is_empty() && tree_->nodes[seen().first].next == no_node; }
    /// The last item of a list that is not empty.
    [[nodiscard]] Value last() const;
    /// The item behind this one in its list; absent if it is the last.
    [[nodiscard]] Value next() const;

    [[nodiscard]] bool has_one_entry() const {
        return is_mapping() && !is_empty() && tree_->nodes[tree_->nodes[seen().first].next].next == no_node;
    }

    struct Entry;
    /// The entries of a mapping in file order; of anything else, none.
    [[nodiscard]] std::vector<Entry> entries() const;

    /// Calls `visit` with the key and the value of each entry whose key is a text, in file order; without listing them.
    template <typename Visit>
    void each_entry(const Visit& visit) const;

    /// The value of the first entry with this key; absent if there is none.
    [[nodiscard]] Value operator[](std::string_view key) const;

private:
    [[nodiscard]] const Node& seen() const { return tree_->nodes[seen_]; }

    const Tree* tree_ = nullptr;
    std::uint32_t written_ = no_node;
    std::uint32_t seen_ = no_node;
};

template <typename Visit>
void Value::each_entry(const Visit& visit) const {
    if (!is_mapping()) return;
    for (std::uint32_t at = seen().first; at != no_node;) {
        const Value key(*tree_, at), value(*tree_, tree_->nodes[at].next);
        if (key.is_scalar()) visit(key.text(), value);
        at = tree_->nodes[value.written_].next;
    }
}

struct Value::Entry {
    Value key;
    Value value;
};

}  // namespace okr::syntax
