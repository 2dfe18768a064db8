// The `text` format, for people: what is wrong, where it stands in the source and in the plan, why it matters, what to
// do.
//
//     okrs/checkout.yaml:12:12: error: `conversion` is an action, not an outcome [kr-action]
//       --> in key result `conversion`
//        |
//     12 |   - title: Launch the new checkout
//        |            ^^^^^^^^^^^^^^^^^^^^^^^
//     why: …
//     help: …
//     fix (unsafe): Move it to `initiatives`
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/parallel.hpp"
#include "base/printable.hpp"
#include "render/format.hpp"
#include "render/frame.hpp"
#include "render/paint.hpp"
#include "render/place.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

std::string headline(const Finding& finding, const Style& style) {
    return fmt::format("{}: {}: {} {}\n", paint(place_text(finding.at), Ink::strong, style),
                       paint(name(finding.severity), ink_of(finding.severity), style), base::printable(finding.message),
                       paint("[" + base::printable(finding.rule) + "]", Ink::faint, style));
}

std::string subject_line(const Finding& finding, std::size_t gutter, const Style& style) {
    if (finding.subject.empty()) return {};
    const std::string arrow = std::string(gutter, ' ') + "-->";
    return fmt::format("{} in {}\n", paint(arrow, Ink::frame, style), base::printable(finding.subject));
}

/// "why: …", wrapped under itself; nothing for an empty text.
std::string paragraph(std::string_view label, std::string_view text, const Style& style) {
    if (text.empty()) return {};
    const std::string head = fmt::format("{}:", label);
    return fmt::format("{} {}\n", paint(head, Ink::label, style), wrapped(text, head.size() + 1, style));
}

std::string note_text(const Report& report, const Note& note, std::size_t gutter, const Style& style) {
    return fmt::format("{} {}: {}\n{}", paint("note:", Ink::label, style), base::printable(note.message),
                       place_text(note.at), frame(report, note.at, gutter, Ink::frame, style));
}

std::string fix_text(const Fix& fix, const Style& style) {
    return paragraph(fix.safe ? "fix (safe)" : "fix (unsafe)", fix.title, style);
}

std::size_t gutter_of(const Finding& finding) {
    std::size_t line = finding.at.from.line;
    for (const Note& note : finding.notes) line = std::max(line, note.at.from.line);
    return gutter_width(line);
}

std::string finding_text(const Report& report, const Finding& finding, bool with_why, const Style& style) {
    const std::size_t gutter = gutter_of(finding);
    std::string out = headline(finding, style) + subject_line(finding, gutter, style) +
                      frame(report, finding.at, gutter, ink_of(finding.severity), style);
    for (const Note& note : finding.notes) out += note_text(report, note, gutter, style);
    if (with_why) out += paragraph("why", finding.why, style);
    out += paragraph("help", finding.help, style);
    for (const Fix& fix : finding.fixes) out += fix_text(fix, style);
    return out + "\n";
}

/// A reason is given once, where it is met first.
std::vector<bool> first_to_say_why(const Report& report) {
    std::set<std::string_view> said;
    std::vector<bool> first;
    for (const Finding& finding : report.findings) first.push_back(said.insert(finding.why).second);
    return first;
}

}  // namespace

std::string text(const Report& report, const Style& style) {
    const std::vector<bool> explains = first_to_say_why(report);
    std::vector<std::string> texts(report.findings.size());
    base::for_each_index(texts.size(), [&](std::size_t index) {
        texts[index] = finding_text(report, report.findings[index], explains[index], style);
    });
    std::string out;
    for (const std::string& text : texts) out += text;
    if (!style.counts) return out;
    return out + paint(summary_line(report.summary, style), is_clean(report.summary) ? Ink::good : Ink::strong, style) +
           "\n";
}

}  // namespace okr::render
