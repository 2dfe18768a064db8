// The table of commands: one line each.
#include <algorithm>
#include <array>

#include "cli/command.hpp"

namespace okr::cli {

extern const Command init_command;
extern const Command lint_command;
extern const Command baseline_command;
extern const Command rule_command;
extern const Command classify_command;
extern const Command show_command;
extern const Command diff_command;
extern const Command log_command;
extern const Command review_command;
extern const Command align_command;
extern const Command market_command;
extern const Command graph_command;
extern const Command import_command;
extern const Command export_command;
extern const Command checkin_command;
extern const Command schema_command;
extern const Command completion_command;
extern const Command manual_command;

namespace {

// A line each, so that two who add one do not meet.
// clang-format off
constexpr std::array table{
    &init_command,
    &lint_command,
    &baseline_command,
    &rule_command,
    &classify_command,
    &show_command,
    &diff_command,
    &log_command,
    &review_command,
    &align_command,
    &market_command,
    &graph_command,
    &import_command,
    &export_command,
    &checkin_command,
    &schema_command,
    &completion_command,
    &manual_command,
};
// clang-format on

constexpr std::array common{
    Option{"--root", "DIR", "the workspace's root, instead of the nearest folder upwards with an okr.yaml"},
    Option{"--today", "DATE", "the day that counts as today (YYYY-MM-DD)"},
    Option{"--color", "WHEN", "auto, always or never", false, "auto always never"},
    Option{"-q,--quiet", "", "findings alone, no counts and hints"},
    Option{"-v,--verbose", "", "say more about the run on standard error"},
};

}  // namespace

std::span<const Command* const> commands() { return table; }
std::span<const Option> common_options() { return common; }

std::string Arguments::value(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() || found->second.empty() ? std::string() : found->second.back();
}

namespace {

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

}  // namespace

std::vector<std::string> Arguments::list(std::string_view option) const {
    std::vector<std::string> result;
    const auto found = options.find(option);
    if (found == options.end()) return result;
    for (std::string_view values : found->second)
        while (!values.empty()) {
            const std::size_t comma = std::min(values.find(','), values.size());
            if (const std::string_view value = without_blanks(values.substr(0, comma)); !value.empty())
                result.emplace_back(value);
            values.remove_prefix(std::min(comma + 1, values.size()));
        }
    return result;
}

}  // namespace okr::cli
