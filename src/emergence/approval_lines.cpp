#include "emergence/approval_lines.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "store/folder_entries.hpp"

namespace okr::emerging {

namespace {

constexpr std::string_view trailer = "okr-approved:";

std::string_view trimmed(std::string_view text) { return base::stripped(text, " \t\r"); }

template <typename Visit>
void each_line(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        visit(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool is_trailer(std::string_view line) { return base::lowered(line.substr(0, trailer.size())) == trailer; }

/// "FINGERPRINT reason".
ApprovalLine approval(std::string_view whole, std::string_view words) {
    const std::size_t end = std::min(words.find_first_of(" \t"), words.size());
    return {whole, base::lowered(words.substr(0, end)), std::string(trimmed(words.substr(end)))};
}

}  // namespace

std::vector<ApprovalLine> approvals_in_message(std::string_view message) {
    std::vector<ApprovalLine> found;
    each_line(message, [&](std::string_view line) {
        if (is_trailer(line)) found.push_back(approval(line, trimmed(line.substr(trailer.size()))));
    });
    return found;
}

std::vector<ApprovalLine> approvals_in_file(std::string_view text) {
    if (text.starts_with(base::byte_order_mark())) text.remove_prefix(base::byte_order_mark().size());
    std::vector<ApprovalLine> found;
    each_line(text, [&](std::string_view line) {
        if (line.empty() || line.starts_with('#')) return;
        found.push_back(approval(line, is_trailer(line) ? trimmed(line.substr(trailer.size())) : line));
    });
    return found;
}

base::Result<std::optional<git::Id>> find_approvals(const git::Repository& repository, const git::Id& folder) {
    const auto entry = store::find_entry(repository, folder, approvals_file);
    if (!entry) return entry.failure();
    const bool is_file = *entry && (*entry)->kind == git::EntryKind::file;
    return is_file ? std::optional((*entry)->id) : std::nullopt;
}

}  // namespace okr::emerging
