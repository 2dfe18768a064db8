// A sentence as tokens: words and phrases with what the lexicon knows of them, numerals, signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/reading.hpp"
#include "reading/lexicon.hpp"
#include "reading/mark.hpp"

namespace okr::reading {

struct Token {
    Extent extent;  ///< of the raw sentence
    Mark mark = Mark::other;
    bool glued = false;          ///< no blank before it
    const Word* word = nullptr;  ///< never null after `tokenize`; empty for signs and unknown words

    template <typename... C>
    [[nodiscard]] bool is(C... classes) const {
        return word->is(classes...);
    }
};

struct Text {
    std::string_view raw;
    std::string lower;  ///< as raw, ASCII letters in lower case: the same bytes count
    std::vector<Token> tokens;

    [[nodiscard]] std::string_view raw_of(const Token& token) const { return slice(raw, token.extent); }
    [[nodiscard]] std::string_view lower_of(const Token& token) const { return lower_of(token.extent); }
    [[nodiscard]] std::string_view lower_of(Extent extent) const { return slice(lower, extent); }

private:
    static std::string_view slice(std::string_view text, Extent extent) {
        return text.substr(extent.begin, extent.end - extent.begin);
    }
};

/// Words of the lexicon that several tokens make up ("sign up") become one token.
Text tokenize(std::string_view raw, const Lexicon& lexicon);

}  // namespace okr::reading
