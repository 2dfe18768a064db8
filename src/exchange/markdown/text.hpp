// Small things one does with texts while reading documents. ASCII decides; other letters pass as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "base/digits.hpp"

namespace okr::exchange::markdown {

inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
using base::is_digit;
using base::lowered;
using base::stripped;

std::string trimmed(std::string_view text);

/// One line: white space of every sort becomes one blank.
std::string in_one_line(std::string_view text);

/// Does the text begin with this word (ASCII case not counted), and nothing wordlike follow?
bool starts_with_word(std::string_view text, std::string_view word);

/// Parts between separators, untrimmed.
std::vector<std::string_view> split(std::string_view text, char separator);

/// "Key results & metrics:" → "key results and metrics": lower case, signs and emoji at both ends taken off, one blank
/// between words, "&" read as "and". For looking a phrase up.
std::string phrase_of(std::string_view text);

std::size_t word_count(std::string_view text);

/// `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&nbsp;`, `&#39;` as what they stand for.
std::string decoded(std::string_view text);

/// The bytes of "1. ", "2) ", "3.1. " at the beginning: how things are numbered by hand.
std::size_t numbering_length(std::string_view text);

/// The pictures, signs and blanks (emoji, bullets) that a text begins with, as bytes.
std::size_t ornament_length(std::string_view text);

}  // namespace okr::exchange::markdown
