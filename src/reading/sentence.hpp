// A sentence as nodes: words, amounts, dates, names with numbers and signs; every later step speaks of these.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "reading/amount.hpp"
#include "reading/spelling.hpp"
#include "reading/token.hpp"

namespace okr::reading {

enum class NodeKind : std::uint8_t { word, amount, date, name, mark };

/// What an amount is for. Definite is "all three screens": it names things known, and is no number to reach.
enum class Role : std::uint8_t { target, baseline, window, confidence, definite };

struct Node {
    NodeKind kind = NodeKind::mark;
    Mark mark = Mark::other;
    bool glued = false;
    const Word* word = nullptr;  ///< never null
    Extent extent;
    std::uint64_t head = 0;  ///< of its text in lower case
    int amount = -1;         ///< index into Sentence::amounts; a word may have one too: "double"
    Role role = Role::target;

    [[nodiscard]] bool is_word() const { return kind == NodeKind::word; }
    [[nodiscard]] bool is_amount() const { return amount >= 0; }
    [[nodiscard]] bool is_target() const { return amount >= 0 && role == Role::target; }
    [[nodiscard]] bool is_mark(Mark which) const { return kind == NodeKind::mark && mark == which; }

    template <typename... C>
    [[nodiscard]] bool is(C... classes) const {
        return kind == NodeKind::word && word->is(classes...);
    }
    [[nodiscard]] bool has(Classes classes) const { return kind == NodeKind::word && word->has(classes); }
    /// "and", a comma, a full stop: what is told behind them may be told of something else.
    [[nodiscard]] bool parts_clauses() const {
        return is(Class::conjunction) || is_mark(Mark::comma) || is_mark(Mark::semicolon) || is_mark(Mark::stop);
    }
    [[nodiscard]] bool is_verb(unsigned forms) const { return has(verbs) && word->has_form(forms); }
};

/// A run of nodes, from `begin` up to but without `end`.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Sentence {
    Text text;
    std::vector<Node> nodes;    ///< what brackets hold stands behind the rest, in order
    std::vector<Run> brackets;  ///< one each
    std::size_t plain_end = 0;  ///< where the nodes outside of brackets end
    std::vector<Amount> amounts;

    [[nodiscard]] const Amount& amount_of(const Node& node) const {
        return amounts[static_cast<std::size_t>(node.amount)];
    }
    [[nodiscard]] std::string_view lower(const Node& node) const {
        return std::string_view(text.lower).substr(node.extent.begin, node.extent.end - node.extent.begin);
    }
    [[nodiscard]] std::string_view raw(Extent extent) const {
        return text.raw.substr(extent.begin, extent.end - extent.begin);
    }
    template <Literal... words>
    [[nodiscard]] bool is(const Node& node) const {
        const bool may_be = (bit_of(node.head) & bits_of_spelled<words...>) != 0;
        return may_be && is_one_of(spelled<words...>, lower(node), node.head);
    }
};

/// Amounts have their roles; the raw text must outlive the sentence.
Sentence parse(std::string_view raw, const Lexicon& lexicon);

}  // namespace okr::reading
