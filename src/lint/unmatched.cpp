#include "lint/unmatched.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/glob.hpp"
#include "base/quoted.hpp"
#include "lint/levels.hpp"

namespace okr::linting {

namespace {

using syntax::Value;

/// Patterns with `!` are about what others before them match, and faulty ones are told already.
bool is_usable(const Value& pattern) {
    return pattern.is_scalar() && !pattern.text().starts_with('!') && base::fault_of_pattern(pattern.text()).empty();
}

bool matches_any(std::string_view pattern, const model::Workspace& workspace) {
    const base::PathPatterns files({std::string(pattern)});
    return std::any_of(workspace.files.begin(), workspace.files.end(),
                       [&](const model::File& file) { return files.match(file.path); });
}

syntax::Fault fault_of(const Value& pattern, std::string_view key, std::string_view help) {
    return {"unmatched-pattern", pattern.span(),
            fmt::format("the pattern {} of `{}` matches no file", base::quoted(pattern.text()), key),
            std::string(help)};
}

/// Whoever begins with `!x` may mean "all but x", and gets nothing at all.
void find_idle_negations(std::vector<syntax::Fault>& faults, const Value& patterns, std::string_view key) {
    const std::string help = key == "include" ? "put `**` before it to take all files but these; alone it takes none"
                                              : "put what it is an exception of before it, or take it out";
    for (const Value& pattern : patterns.items()) {
        if (!pattern.is_scalar() || !pattern.text().starts_with('!')) return;
        faults.push_back({"unmatched-pattern", pattern.span(),
                          fmt::format("the pattern {} of `{}` is an exception of nothing: no other stands before it",
                                      base::quoted(pattern.text()), key),
                          help});
    }
}

}  // namespace

void find_unmatched(std::vector<syntax::Fault>& faults, const model::Workspace& workspace, const LintOptions& options) {
    if (options.is_part) return;
    const Value settings = settings_of(workspace);
    const auto& idle = options.idle_excludes;
    for (const std::string_view key : {"include", "exclude"}) find_idle_negations(faults, settings[key], key);
    for (const Value& pattern : settings["include"].items())
        if (is_usable(pattern) && !matches_any(pattern.text(), workspace))
            faults.push_back(
                fault_of(pattern, "include", "mend it, or take it out; `okr lint --list-files` shows what is read"));
    for (const Value& pattern : settings["exclude"].items())
        if (is_usable(pattern) && std::find(idle.begin(), idle.end(), pattern.text()) != idle.end())
            faults.push_back(fault_of(pattern, "exclude", "mend it, or take it out; paths begin at this okr.yaml"));
    for (const auto& [pattern, rules] : settings["paths"].entries())
        if (is_usable(pattern) && !pattern.text().starts_with("x-") && !matches_any(pattern.text(), workspace))
            faults.push_back(fault_of(pattern, "paths", "mend it, or take it out; paths begin at this okr.yaml"));
}

}  // namespace okr::linting
