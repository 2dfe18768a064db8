// The review as a comment on a pull request. It begins with what a manager wants to know, goes on with what a reviewer
// works from, and folds the rest. No text of a user's stands where it could act: see markdown_text.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "render/change_table.hpp"
#include "render/conversation_list.hpp"
#include "render/finding_table.hpp"
#include "render/markdown_text.hpp"
#include "render/review.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

/// Services take 65,536 characters at most.
constexpr std::size_t most_bytes = 60000;
/// No section takes more than this of what is left, so that those behind it have room too.
constexpr double share_of_a_section = 0.6;

std::string_view symbol_of(Verdict verdict) {
    if (verdict == Verdict::fail) return "❌";
    return verdict == Verdict::attention ? "⚠️" : "✅";
}

std::string folded(std::string_view summary, const std::string& body) {
    return fmt::format("<details><summary>{}</summary>\n\n{}\n</details>\n", summary, body);
}

using Selection = std::function<bool(const Change&)>;

std::vector<const Change*> select(const Review& review, const Selection& wanted) {
    std::vector<const Change*> chosen;
    for (const Change& change : review.difference.changes)
        if (change.part_of.empty() && wanted(change)) chosen.push_back(&change);
    return chosen;
}

bool is_low(const Change& change) { return change.grade == Grade::low; }

bool is_open(const Change& change) {
    return change.grade == Grade::high && !(change.approved && change.approved->counts);
}

std::string changes_section(const Review& review, const Style& style, std::size_t room) {
    const auto weighty = select(review, std::not_fn(is_low));
    const auto low = select(review, is_low);
    std::string out;
    if (!weighty.empty()) out += "#### What changed\n\n" + change_table(weighty, style, room * 2 / 3);
    if (!low.empty())
        out += (out.empty() ? "" : "\n") +
               folded("Means and progress: " + counted(low.size(), "change"), change_table(low, style, room / 3));
    for (const std::string& file : review.difference.unreadable) out += "\n- " + markdown_text(file) + "\n";
    return out;
}

std::vector<Finding> of_weight(const std::vector<Finding>& findings, bool weighty) {
    std::vector<Finding> chosen;
    for (const Finding& finding : findings)
        if ((finding.severity > Severity::info) == weighty) chosen.push_back(finding);
    return chosen;
}

std::string introduced_section(const Review& review, const Style& style, std::size_t room) {
    const auto weighty = of_weight(review.introduced, true);
    const auto light = of_weight(review.introduced, false);
    std::string out;
    if (!weighty.empty())
        out += fmt::format("#### {}\n\n{}", counted(weighty.size(), "new finding"),
                           finding_table(weighty, style, room / 2));
    if (!review.only_merged.empty())
        out += fmt::format("\n{} on neither side alone, only once both are merged.\n",
                           review.only_merged.size() == 1 ? "One of them stands" : "Some of them stand");
    if (!light.empty())
        out += (out.empty() ? "" : "\n") +
               folded(counted(light.size(), "new hint"), finding_table(light, style, room / 3));
    return out;
}

bool is_gain(const Change& change) {
    return change.kind == "kr-became-outcome" || change.kind == "kr-became-initiative" || change.kind == "need-met" ||
           change.kind == "supports-added" || change.kind == "baseline-set";
}

std::string better_section(const Review& review, const Style& style, std::size_t room) {
    const auto gains = select(review, is_gain);
    if (gains.empty() && review.resolved.empty()) return {};
    std::string out = "#### What got better\n\n";
    for (std::size_t i = 0; i < std::min<std::size_t>(gains.size(), 10); ++i)
        out += "- " + markdown_text(gains[i]->message, 300) + "\n";
    if (!review.resolved.empty())
        out += "\n" + folded(counted(review.resolved.size(), "finding") + " mended",
                             finding_table(review.resolved, style, room / 2));
    return out;
}

