// An exchange as text that a specification can hold, and the words of documents, for finding lost ones.
#pragma once

#include <map>
#include <string>

#include "okr/exchange.hpp"

namespace okr::test {

/// A line a thing, indented below what it belongs to; fields in braces, asides after `#` with their lines.
std::string dump(const Exchange& exchange);

/// Words of a Markdown document, comments and addresses too, that the exchange has less often than the document;
/// without those that only say what is what ("Key results:"), which the structure says afterwards.
std::string lost_words(const std::string& markdown, const Exchange& exchange);

}  // namespace okr::test
