#include "review/approvals.hpp"

#include <utility>

#include "emergence/approval_lines.hpp"

namespace okr::reviewing {

namespace {

WrittenApproval written_as(emerging::ApprovalLine line, std::string where) {
    return {std::move(line.fingerprint), std::move(line.reason), {}, std::move(where), false};
}

/// Who gives no address cannot be told from its author.
bool touched(const git::Person& person, const Change& change, const Touches& touches, const IsHidden& is_hidden) {
    if (person.email.empty()) return true;
    if (touches.has(person, any_object) || touches.has(person, all_in(change.at.file))) return true;
    return touches.has_under_any_name(person, change) || (is_hidden(change) && touches.has(person, settings_object));
}

Approval judge(const WrittenApproval& written, bool is_self, bool self_counts) {
    Approval approval{written.reason, written.by.name, written.by.email, written.where, false, false};
    approval.is_self = !written.is_in_base && is_self;
    approval.counts = written.is_in_base || !approval.is_self || self_counts;
    return approval;
}

}  // namespace

std::vector<WrittenApproval> approvals_in_message(const git::Commit& commit) {
    std::vector<WrittenApproval> found;
    for (emerging::ApprovalLine& line : emerging::approvals_in_message(commit.message)) {
        found.push_back(written_as(std::move(line), "commit " + commit.id.hex().substr(0, 12)));
        found.back().by = commit.author;
    }
    return found;
}

std::vector<WrittenApproval> approvals_in_file(std::string_view text) {
    std::vector<WrittenApproval> found;
    for (emerging::ApprovalLine& line : emerging::approvals_in_file(text))
        found.push_back(written_as(std::move(line), std::string(emerging::approvals_file)));
    return found;
}

base::Result<std::string> approvals_text(const store::Snapshots& snapshots, const store::Point& point) {
    if (!point.tree) return std::string();
    const auto file = emerging::find_approvals(snapshots.repository(), *point.tree);
    if (!file) return file.failure();
    if (!*file) return std::string();
    return snapshots.text(store::Blob{**file, nullptr});
}

void approve(std::vector<Change>& changes, const std::vector<WrittenApproval>& written, const Touches& touches,
             bool self_counts, const IsHidden& is_hidden) {
    for (Change& change : changes)
        for (const WrittenApproval& one : written) {
            if (one.fingerprint != change.fingerprint) continue;
            Approval approval = judge(one, touched(one.by, change, touches, is_hidden), self_counts);
            if (!change.approved || (approval.counts && !change.approved->counts))
                change.approved = std::move(approval);
        }
}

}  // namespace okr::reviewing
