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

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names) {
    const std::string_view near = base::nearest(word, names);
    return near.empty() ? "; `okr --help` lists them" : fmt::format("; did you mean `{}`?", near);
}

std::vector<std::string_view> command_names() {
    std::vector<std::string_view> names;
    for (const Command* command : commands()) names.push_back(command->name);
    return names;
}

std::vector<std::string_view> option_names() {
    std::vector<std::string_view> names{"--help", "--version"};
    const auto take = [&names](std::span<const Option> options) {
        for (const Option& option : options) names.push_back(option.name.substr(option.name.find("--")));
    };
    take(common_options());
    for (const Command* command : commands()) take(command->options);
    return names;
}

bool knows_option(std::string_view word) {
    const auto names = option_names();
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

std::string unknown_option(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--") break;
        if (word.starts_with("--") && !knows_option(word))
            return fmt::format("there is no option {}{}", bare(word), did_you_mean(bare(word), option_names()));
    }
    return {};
}

}  // namespace

std::string unknown_command(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word.starts_with("-") || is_value_of_option(argv[i - 1])) continue;
        if (knows_command(word)) return {};
        return fmt::format("there is no command `{}`{}", word.substr(0, 40), did_you_mean(word, command_names()));
    }
    return {};
}

std::string line_fault(int argc, const char* const* argv, std::string words) {
    if (std::string fault = unknown_option(argc, argv); !fault.empty()) return fault;
    if (argc < 2) return "no command is given; `okr --help` lists them";
    if (std::string fault = unknown_command(argc, argv); !fault.empty()) return fault;
    return without_marks(std::move(words));
}

}  // namespace okr::cli
