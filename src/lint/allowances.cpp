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
    index();
}

void Allowances::index() {
    for (std::size_t i = 0; i < allowances_.size(); ++i)
        begins_.push_back({allowances_[i].covers.file, allowances_[i].covers.span.begin, i, none});
    const auto end_of = [&](const Begin& begin) { return allowances_[begin.index].covers.span.end; };
    const auto key = [&](const Begin& begin) { return std::tuple(begin.file, begin.offset, none - end_of(begin)); };
    std::stable_sort(begins_.begin(), begins_.end(), [&](const Begin& a, const Begin& b) { return key(a) < key(b); });
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < begins_.size(); ++at) {
        const auto is_over = [&](const Begin& other) {
            return other.file != begins_[at].file || end_of(other) <= begins_[at].offset;
        };
        while (!open.empty() && is_over(begins_[open.back()])) open.pop_back();
        if (!open.empty()) begins_[at].around = open.back();
        open.push_back(at);
    }
}

bool Allowances::allow(std::string_view rule, const model::Place& at) {
    const auto behind = std::partition_point(begins_.begin(), begins_.end(), [&](const Begin& begin) {
        return std::pair(begin.file, begin.offset) <= std::pair(at.file, std::size_t{at.span.begin});
    });
    bool is_allowed = false;
    for (auto i = static_cast<std::size_t>(behind - begins_.begin()) - 1; i != none; i = begins_[i].around) {
        Allowance& allowance = allowances_[begins_[i].index];
        const bool covers = allowance.covers.file == at.file && at.span.begin < allowance.covers.span.end;
        if (!covers || allowance.rule != rule) continue;
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
