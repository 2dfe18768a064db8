#include "review/approvals.hpp"

#include <algorithm>
#include <cctype>

namespace okr::reviewing {

namespace {

constexpr std::string_view trailer = "okr-approved:";

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

template <typename Visit>
void each_line(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        visit(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// "FINGERPRINT reason".
WrittenApproval approval(std::string_view words) {
    const std::size_t end = std::min(words.find_first_of(" \t"), words.size());
    return {lower(words.substr(0, end)), std::string(trimmed(words.substr(end))), {}, {}, false};
}

bool touched(const git::Person& person, const Change& change, const Touches& touches, const IsHidden& is_hidden) {
    const auto has = [&](std::string_view object) { return touches.contains(touch_of(person, object)); };
    if (has(any_object)) return true;
    return has(change.object) || has(change.former) || (is_hidden(change) && has(settings_object));
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
    each_line(commit.message, [&](std::string_view line) {
        if (!lower(line.substr(0, trailer.size())).starts_with(trailer)) return;
        WrittenApproval one = approval(trimmed(line.substr(trailer.size())));
        one.by = commit.author;
        one.where = "commit " + commit.id.hex().substr(0, 12);
        found.push_back(std::move(one));
    });
    return found;
}

std::vector<WrittenApproval> approvals_in_file(std::string_view text) {
    std::vector<WrittenApproval> found;
    each_line(text, [&](std::string_view line) {
        if (line.empty() || line.starts_with('#')) return;
        found.push_back(approval(line));
        found.back().where = approvals_file;
    });
    return found;
}

base::Result<std::string> approvals_text(const store::Snapshots& snapshots, const store::Point& point) {
    if (!point.tree) return std::string();
    const auto entries = snapshots.repository().tree(*point.tree);
    if (!entries) return entries.failure();
    for (const git::Entry& entry : *entries)
        if (entry.name == approvals_file && entry.kind == git::EntryKind::file)
            return snapshots.text(store::Blob{entry.id, nullptr});
    return std::string();
}

std::string touch_of(const git::Person& person, std::string_view object) {
    return lower(person.email) + "\n" + std::string(object);
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
