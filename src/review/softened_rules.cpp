#include "review/softened_rules.hpp"

#include <algorithm>

#include "lint/levels.hpp"
#include "okr/rule.hpp"

namespace okr::reviewing {

std::vector<std::string> softened_rules(const syntax::Value& judge, const model::Workspace& workspace,
                                        const LintOptions& options) {
    const linting::Levels by_judge(judge, options);
    const linting::Levels by_itself(linting::settings_of(workspace), options);
    const auto is_softer = [&](const RuleInfo& rule, std::string_view path) {
        return by_judge.level(rule, path) == Severity::error && by_itself.level(rule, path) != Severity::error;
    };
    std::vector<std::string> names;
    for (const RuleInfo* rule : rules())
        if (std::any_of(workspace.files.begin(), workspace.files.end(),
                        [&](const model::File& file) { return file.is_ours && is_softer(*rule, file.path); }))
            names.emplace_back(rule->name);
    return names;
}

}  // namespace okr::reviewing
