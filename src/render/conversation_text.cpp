#include "render/conversation_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "base/glyph.hpp"
#include "base/printable.hpp"
#include "render/paint.hpp"
#include "render/place.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_evidence = 6;
constexpr std::size_t longest_text = 240;
constexpr std::size_t longest_question = 1000;
constexpr std::size_t commit_digits = 7;
constexpr std::size_t most_teams = 8;

std::string evidence_line(const Evidence& evidence, const Style& style) {
    const std::string place =
        evidence.file.empty() ? "" : fmt::format("({}:{})", path_text(evidence.file), evidence.line);
    std::string words =
        wrapped(fmt::format("{}: {} {}", evidence.ref, shortened(evidence.text, longest_text), place), 8, style);
    if (!place.empty() && words.ends_with(place))
        words.replace(words.size() - place.size(), place.size(), paint(place, Ink::faint, style));
    return fmt::format("      {} {}\n", paint("›", Ink::info, style), words);
}

std::string more_line(std::size_t count, std::string_view kind, const Style& style) {
    return "    " +
           paint(fmt::format("and {} more of this kind: okr align --kind {}", count, base::printable(kind)), Ink::faint,
                 style) +
           "\n\n";
}

std::string portion_text(const KindPortion& portion, std::size_t most, const Style& style) {
    std::string out;
    const std::size_t told = std::min(most, portion.conversations.size());
    for (std::size_t i = 0; i < told; ++i) out += conversation_text(*portion.conversations[i], style) + "\n";
    return told == portion.conversations.size()
               ? out
               : out + more_line(portion.conversations.size() - told, portion.kind, style);
}

/// "4 duplicate: booking, ferries …".
std::string brief_text(const KindPortion& portion, const Style& style) {
    std::set<std::string_view> teams;
    for (const Conversation* one : portion.conversations) teams.insert(one->teams.begin(), one->teams.end());
    std::vector<std::string_view> some(teams.begin(), teams.end());
    if (some.size() > most_teams) some.resize(most_teams);
    const std::string rest = teams.size() > some.size() ? fmt::format(" and {} more", teams.size() - some.size()) : "";
    const std::string words =
        fmt::format("{} {}: {}{}", portion.conversations.size(), portion.kind, fmt::join(some, ", "), rest);
    return "    " + wrapped(words, 6, style) + "\n";
}

}  // namespace

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == most || at > most * 8) return std::string(text.substr(0, at)) + "…";
        at = base::next_glyph(text, at).end;
    }
    return std::string(text);
}

std::string as_line(std::string_view text) {
    const bool could_act = text.find("::") != std::string_view::npos;
    return (could_act ? "· " : "") + std::string(text);
}

std::string short_commit(std::string_view id) {
    const bool is_id = id.size() == 40 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return is_id ? std::string(id.substr(0, commit_digits)) : base::printable(id);
}

std::string conversation_text(const Conversation& one, const Style& style) {
    const std::string kind = fmt::format("[{}]", base::printable(one.kind));
    std::string words = wrapped(kind + " " + shortened(one.question, longest_question), 4, style);
    if (words.starts_with(kind)) words.replace(0, kind.size(), paint(kind, Ink::warning, style));
    std::string out = "  " + words + "\n";
    for (std::size_t i = 0; i < std::min(most_evidence, one.evidence.size()); ++i)
        out += evidence_line(one.evidence[i], style);
    if (one.evidence.size() > most_evidence)
        out += fmt::format("      and {}\n", counted(one.evidence.size() - most_evidence, "more text"));
    if (!one.since.empty()) out += "      " + paint("since " + short_commit(one.since), Ink::faint, style) + "\n";
    return out;
}

std::string group_text(const ConversationGroup& group, const AlignView& view, const Style& style) {
    std::string out = fmt::format("{} {}\n", paint(wrapped(as_line(group.heading), 0, style), Ink::label, style),
                                  paint(fmt::format("({})", group.count()), Ink::faint, style));
    for (const KindPortion& portion : group.kinds)
        out += group.is_brief ? brief_text(portion, style) : portion_text(portion, view.most_of_a_kind, style);
    return group.is_brief ? out + "\n" : out;
}

}  // namespace okr::render
