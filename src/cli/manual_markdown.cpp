// docs/commands.md, a section a command.
#include <fmt/format.h>

#include "cli/manual_page.hpp"

namespace okr::cli {

namespace {

/// Inside of a table a bar would end its cell.
std::string cell(std::string_view text) {
    std::string result;
    for (const char c : text) result += c == '|' ? "\\|" : std::string(1, c);
    return result;
}

std::string option_row(const Option& option) {
    std::string names(option.name);
    if (const std::size_t comma = names.find(','); comma != std::string::npos) names.replace(comma, 1, "`, `");
    const std::string value = option.value.empty() ? "" : " " + std::string(option.value);
    return fmt::format("| `{}{}` | {} |\n", names, cell(value), cell(option.help));
}

std::string option_table(std::span<const Option> options) {
    if (options.empty()) return {};
    std::string text = "\n| option | |\n|---|---|\n";
    for (const Option& option : options) text += option_row(option);
    return text;
}

std::string term_table(std::string_view title, std::span<const Term> terms) {
    std::string text = fmt::format("\n| {} | |\n|---|---|\n", title);
    for (const Term& term : terms) text += fmt::format("| `{}` | {} |\n", cell(term.name), cell(term.what));
    return text;
}

std::string description(std::string_view manual) {
    std::string text;
    bool in_code = false;
    for (const Paragraph& each : paragraphs_of(manual)) {
        if (each.is_code != in_code) text += in_code ? "```\n" : "\n```sh\n";
        in_code = each.is_code;
        if (!each.text.empty()) text += (in_code ? "" : "\n") + each.text + "\n";
    }
    return text + (in_code ? "```\n" : "");
}

std::string examples_text(std::span<const Example> examples) {
    if (examples.empty()) return {};
    std::string text = "\n```sh";
    for (const Example& example : examples) text += fmt::format("\n{}    # {}", example.line, example.what);
    return text + "\n```\n";
}

std::string head() {
    std::string text =
        "# Commands\n\nMade from the program: `okr manual --format markdown` prints this page, `okr manual lint` a "
        "page for "
        "`man`,\nand every command explains itself with `--help`.\n\n| command | |\n|---|---|\n";
    for (const Command* command : commands())
        text += fmt::format("| [`okr {0}`](#okr-{0}) | {1} |\n", command->name, cell(command->summary));
    return text + "\n## All commands\n\nThese options stand before or after every command.\n" +
           option_table(common_options()) + term_table("exit code", exit_codes()) + term_table("file", known_files()) +
           term_table("environment", environment());
}

}  // namespace

std::string markdown_section(const Command* command) {
    if (command == nullptr) return head();
    const std::string words = command->words.empty() ? "" : " " + std::string(command->words);
    return fmt::format("\n## okr {}\n\n`okr {}{}`: {}.\n", command->name, command->name, words, command->summary) +
           description(command->manual) + option_table(command->options) + examples_text(command->examples);
}

}  // namespace okr::cli
