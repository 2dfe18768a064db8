// What the simple reader finds, handed to the builder.
#pragma once

#include <string_view>

#include "syntax/simple/words.hpp"
#include "syntax/tree_builder.hpp"

namespace okr::syntax::simple {

/// Each answers false if the reader has to give up.
class Values {
public:
    explicit Values(TreeBuilder& builder) : builder_(builder) {}

    bool key(const Word& word) { return word.is_key && !begins_as_null(word) && scalar(word); }
    bool value(const Word& word) { return !word.is_key && (is_null(word) ? null(word.begin) : scalar(word)); }
    std::string_view keep(std::string text) { return builder_.keep(std::move(text)); }
    bool null(std::size_t at);
    bool text(std::size_t at, std::string text);
    bool open(NodeKind kind, Style style, std::size_t at);
    bool close();

private:
    bool scalar(const Word& word);
    [[nodiscard]] bool is_fine() const { return !builder_.refused(); }

    TreeBuilder& builder_;
    int levels_ = 0;
};

}  // namespace okr::syntax::simple
