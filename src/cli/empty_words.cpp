#include "cli/empty_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace okr::cli {

namespace {

bool says_nothing(const std::string& text) { return text.find_first_not_of(" ,") == std::string::npos; }

std::string fault_of(const Option& option, const Arguments& arguments) {
    const std::string_view name = option.name.substr(option.name.find("--"));
    const auto found = arguments.options.find(name.substr(2));
    if (option.value.empty() || found == arguments.options.end()) return {};
    if (std::none_of(found->second.begin(), found->second.end(), says_nothing)) return {};
    return fmt::format("`{}` is empty; write `{} {}`, or leave it out", name, name, option.value);
}

std::string fault_of(std::span<const Option> options, const Arguments& arguments) {
    for (const Option& option : options)
        if (std::string fault = fault_of(option, arguments); !fault.empty()) return fault;
    return {};
}

}  // namespace

std::string empty_fault(const Command& command, const Arguments& arguments) {
    for (const auto options : {common_options(), command.options})
        if (std::string fault = fault_of(options, arguments); !fault.empty()) return fault;
    const bool has_empty_word = std::find(arguments.words.begin(), arguments.words.end(), "") != arguments.words.end();
    if (!has_empty_word || command.words.empty()) return {};
    return fmt::format("an empty word stands on the command line; write `okr {} {}`", command.name, command.words);
}

}  // namespace okr::cli
