// Words of the simple reader: plain and quoted texts that begin and end on one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "syntax/span.hpp"
#include "syntax/tree.hpp"

namespace okr::syntax::simple {

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind its last byte, a closing quote included
    Style style = Style::plain;
    std::string_view text;     ///< as it is written, without quotes
    bool has_escapes = false;  ///< `text` is not yet what it means
    bool is_key = false;       ///< a colon follows, and then a blank or the end of the line
};

/// Where a word stands: in brackets, commas and brackets end it.
enum class Around { block, flow };

/// The word that begins at `at` on a line that ends at `end`; nothing if there is any doubt about it.
std::optional<Word> scan_word(std::string_view bytes, std::size_t at, std::size_t end, Around around);

/// A quoted word's text, its escapes resolved; nothing if one of them is not among the commonest.
std::optional<std::string> unescaped(const Word& word);

/// Is this how a text says that there is no value?
bool is_null(const Word& word);
/// Does it begin so? Before such a key, a value that is left out looks as if it were written.
bool begins_as_null(const Word& word);

}  // namespace okr::syntax::simple
