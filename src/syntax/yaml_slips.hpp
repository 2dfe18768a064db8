// What people really did where a parser only says that something does not fit: a merge left open, a blank from a text
// processor, a quote in a quoted text.
#pragma once

#include <optional>
#include <string_view>

#include "syntax/fault.hpp"
#include "syntax/yaml_words.hpp"

namespace okr::syntax {

/// The first mark of a merge that was not brought to its end.
std::optional<Fault> merge_mark(std::string_view bytes);

/// On the line of a fault or just above it: a blank, colon or dash that only looks like YAML's, or a blank that is
/// missing behind one (above only where `is_above` says that these lines were taken for one text).
std::optional<Fault> false_mark(std::string_view bytes, std::size_t at, bool is_above);

/// A key whose first character only looks like a blank was to be indented.
bool begins_with_false_blank(std::string_view text);

/// Text that goes on behind a closing quote, or begins with a `*` that YAML takes for an alias.
std::optional<Fault> unquoted_text(const Complaint& complaint);

}  // namespace okr::syntax
