#include "checks/sample.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "base/utf8.hpp"

namespace okr::fuzzing {

namespace {

/// Of a sequence that is valid.
unsigned code_point(std::string_view sequence) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(sequence[at]); };
    if (sequence.size() == 1) return byte(0);
    unsigned code = byte(0) & (0xffU >> (sequence.size() + 1));
    for (std::size_t at = 1; at < sequence.size(); ++at) code = code << 6U | (byte(at) & 0x3fU);
    return code;
}

std::string strategy(const std::string& text, const std::string& name) {
    return fmt::format(
        "strategy:\n  vision: {0}\n  horizon: 2027-12-31\n  goals:\n"
        "    - {{id: calm, title: {0}, why: {0}, priority: 1, owner: {1}}}\n"
        "    - {{id: full, title: Every seat on the evening boats is taken, priority: 2}}\n"
        "  choices:\n    - {{dimension: route, pursue: [{1}], not_now: [mainland], why: {0}}}\n",
        text, name);
}

std::string deck(const std::string& text, const std::string& name, std::string_view target) {
    return fmt::format(
        "team: {1}\ncycle: 2026-Q1\nobjectives:\n  - id: boarding\n    title: {0}\n    because: {0}\n"
        "    supports: calm\n    key_results:\n"
        "      - {{id: queue, title: {0}, baseline: 12, target: {2}, current: 9, note: {0}, owner: {1}}}\n"
        "      - {{id: wait, metric: {0}, baseline: {0}, target: {0}}}\n      - {0}\n"
        "initiatives:\n  - {{id: {1}, title: {0}, moves: [queue, {1}]}}\n"
        "needs:\n  - {{id: tills, from: kiosk, what: {0}, for: queue}}\n",
        text, name, target);
}

std::string kiosk(const std::string& text) {
    return fmt::format(
        "team: kiosk\ncycle: 2026-Q1\nobjectives:\n  - id: coffee\n    title: Coffee is ready before the boat leaves\n"
        "    supports: {0}\n    key_results:\n"
        "      - {{id: cups, metric: Cups sold before departure, baseline: 40, target: 90, x-more: {0}}}\n"
        "      - Build a tool that counts cups\n",
        text);
}

Change change_of(const std::string& bytes) {
    Change change;
    change.kind = "target-lowered";
    change.grade = Grade::high;
    change.object = change.former = change.subject = change.title = change.message = change.note = bytes;
    change.before = change.after = bytes;
    change.at = {bytes, 0, 0, {}, {}};
    change.fingerprint = "0123456789abcdef";
    change.approved = Approval{bytes, bytes, bytes, bytes, false, true};
    return change;
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view piece = text.substr(at, base::sequence_length(text[at]));
        const bool is_valid = !base::first_invalid_utf8(piece);
        at += is_valid ? piece.size() : 1;
        const bool is_plain = is_valid && piece != "\"" && piece != "\\" && base::printable(piece) == piece;
        out += is_plain ? std::string(piece) : fmt::format("\\U{:08x}", is_valid ? code_point(piece) : 0xfffd);
    }
    return out + "\"";
}

std::vector<Source> workspace_of(std::string_view text, bool as_names, std::string_view target) {
    const std::string words = quoted(text);
    const std::string name = as_names ? words : "deck";
    return {{"okr.yaml", "okr: 1\norganisation: " + words + "\n"},
            {"strategy.yaml", strategy(words, name)},
            {"teams.yaml", "teams:\n  - {id: " + name + ", name: " + words + "}\n  - {id: kiosk, name: Kiosk}\n"},
            {"okrs/2026-Q1/deck.yaml", deck(words, name, target)},
            {"okrs/2026-Q1/kiosk.yaml", kiosk(as_names ? words : "calm")}};
}

Report report_of(const std::string& bytes) {
    Report report;
    Finding finding;
    finding.rule = finding.message = finding.why = finding.help = finding.object = finding.subject = bytes;
    finding.fingerprint = "0123456789abcdef";
    finding.at = {bytes, 0, bytes.size(), {1, 1}, {1, 2}};
    finding.notes.push_back({bytes, finding.at});
    finding.fixes.push_back({bytes, false, {{0, bytes.size(), bytes}}});
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        finding.severity = severity;
        report.findings.push_back(finding);
    }
    report.summary = {1, 0, 1, 1, 1, 3, 0};
    report.files = {bytes};
    report.sources = {{bytes, bytes}};
    return report;
}

Log log_of(const std::string& bytes) {
    Log log;
    log.ref = bytes;
    Event event{std::string(40, 'a'), "2026-01-20T09:30:00Z", {bytes, bytes}, bytes, change_of(bytes), bytes, {}};
    event.parts.push_back(change_of(bytes));
    log.events = {event, event};
    log.series.push_back({bytes, bytes, {{"2026-01-20T09:30:00Z", bytes, 1.0}, {"2026-01-21T09:30:00Z", bytes, 2.0}}});
    log.commits = 2;
    log.unreadable = {bytes};
    return log;
}

Review review_of(const std::string& bytes) {
    Review review;
    review.base = review.head = std::string(40, 'a');
    review.base_name = bytes;
    review.verdict = Verdict::attention;
    review.lost = review.reasons = review.conflicts = review.settings = {bytes};
    review.difference.changes = {change_of(bytes)};
    review.difference.count.eased = review.difference.count.changed = 1;
    review.difference.unreadable = {bytes};
    review.introduced = review.resolved = report_of(bytes).findings;
    review.opened =
        review.closed = {{"off-strategy", bytes, {bytes}, {bytes}, {{bytes, bytes, 1, bytes}}, "", "0123456789abcdef"}};
    review.talk_to = {{bytes, {bytes}}};
    review.sources = {{bytes, bytes}};
    return review;
}

}  // namespace okr::fuzzing
