// Tokens counted from one of them; behind the last are blanks.
#pragma once

#include "reading/token.hpp"

namespace okr::reading {

class TokensFrom {
public:
    TokensFrom(const Text& text, std::size_t i) : text_(text), i_(i) {}

protected:
    [[nodiscard]] bool has(std::size_t k) const { return i_ + k < text_.tokens.size(); }
    [[nodiscard]] const Token& token(std::size_t k) const { return text_.tokens[i_ + k]; }
    [[nodiscard]] Mark mark(std::size_t k) const { return has(k) ? token(k).mark : Mark::blank; }
    [[nodiscard]] bool glued(std::size_t k) const { return has(k) && token(k).glued; }
    [[nodiscard]] std::string_view lower(std::size_t k) const {
        return has(k) ? text_.lower_of(token(k)) : std::string_view{};
    }
    [[nodiscard]] bool is_number(std::size_t k) const { return mark(k) == Mark::number; }

    const Text& text_;
    std::size_t i_;
};

}  // namespace okr::reading