std::string talk_section(const Review& review, const Style&, std::size_t room) {
    if (review.talk_to.empty()) return {};
    std::string out = "#### Whom to talk to\n\n";
    std::size_t left_out = review.talk_to.size();
    for (const TalkTo& one : review.talk_to) {
        std::string line =
            fmt::format("- **{}**: {}", markdown_text(one.team, 80), markdown_text(one.reasons.front(), 300));
        if (one.reasons.size() > 1) line += fmt::format(" (and {})", counted(one.reasons.size() - 1, "further reason"));
        if (out.size() + line.size() > room) break;
        out += line + "\n";
        --left_out;
    }
    return left_out == 0 ? out : out + fmt::format("\n{} left out here.\n", counted(left_out, "further team"));
}

std::string moved(std::size_t before, std::size_t after) {
    return before == after ? std::to_string(after) : fmt::format("{} → {}", before, after);
}

std::string coverage_section(const Review& review, const Style&, std::size_t room) {
    if (review.coverage_before == review.coverage_after) return {};
    std::string out =
        "#### What leads to each goal\n\n| goal | objectives | key results | teams |\n|---|---|---|---|\n";
    for (const Coverage& after : review.coverage_after) {
        const auto known = std::find_if(review.coverage_before.begin(), review.coverage_before.end(),
                                        [&](const Coverage& goal) { return goal.goal == after.goal; });
        const Coverage before = known == review.coverage_before.end() ? Coverage{} : *known;
        const std::string row = fmt::format(
            "| {} | {} | {} | {} |\n", markdown_text(after.title, 120), moved(before.objectives, after.objectives),
            moved(before.key_results, after.key_results), moved(before.teams, after.teams));
        if (out.size() + row.size() < room) out += row;
    }
    return out;
}

std::string conversations_section(const Review& review, const Style&, std::size_t room) {
    const std::string list = conversation_list_markdown(review.opened, review.closed, room);
    return list.empty() ? list : "#### Conversations to have\n\n" + list;
}

std::string conflicts_section(const Review& review, const Style&, std::size_t room) {
    if (review.conflicts.empty()) return {};
    std::string out = "#### git cannot merge\n\n";
    for (const std::string& file : review.conflicts)
        if (out.size() < room) out += "- " + markdown_text(file, 200) + "\n";
    return out;
}

std::string approve_section(const Review& review, const Style&, std::size_t room) {
    const auto open = select(review, is_open);
    if (open.empty()) return {};
    std::string list =
        "Somebody other than its author writes the line, with a reason behind it, into a commit's message on this "
        "branch:\n\n";
    for (const Change* change : open)
        if (list.size() < room / 2)
            list += fmt::format("- `OKR-Approved: {} …` for {}\n", change->fingerprint,
                                markdown_text(change->message, 200));
    return folded("How to approve a change of high grade", list);
}

std::string footer(const Review& review) {
    std::string out =
        fmt::format("<sub>Compared with {} ({}).", markdown_text(review.base_name, 100), review.base.substr(0, 12));
    if (!review.settings.empty() && review.judged_by == "base")
        out += " This change touches okr.yaml; it is judged by the settings of its base.";
    return out + "</sub>\n";
}

using Section = std::string (*)(const Review&, const Style&, std::size_t room);

constexpr Section sections[]{changes_section,  introduced_section, conversations_section, talk_section,
                             coverage_section, conflicts_section,  better_section,        approve_section};

}  // namespace

std::string review_markdown(const Review& review, const Style& style) {
    if (is_silent(review) && !review.difference.layout_only) return {};
    std::string out = fmt::format("<!-- okr-review -->\n### {} OKRs: {}\n\n{}\n", symbol_of(review.verdict),
                                  name(review.verdict), review_sentence(review));
    for (const Section section : sections) {
        const auto room = static_cast<std::size_t>(static_cast<double>(most_bytes - out.size()) * share_of_a_section);
        if (const std::string text = section(review, style, room); !text.empty()) out += "\n" + text;
    }
    return out + "\n" + footer(review);
}

}  // namespace okr::render
