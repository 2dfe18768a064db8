// OKRs as a page for people, in a shape that `okr import` reads back: an item's own values stand below it.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "render/export.hpp"
#include "render/markdown_text.hpp"

namespace okr::render {

namespace {

/// Would the text begin a list, a heading or a quotation where an item begins?
bool begins_a_block(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool is_numbered = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return is_numbered || (!text.empty() && std::string_view("-+#=>").find(text[0]) != std::string_view::npos);
}

/// One line of Markdown; where the text has several, they are told apart by breaks.
std::string shown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at > 0) out += "<br>";
        out += markdown_prose(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// The same where it begins an item.
std::string headline(std::string_view text) { return (begins_a_block(text) ? "\u200B" : "") + shown(text); }

std::string value(std::size_t indent, std::string_view name, std::string_view text) {
    return text.empty() ? std::string() : fmt::format("{:{}}- {}: {}\n", "", indent, name, shown(text));
}

std::string values(std::size_t indent, std::string_view name, const std::vector<std::string>& texts) {
    return value(indent, name, fmt::format("{}", fmt::join(texts, ", ")));
}

std::string item(const Exchange::KeyResult& result) {
    const std::string title = result.title.empty() ? fmt::format("_{}_", shown(result.metric)) : headline(result.title);
    return fmt::format("- {}\n", title) + value(2, "ID", result.id) +
           value(2, "Metric", result.title.empty() ? "" : result.metric) + value(2, "Baseline", result.baseline) +
           value(2, "Target", result.target) + value(2, "Current", result.current) + value(2, "Unit", result.unit) +
           value(2, "Confidence", result.confidence) + value(2, "Due", result.by) + value(2, "Owner", result.owner) +
           value(2, "Weight", result.weight) + value(2, "Status", result.status) + value(2, "Score", result.score) +
           value(2, "Progress", result.progress) + value(2, "Note", result.note);
}

std::string item(const Exchange::Initiative& initiative) {
    return fmt::format("- {}\n", headline(initiative.title)) + value(2, "ID", initiative.id) +
           values(2, "Moves", initiative.moves) + value(2, "So that", initiative.so_that) +
           value(2, "Status", initiative.status) + value(2, "Replaces", initiative.replaces) +
           value(2, "Because", initiative.because) + value(2, "Owner", initiative.owner) +
           value(2, "Link", initiative.link);
}

template <typename Items>
std::string items(std::string_view heading, const Items& all) {
    if (all.empty()) return {};
    std::string out = fmt::format("\n{}\n\n", heading);
    for (const auto& one : all) out += item(one);
    return out;
}

std::string section(const Exchange::Objective& objective) {
    std::string facts = value(0, "ID", objective.id) + values(0, "Supports", objective.supports) +
                        value(0, "Demand from", objective.demand_from) + value(0, "Demand why", objective.demand_why) +
                        value(0, "Because", objective.because) + value(0, "Reviewed", objective.reviewed) +
                        values(0, "Shared with", objective.shared_with) + value(0, "Owner", objective.owner) +
                        value(0, "Status", objective.status) + value(0, "Score", objective.score) +
                        value(0, "Progress", objective.progress);
    return fmt::format("\n### Objective: {}\n\n{}", shown(objective.title), facts) +
           items("#### Key results", objective.key_results) + items("#### Initiatives", objective.initiatives);
}

std::string section(const Exchange::Set& set) {
    std::string out = fmt::format("## Team: {}\n", shown(set.team));
    if (!set.cycle.empty()) out += fmt::format("\n## {}\n", shown(set.cycle));
    for (const auto& objective : set.objectives) out += section(objective);
    return out + items("### Initiatives", set.initiatives);
}

}  // namespace

std::string export_markdown(const Exchange& exchange) {
    std::string out = "<!-- okr export -->\n# OKRs\n";
    for (const Exchange::Set& set : exchange.sets) out += "\n" + section(set);
    return out;
}

}  // namespace okr::render
