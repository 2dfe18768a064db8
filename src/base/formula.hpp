// Texts that a spreadsheet would run, and the apostrophe that keeps it from it (OWASP, "CSV Injection").
#pragma once

#include <string>
#include <string_view>

namespace okr::base {

/// True where a spreadsheet would take the text for a formula, and where it looks like one that is guarded: both need
/// an apostrophe before them, so that one taken off gives the text back. A number with its sign ("-20", "+5%") is none:
/// it should stay a number.
bool needs_formula_guard(std::string_view text);

/// One such apostrophe taken off, if there is one.
std::string without_formula_guard(std::string_view text);

}  // namespace okr::base
