// Makes a tree out of a reader's events, and watches the limits while it grows.
//
// Every reader speaks to this one class, so that two readers give the same tree. Once `refused()` says something, the
// rest of the events is to be left out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/fault.hpp"
#include "syntax/limits.hpp"
#include "syntax/tree.hpp"

namespace okr::syntax {

class TreeBuilder {
public:
    TreeBuilder(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {
        tree_.nodes.reserve(bytes.size() / bytes_of_a_node + 1);
    }

    /// `at` is where the parser saw the node: at its tag or anchor, or at the value itself. `anchor` 0 means none.
    void scalar(std::size_t at, std::string value, std::size_t anchor);
    /// The same, for a reader that knows where it ends, how it is written and what it says. `text` is one that the
    /// builder keeps.
    void scalar(Span where, Style style, std::string_view text);
    /// A text that lives as long as the tree.
    std::string_view keep(std::string text) {
        if (!tree_.texts) tree_.texts = std::make_shared<std::deque<std::string>>();
        return tree_.texts->emplace_back(std::move(text));
    }
    void null(std::size_t at, std::size_t anchor);
    void alias(std::size_t at, std::size_t anchor);
    void open(NodeKind kind, bool flow, std::size_t at, std::size_t anchor);
    void close();

    [[nodiscard]] const std::optional<Fault>& refused() const { return refused_; }
    [[nodiscard]] bool complete() const { return open_.empty() && !tree_.nodes.empty(); }
    /// The start of the innermost list or mapping in brackets that is still open.
    [[nodiscard]] std::optional<std::size_t> open_bracket() const;
    /// The end of the last value read.
    [[nodiscard]] std::size_t cursor() const { return cursor_; }
    [[nodiscard]] Tree take();

private:
    static constexpr std::size_t bytes_of_a_node = 16;  ///< about what a value of an OKR file takes, or less

    /// A list or mapping whose end has not come yet.
    struct Open {
        std::uint32_t node;
        std::uint32_t last_child;
        std::size_t children;
        std::size_t height;  ///< levels below it so far, aliases counted through
        std::size_t weight;  ///< nodes in it so far, aliases counted through
        std::size_t anchor;
    };
    /// What an anchor names.
    struct Anchored {
        std::uint32_t node;
        std::size_t height;
        std::size_t weight;
        bool closed;
    };

    std::uint32_t add(Node node);
    void name(std::size_t anchor, const Anchored& what);
    void grow(std::size_t height, std::size_t weight, Span at);
    void refuse(std::string_view rule, Span at, std::string message, std::string help);
    void refuse_levels(Span at);
    void refuse_aliases(Span at, std::uint32_t target);
    [[nodiscard]] Span null_span(std::size_t at) const;
    [[nodiscard]] Span closed_span(const Open& open) const;

    std::string_view bytes_;
    const Limits& limits_;
    Tree tree_;
    std::vector<Open> open_;
    std::map<std::size_t, Anchored> anchors_;
    std::optional<Fault> refused_;
    std::size_t weight_ = 0;
    std::size_t aliases_ = 0;
    std::size_t cursor_ = 0;
};

}  // namespace okr::syntax
