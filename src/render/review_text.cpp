// The review for people at a terminal.
#include <fmt/format.h>

#include "base/printable.hpp"
#include "render/conversation_list.hpp"
#include "render/conversation_text.hpp"
#include "render/difference.hpp"
#include "render/paint.hpp"
#include "render/place.hpp"
#include "render/review.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

Ink ink_of(Verdict verdict) {
    if (verdict == Verdict::fail) return Ink::error;
    return verdict == Verdict::attention ? Ink::warning : Ink::good;
}

std::string findings_text(std::string_view heading, const std::vector<Finding>& findings, const Style& style) {
    if (findings.empty()) return {};
    std::string out = fmt::format("\n{} {}\n", paint(heading, Ink::label, style), findings.size());
    for (const Finding& finding : findings) out += "  " + line_of(finding) + "\n";
    return out;
}

std::string talk_text(const Review& review, const Style& style) {
    if (review.talk_to.empty()) return {};
    std::string out = "\n" + paint("Whom to talk to", Ink::label, style) + "\n";
    for (const TalkTo& one : review.talk_to)
        for (const std::string& reason : one.reasons)
            out += fmt::format("  {}: {}\n", paint(as_line(base::printable(one.team)), Ink::strong, style),
                               wrapped(reason, one.team.size() + 4, style));
    return out;
}

/// Goals that more or less leads to than before.
std::string coverage_text(const Review& review, const Style& style) {
    std::string out;
    for (const Coverage& after : review.coverage_after)
        for (const Coverage& before : review.coverage_before)
            if (before.goal == after.goal && before.key_results != after.key_results)
                out += fmt::format("  {}: {} → {}\n", base::printable(after.title),
                                   counted(before.key_results, "key result"), after.key_results);
    return out.empty() ? out : "\n" + paint("What leads to each goal", Ink::label, style) + "\n" + out;
}

/// With the line to copy: a fingerprint stands nowhere else in a text.
std::string approve_text(const Review& review, const Style& style) {
    std::string out;
    for (const Change& change : review.difference.changes) {
        const bool is_approved = change.approved && change.approved->counts;
        if (change.grade != Grade::high || !change.part_of.empty() || is_approved) continue;
        out += fmt::format("  OKR-Approved: {} …\n", change.fingerprint);
        out += "      " + paint(wrapped("for " + change.message, 6, style), Ink::faint, style) + "\n";
    }
    if (out.empty()) return out;
    return "\n" + paint("How to approve", Ink::label, style) +
           " (somebody else than its author, with a reason, in the message of a commit here)\n" + out;
}

std::string conflicts_text(const Review& review, const Style& style) {
    if (review.conflicts.empty()) return {};
    std::string out = "\n" + paint("git cannot merge", Ink::label, style) + "\n";
    for (const std::string& file : review.conflicts) out += "  " + base::printable(file) + "\n";
    return out;
}

}  // namespace

std::string review_text(const Review& review, const Style& style) {
    Style inner = style;
    inner.counts = false;
    std::string out = fmt::format("{}  {}\n", paint(name(review.verdict), ink_of(review.verdict), style),
                                  wrapped(review_sentence(review), name(review.verdict).size() + 2, style));
    if (!review.difference.changes.empty() || !review.difference.unreadable.empty())
        out += "\n" + difference_text(review.difference, inner);
    out += findings_text("New findings", review.introduced, style);
    out += findings_text("Mended findings", review.resolved, style);
    out += conversation_list_text(review.opened, review.closed, style);
    out += talk_text(review, style);
    out += coverage_text(review, style);
    out += approve_text(review, style);
    out += conflicts_text(review, style);
    return out +
           paint(fmt::format("\nCompared with {} ({})", base::printable(review.base_name), review.base.substr(0, 12)),
                 Ink::faint, style) +
           "\n";
}

}  // namespace okr::render
