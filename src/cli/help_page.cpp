#include "cli/help_page.hpp"

#include <fmt/format.h>

#include "base/width.hpp"

namespace okr::cli {

namespace {

constexpr std::size_t column = 34;

/// What is called so, and from the column on what it is.
std::string row(const std::string& name, std::string_view help) {
    const std::size_t width = base::display_width(name);
    const std::string gap = width + 1 < column ? std::string(column - width, ' ') : "\n" + std::string(column, ' ');
    return fmt::format("{}{}{}\n", name, gap, help);
}

std::string row(const Option& option) {
    return row(fmt::format("  {}{}{}", option.name, option.value.empty() ? "" : " ", option.value), option.help);
}

std::string rows(std::span<const Option> options) {
    std::string text;
    for (const Option& option : options) text += row(option);
    return text;
}

std::string examples_of(const Command& command) {
    std::string text;
    for (const Example& example : command.examples) text += fmt::format("  {}\n      {}\n", example.line, example.what);
    return text.empty() ? text : "\nExamples:\n" + text;
}

}  // namespace

std::string help_page(const Command& command) {
    std::string text = fmt::format("{}\nUsage: okr {} [OPTIONS]{}{}\n", command.summary, command.name,
                                   command.words.empty() ? "" : " ", command.words);
    text += fmt::format("\nOptions:\n{}{}", row("  -h,--help", "this help"), rows(command.options));
    if (!command.manual.empty()) text += fmt::format("\n{}\n", command.manual);
    text += examples_of(command);
    return text + "\nThe options of `okr --help` may stand here too; `okr manual` has all of it.\n";
}

std::string help_page() {
    std::string text =
        "OKRs as plain text in git: checks them, explains them, shows them.\n"
        "Usage: okr [OPTIONS] COMMAND\n\nOptions:\n";
    text += row("  --version", "the version, and nothing else") + row("  -h,--help", "this help");
    text += rows(common_options()) + "\nCommands:\n";
    for (const Command* command : commands()) text += row(fmt::format("  {}", command->name), command->summary);
    return text +
           "\n`okr COMMAND --help` tells more of one.\n"
           "Exit codes: 0 done, 1 findings at or above the failing level, 2 it could not do its work.\n";
}

}  // namespace okr::cli
