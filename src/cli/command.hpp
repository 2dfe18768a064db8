// What a command is: a row of a table that help, parsing and completion are made of, and one function.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace okr::cli {

/// Exit codes of every command.
inline constexpr int done = 0;
inline constexpr int with_findings = 1;  ///< findings at or above the failing level
inline constexpr int failed = 2;         ///< it could not do its work; one line on standard error says what to do

struct Option {
    std::string_view name;   ///< "--select"; a short form may stand before it with a comma: "-o,--output"
    std::string_view value;  ///< "RULE,…" as help shows it; empty: a flag
    std::string_view help;
    bool many = false;  ///< may be repeated
    /// What a FORMAT, LEVEL or WHEN may be, with blanks between: "text json". `@teams` stands for what the workspace
    /// holds (src/cli/candidates.cpp has them all). CYCLE, TEAM, RULE, FILE … need none: they say it themselves.
    std::string_view choices = {};
};

/// A line to paste, for the manual.
struct Example {
    std::string_view line;  ///< "okr lint --fail-on warning okrs/2026-Q1"
    std::string_view what;  ///< what it does, as a sentence
};

/// The words of a command line, options by their long names without dashes.
class Arguments {
public:
    std::map<std::string, std::vector<std::string>, std::less<>> options;
    std::vector<std::string> words;

    [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
    /// The last value given; empty if there is none.
    [[nodiscard]] std::string value(std::string_view option) const;
    /// All values, taken apart at commas.
    [[nodiscard]] std::vector<std::string> list(std::string_view option) const;
};

struct Command {
    std::string_view name;
    std::string_view words;  ///< "[PATH…]" as help shows them; empty: none are taken
    std::string_view summary;
    std::string_view manual;  ///< what help says below the options
    std::span<const Option> options;
    int (*run)(const Arguments&);
    std::span<const Example> examples = {};
    std::string_view choices = {};  ///< of the first word, as in Option
};

/// All commands, in the order of help.
std::span<const Command* const> commands();

/// For shells, and shown to nobody: `complete-words -- WORD…` prints what the last word may become.
extern const Command complete_words_command;

/// Options that stand before or after every command.
std::span<const Option> common_options();

}  // namespace okr::cli
