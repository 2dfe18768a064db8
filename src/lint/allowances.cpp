#include "lint/allowances.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lint/allowance_comment.hpp"

namespace okr::linting {

namespace {

using rule::Draft;

Draft unknown_rule(const Allowance& allowance) {
    if (allowance.rule.empty())
        return {.at = allowance.comment,
                .message = "the allowance names no rule, so it allows nothing",
                .help = "write `# okr: allow RULE -- reason`; there is no form that allows everything"};
    const std::string_view near = nearest_rule(allowance.rule);
    Draft draft{.at = allowance.name,
                .message = fmt::format("there is no rule {} to allow", rule::quoted(allowance.rule)),
                .help = near.empty() ? "`okr rule` lists them all" : fmt::format("did you mean `{}`?", near),
                .detail = allowance.rule};
    if (!near.empty())
        draft.fixes.push_back({fmt::format("write `{}`", near), true, {{allowance.name, std::string(near)}}});
    return draft;
}

Draft unused(const Allowance& allowance) {
    return {
        .at = allowance.comment,
        .message = fmt::format("nothing here breaks `{}`, so the allowance allows nothing", allowance.rule),
        .help = "remove it; or move it to the line of what it is meant for, or to the line above",
        .detail = allowance.rule,
        .fixes = {{fmt::format("take the allowance of `{}` out", allowance.rule), true, {{allowance.removal, ""}}}}};
}

Draft expired(const Allowance& allowance) {
    return {
        .at = allowance.comment,
        .message = fmt::format("the allowance of `{}` ended on {}", allowance.rule, base::to_string(*allowance.until)),
        .help = "mend what it allowed, or say until when it is still needed",
        .detail = allowance.rule};
}

Draft no_reason(const Allowance& allowance) {
    return {.at = allowance.comment,
            .message = fmt::format("the allowance of `{}` gives no reason", allowance.rule),
            .help = fmt::format("write `# okr: allow {} -- why it may stand`", allowance.rule),
            .detail = allowance.rule};
}

bool is_known(const Allowance& allowance) { return find_rule(allowance.rule) != nullptr; }

}  // namespace

Allowances::Allowances(const model::Workspace& workspace, std::string_view today)
    : workspace_(workspace), today_(base::parse_date(today)) {
    for (std::uint32_t file = 0; file < workspace.files.size(); ++file)
        if (workspace.files[file].is_ours) {
            auto found = find_allowances(workspace.files[file], file);
            std::move(found.begin(), found.end(), std::back_inserter(allowances_));
        }
}

bool Allowances::allow(std::string_view rule, const model::Place& at) {
    bool is_allowed = false;
    for (Allowance& allowance : allowances_) {
        const bool covers = allowance.rule == rule && allowance.covers.file == at.file &&
                            allowance.covers.span.begin <= at.span.begin && at.span.begin < allowance.covers.span.end;
        if (!covers) continue;
        allowance.is_used = true;
        is_allowed |= !is_expired(allowance);
    }
    return is_allowed;
}

std::vector<Draft> Allowances::drafts(std::string_view rule, const Levels& levels) const {
    std::vector<Draft> drafts;
    for (const Allowance& allowance : allowances_) {
        // One comment needs one reason, however many rules it names.
        const bool is_told = !drafts.empty() && drafts.back().at == allowance.comment && rule == "allow-no-reason";
        if (is_told) continue;
        const RuleInfo* allowed = find_rule(allowance.rule);
        const bool runs = allowed != nullptr && levels.level(*allowed, workspace_.files[allowance.comment.file].path);
        if (rule == "allow-unknown-rule" && !is_known(allowance)) drafts.push_back(unknown_rule(allowance));
        if (rule == "allow-no-reason" && is_known(allowance) && allowance.reason.empty())
            drafts.push_back(no_reason(allowance));
        if (rule == "allow-expired" && is_known(allowance) && is_expired(allowance))
            drafts.push_back(expired(allowance));
        if (rule == "allow-unused" && runs && !allowance.is_used && !is_expired(allowance))
            drafts.push_back(unused(allowance));
    }
    return drafts;
}

}  // namespace okr::linting
