// The manual of a command, put together from the one table, and what all pages share: exit codes, files, environment.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace okr::cli {

/// A word and what it means.
struct Term {
    std::string_view name;
    std::string_view what;  ///< a sentence; `code` in backquotes
};

std::span<const Term> exit_codes();
std::span<const Term> known_files();
std::span<const Term> environment();

inline constexpr std::string_view program_summary =
    "OKRs as plain text in git: checks, explains, compares and aligns them";

/// A page for `man`: "okr-lint.1". Without a command that of the program, "okr.1".
std::string roff_page(const Command* command);

/// A section of docs/commands.md; without a command, its head.
std::string markdown_section(const Command* command);

/// What `manual` holds, taken apart: paragraphs of prose, and lines to type (they begin with blanks in the table).
struct Paragraph {
    std::string text;
    bool is_code = false;
};
std::vector<Paragraph> paragraphs_of(std::string_view manual);

}  // namespace okr::cli
