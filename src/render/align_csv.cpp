// The alignment for spreadsheets: one row a conversation, or a turn.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/align.hpp"
#include "render/csv_text.hpp"

namespace okr::render {

namespace {

std::string refs_of(const Conversation& one) {
    std::vector<std::string_view> refs;
    for (const Evidence& evidence : one.evidence) refs.push_back(evidence.ref);
    return fmt::format("{}", fmt::join(refs, " "));
}

std::string place_of(const Conversation& one) {
    if (one.evidence.empty() || one.evidence.front().file.empty()) return {};
    return fmt::format("{}:{}", one.evidence.front().file, one.evidence.front().line);
}

std::string row(const Conversation& one) {
    const std::string teams = fmt::format("{}", fmt::join(one.teams, " "));
    const std::string subjects = fmt::format("{}", fmt::join(one.subjects, " "));
    return csv_row({one.kind, one.question, teams, subjects, refs_of(one), place_of(one), one.since, one.fingerprint});
}

std::string row(const Turn& turn) {
    const std::string stood = turn.stood ? std::to_string(*turn.stood) : "";
    return csv_row({turn.date, turn.commit, turn.author, turn.opened ? "opened" : "closed", stood, turn.moved}) +
           row(turn.conversation);
}

/// Two rows as one.
std::string joined(std::string rows) {
    rows[rows.find('\n')] = ',';
    return rows;
}

}  // namespace

std::string align_csv(const Alignment& alignment, const AlignView& view, const Style&) {
    const std::string columns = "kind,question,teams,subjects,evidence,place,since,fingerprint\n";
    if (view.emergence == nullptr) {
        std::string out = columns;
        for (const Conversation& one : alignment.conversations) out += row(one);
        return out;
    }
    std::string out = "date,commit,author,event,days,moved," + columns;
    for (const Turn& turn : view.emergence->turns) out += joined(row(turn));
    return out;
}

}  // namespace okr::render
