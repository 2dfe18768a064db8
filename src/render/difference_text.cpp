// The difference for people: grouped by team, a symbol before each change, what did not change left out.
#include <fmt/format.h>

#include <set>

#include "base/printable.hpp"
#include "render/approval_words.hpp"
#include "render/change_groups.hpp"
#include "render/change_symbol.hpp"
#include "render/conversation_text.hpp"
#include "render/difference.hpp"
#include "render/paint.hpp"
#include "render/place.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

std::string mark_of(const Change& change, const Style& style) {
    const bool is_loud = change.grade == Grade::high && change.part_of.empty();
    return paint(is_loud ? "!" : " ", Ink::error, style) + " " +
           paint(symbol_of(change).sign, symbol_of(change).ink, style);
}

/// Below a change of weight: the object's words, unless the message has them, and where they stand.
std::string details_of(const Change& change, const Style& style) {
    if (change.grade == Grade::low) return {};
    const bool says_title =
        change.title.empty() || change.message.find(change.title.substr(0, 40)) != std::string::npos;
    std::string out;
    if (!says_title) out += "      " + paint(wrapped(as_line(change.title), 6, style), Ink::strong, style) + "\n";
    const std::string place =
        fmt::format("{}{} [{}]", change.is_gone ? "was at " : "", place_text(change.at), change.kind);
    out += "      " + paint(place, Ink::faint, style) + "\n";
    if (!change.note.empty()) out += "      " + paint(wrapped(change.note, 6, style), Ink::faint, style) + "\n";
    return out;
}

std::string approval_of(const Change& change, const Style& style) {
    if (!change.approved) return {};
    const Approval& approval = *change.approved;
    const std::string words = fmt::format("{} by {}: {}", approval_words(approval), approval.name, approval.reason);
    return "      " + paint(wrapped(words, 6, style), approval.counts ? Ink::good : Ink::warning, style) + "\n";
}

std::string entry_text(const ChangeEntry& entry, const Style& style) {
    const Change& change = *entry.change;
    std::string out = fmt::format("  {} {}\n", mark_of(change, style), wrapped(change.message, 6, style));
    for (const Change* part : entry.parts)
        out += fmt::format("        {} {}\n", paint(symbol_of(*part).sign, symbol_of(*part).ink, style),
                           wrapped(part->title, 10, style));
    return out + details_of(change, style) + approval_of(change, style);
}

std::string legend(const Difference& difference, const Style& style) {
    std::set<std::pair<std::string_view, std::string_view>> used;
    bool is_loud = false;
    for (const Change& change : difference.changes) {
        used.emplace(symbol_of(change).sign, symbol_of(change).meaning);
        is_loud |= change.grade == Grade::high && change.part_of.empty();
    }
    std::string out = is_loud ? "! a commitment bent or given up" : "";
    for (const auto& [sign, meaning] : used) out += fmt::format("{}{} {}", out.empty() ? "" : "   ", sign, meaning);
    return out.empty() ? out : paint(out, Ink::faint, style) + "\n";
}

/// A commit's id as short as people say it.
std::string short_name(const std::string& name) {
    const bool is_id = name.size() == 40 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
    return is_id ? name.substr(0, 12) : base::printable(name);
}

std::string heading(const Difference& difference, const Style& style) {
    if (difference.from.empty() && difference.to.empty()) return {};
    return paint(fmt::format("{} → {}", short_name(difference.from), short_name(difference.to)), Ink::faint, style) +
           "\n\n";
}

}  // namespace

std::string difference_text(const Difference& difference, const Style& style) {
    std::string out = difference.changes.empty() ? std::string() : heading(difference, style);
    for (const ChangeGroup& group : grouped(difference.changes)) {
        out += paint(as_line(base::printable(group.heading)), Ink::label, style) + "\n";
        for (const ChangeEntry& entry : group.entries) out += entry_text(entry, style);
        out += "\n";
    }
    for (const std::string& file : difference.unreadable) out += wrapped(file, 0, style) + "\n";
    if (style.counts) out += legend(difference, style) + count_line(difference) + "\n";
    return out;
}

}  // namespace okr::render
