#include "cli/line_fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/nearest.hpp"
#include "cli/command.hpp"
#include "cli/marked_words.hpp"

namespace okr::cli {

namespace {

std::string_view bare(std::string_view word) { return word.substr(0, std::min<std::size_t>(word.find('='), 60)); }

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names, std::string_view program) {
    const std::string_view near = base::nearest(word, names);
    return near.empty() ? fmt::format("; `{} --help` lists them", program) : fmt::format("; did you mean `{}`?", near);
}

std::vector<std::string_view> command_names() {
    std::vector<std::string_view> names;
    for (const Command* command : commands()) names.push_back(command->name);
    return names;
}

void take(std::span<const Option> options, std::vector<std::string_view>& names) {
    for (const Option& option : options) names.push_back(option.name.substr(option.name.find("--")));
}

/// Those that may stand behind the command; of all commands, where none is given.
std::vector<std::string_view> option_names(const Command* command) {
    std::vector<std::string_view> names{"--help", "--version"};
    take(common_options(), names);
    for (const Command* known : commands())
        if (command == nullptr || known == command) take(known->options, names);
    return names;
}

bool knows_option(std::string_view word) {
    const auto names = option_names(nullptr);
    return std::find(names.begin(), names.end(), bare(word)) != names.end();
}

bool knows_command(std::string_view word) {
    const auto names = command_names();
    return std::find(names.begin(), names.end(), word) != names.end();
}

bool is_value_of_option(std::string_view before) {
    for (const Option& option : common_options())
        if (!option.value.empty() && option.name.ends_with(before) && before.starts_with("--")) return true;
    return false;
}

/// CLI11's "--root: 1 required DIR missing".
std::string missing_value(std::string_view words) {
    const std::size_t end = words.find(": 1 required ");
    if (end == std::string_view::npos || !words.ends_with(" missing")) return {};
    std::string_view value = words.substr(end + 13);
    value.remove_suffix(std::string_view(" missing").size());
    return fmt::format("`{}` wants something behind it: `{} {}`", words.substr(0, end), words.substr(0, end), value);
}

const Command* command_of(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i)
        for (const Command* command : commands())
            if (command->name == argv[i] && !is_value_of_option(argv[i - 1])) return command;
    return nullptr;
}

std::string program_name(const Command* command) {
    return command == nullptr ? "okr" : fmt::format("okr {}", command->name);
}

std::string unknown_option(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--") break;
        if (!word.starts_with("--") || knows_option(word)) continue;
        const Command* command = command_of(argc, argv);
        return fmt::format("there is no option {}{}", bare(word),
                           did_you_mean(bare(word), option_names(command), program_name(command)));
    }
    return {};
}

/// CLI11's "The following argument was not expected: x", or "arguments were".
std::string word_too_many(int argc, const char* const* argv, std::string_view words) {
    const std::size_t colon = words.find("not expected: ");
    if (colon == std::string_view::npos) return {};
    const std::string_view rest = words.substr(colon + 14);
    const std::string_view word = rest.substr(0, std::min<std::size_t>(rest.find(' '), 60));
    const std::string name = program_name(command_of(argc, argv));
    if (word.starts_with("-"))
        return fmt::format("`{}` has no option {}; `{} --help` lists them", name, bare(word), name);
    return fmt::format("`{}` cannot be placed; `{} --help` tells what may stand there", word, name);
}

}  // namespace

std::string unknown_command(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word.starts_with("-") || is_value_of_option(argv[i - 1])) continue;
        if (knows_command(word)) return {};
        return fmt::format("there is no command `{}`{}", word.substr(0, 40),
                           did_you_mean(word, command_names(), "okr"));
    }
    return {};
}

std::string line_fault(int argc, const char* const* argv, std::string words) {
    if (std::string fault = unknown_option(argc, argv); !fault.empty()) return fault;
    if (argc < 2) return "no command is given; `okr --help` lists them";
    if (std::string fault = unknown_command(argc, argv); !fault.empty()) return fault;
    words = without_marks(std::move(words));
    if (std::string fault = missing_value(words); !fault.empty()) return fault;
    if (std::string fault = word_too_many(argc, argv, words); !fault.empty()) return fault;
    if (words.find("ubcommand is required") != std::string::npos) return "no command is given; `okr --help` lists them";
    return words;
}

}  // namespace okr::cli
