// OKRs for spreadsheets: one row an object, with its type and the objective it belongs to.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/csv_text.hpp"
#include "render/export.hpp"

namespace okr::render {

namespace {

constexpr std::string_view headings =
    "Team,Cycle,Type,ID,Parent,Title,Metric,Baseline,Target,Current,Unit,Confidence,By,Owner,Weight,Status,Note,"
    "Supports,"
    "Moves,So that,Because,Shared with,Replaces,Link,Reviewed,Demand from,Demand why\n";

/// A row in the order of the headings.
struct Row {
    std::string_view type, id, parent, title;
    std::string_view metric = {}, baseline = {}, target = {}, current = {}, unit = {}, confidence = {}, by = {};
    std::string_view owner = {}, weight = {}, status = {}, note = {};
    std::string supports = {}, moves = {};
    std::string_view so_that = {}, because = {};
    std::string shared_with = {};
    std::string_view replaces = {}, link = {}, reviewed = {}, demand_from = {}, demand_why = {};
};

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, "; ")); }

std::string written(const Exchange::Set& set, const Row& row) {
    return csv_lines({set.team,     set.cycle,       row.type,      row.id,          row.parent,   row.title,
                      row.metric,   row.baseline,    row.target,    row.current,     row.unit,     row.confidence,
                      row.by,       row.owner,       row.weight,    row.status,      row.note,     row.supports,
                      row.moves,    row.so_that,     row.because,   row.shared_with, row.replaces, row.link,
                      row.reviewed, row.demand_from, row.demand_why});
}

Row row_of(const Exchange::Objective& objective) {
    Row row{"objective", objective.id, "", objective.title};
    row.owner = objective.owner;
    row.status = objective.status;
    row.supports = joined(objective.supports);
    row.because = objective.because;
    row.shared_with = joined(objective.shared_with);
    row.reviewed = objective.reviewed;
    row.demand_from = objective.demand_from;
    row.demand_why = objective.demand_why;
    return row;
}

Row row_of(const Exchange::KeyResult& result, std::string_view parent) {
    Row row{"key result", result.id, parent, result.title};
    row.metric = result.metric;
    row.baseline = result.baseline;
    row.target = result.target;
    row.current = result.current;
    row.unit = result.unit;
    row.confidence = result.confidence;
    row.by = result.by;
    row.owner = result.owner;
    row.weight = result.weight;
    row.status = result.status;
    row.note = result.note;
    return row;
}

Row row_of(const Exchange::Initiative& initiative, std::string_view parent) {
    Row row{"initiative", initiative.id, parent, initiative.title};
    row.owner = initiative.owner;
    row.status = initiative.status;
    row.moves = joined(initiative.moves);
    row.so_that = initiative.so_that;
    row.because = initiative.because;
    row.replaces = initiative.replaces;
    row.link = initiative.link;
    return row;
}

}  // namespace

std::string export_csv(const Exchange& exchange) {
    std::string out(headings);
    for (const Exchange::Set& set : exchange.sets) {
        // First, for what names no parent belongs to the objective above it.
        for (const auto& initiative : set.initiatives) out += written(set, row_of(initiative, ""));
        for (const auto& objective : set.objectives) {
            out += written(set, row_of(objective));
            for (const auto& result : objective.key_results) out += written(set, row_of(result, objective.id));
            for (const auto& initiative : objective.initiatives) out += written(set, row_of(initiative, objective.id));
        }
    }
    return out;
}

}  // namespace okr::render
