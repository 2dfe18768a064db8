#include "cli/lint_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>

#include "base/date.hpp"
#include "base/printable.hpp"
#include "cli/streams.hpp"
#include "lint/levels.hpp"
#include "model/build.hpp"
#include "okr/rule.hpp"
#include "store/idle_excludes.hpp"
#include "store/scope.hpp"

namespace okr::cli {

namespace {

std::string fault_of_rule(std::string_view name) {
    if (find_rule(name) != nullptr) return {};
    const std::string_view near = nearest_rule(name);
    return fmt::format("there is no rule `{}`{}", name,
                       near.empty() ? "; `okr rule` lists them" : fmt::format("; did you mean `{}`?", near));
}

std::string fault_of_rules(const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (auto fault = fault_of_rule(name); !fault.empty()) return fault;
    return {};
}

std::string read_severity(std::string_view setting, LintOptions& options) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos) return fmt::format("`--severity {}` is no RULE=LEVEL", setting);
    const std::string rule(setting.substr(0, equals));
    const std::string_view level = setting.substr(equals + 1);
    if (auto fault = fault_of_rule(rule); !fault.empty()) return fault;
    const auto severity = linting::parse_severity(level);
    if (!severity && level != "off") return fmt::format("`{}` is no level; error, warning, info and off are", level);
    options.severity[rule] = severity;
    return {};
}

std::string in_quotes(std::string_view text) {
    std::string quoted;
    for (const char c : base::printable(text)) quoted += c == '"' ? std::string("\\\"") : std::string(1, c);
    return "\"" + quoted + "\"";
}

/// A rule's setting as it stands in okr.yaml.
std::string setting_text(const syntax::Value& setting) {
    if (setting.is_scalar()) return base::printable(setting.text());
    std::vector<std::string> parts;
    for (const auto& [key, value] : setting.entries())
        if (key.is_scalar() && value.is_scalar())
            parts.push_back(base::printable(key.text()) + ": " + base::printable(value.text()));
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

/// What holds for some files alone; the later is stronger.
std::string paths_text(const linting::Levels& levels) {
    std::string text = levels.overrides().empty() ? "" : "paths:\n";
    for (const auto& each : levels.overrides()) {
        text += fmt::format("  {}:\n", in_quotes(each.pattern));
        for (const auto& [key, setting] : each.rules.entries())
            if (key.is_scalar() && find_rule(key.text()) != nullptr)
                text += fmt::format("    {}: {}\n", key.text(), setting_text(setting));
    }
    return text;
}

}  // namespace

base::Result<std::string> parse_today(const Arguments& arguments) {
    if (!arguments.has("today"))
        return base::to_string(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const std::string today = arguments.value("today");
    if (base::parse_date(today)) return today;
    return base::Failure{fmt::format("`--today {}` is no date; write it as 2026-03-31", today)};
}

base::Result<LintOptions> parse_lint_options(const Arguments& arguments) {
    LintOptions options;
    options.select = arguments.list("select");
    options.ignore = arguments.list("ignore");
    for (const auto* names : {&options.select, &options.ignore})
        if (auto fault = fault_of_rules(*names); !fault.empty()) return base::Failure{fault};
    for (const std::string& setting : arguments.list("severity"))
        if (auto fault = read_severity(setting, options); !fault.empty()) return base::Failure{fault};
    auto today = parse_today(arguments);
    if (!today) return today.failure();
    options.today = *today;
    if (!is_color_choice(arguments.value("color")))
        return base::Failure{fmt::format("`--color {}` is none of auto, always and never", arguments.value("color"))};
    return options;
}

namespace {

/// What these rules miss may stand in a file that could not be read.
void leave_what_is_elsewhere(LintOptions& options) {
    options.is_part = true;
    for (const char* rule : {"unresolved-reference", "strategy-missing", "strategy-no-choice", "objective-unaligned",
                             "initiative-moves-nothing", "initiative-dropped-silently", "misplaced-file",
                             "allow-unused", "baseline-stale"})
        options.ignore.emplace_back(rule);
}

}  // namespace

LintOptions options_for(const Input& input, const LintOptions& asked) {
    LintOptions own = asked;
    own.only = input.only;
    own.is_part = input.is_stdin;
    // What comes in has no neighbours and no name.
    if (input.is_stdin) own.ignore.insert(own.ignore.end(), {"strategy-missing", "clashing-name"});
    if (!input.unreadable.empty()) leave_what_is_elsewhere(own);
    for (const Source& file : input.files)
        if (file.path == store::settings_name && !input.is_stdin)
            own.idle_excludes = store::idle_excludes(input.root, file.text);
    return own;
}

base::Result<std::optional<Severity>> parse_fail_on(const Arguments& arguments) {
    const std::string text = arguments.has("fail-on") ? arguments.value("fail-on") : "error";
    const auto severity = linting::parse_severity(text);
    if (severity || text == "never") return severity;
    return base::Failure{fmt::format("`--fail-on {}` is none of error, warning, info and never", text)};
}

int show_config(const Input& input, const LintOptions& options) {
    auto workspace = model::build_workspace(input.files);
    if (!workspace) return complain(workspace.failure().message), failed;
    const linting::Levels levels(linting::settings_of(*workspace), options);
    std::string text = fmt::format("# root: {}\nrules:\n", input.root);
    for (const RuleInfo* rule : rules()) {
        const auto level = levels.level(*rule, "");
        text += fmt::format("  {}: {{severity: {}", rule->name, level ? name(*level) : "off");
        for (const auto& [option, value] : levels.options(*rule, "")) text += fmt::format(", {}: {}", option, value);
        text += "}\n";
    }
    text += paths_text(levels);
    return print(text) ? done : failed;
}

std::string fault_of_stops(const Arguments& arguments) {
    for (const std::string_view stop : {"list-files", "show-config"})
        for (const std::string_view other : {"format", "output", "statistics", "show-config"})
            if (stop != other && arguments.has(stop) && arguments.has(other))
                return fmt::format(
                    "`--{}` prints what it is asked for and stops, so `--{}` would say nothing; leave one of them out",
                    stop, other);
    return {};
}

}  // namespace okr::cli
