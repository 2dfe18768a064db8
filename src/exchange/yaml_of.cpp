// A set of OKRs as a file of ours, keys in the order in which people think of them.
#include <fmt/format.h>

#include "base/portable_name.hpp"
#include "exchange/importer.hpp"
#include "exchange/yaml_page.hpp"

namespace okr::exchange {

namespace {

void write(YamlPage& page, const Exchange::KeyResult& result) {
    page.value("id", result.id);
    page.value("title", result.title);
    page.value("metric", result.metric);
    page.number("baseline", result.baseline);
    page.number("target", result.target);
    page.number("current", result.current);
    page.number("confidence", result.confidence);
    page.value("unit", result.unit);
    page.number("by", result.by);
    page.value("owner", result.owner);
    page.number("weight", result.weight);
    page.text("note", result.note);
    page.value("x-status", result.status);
    page.number("x-score", result.score);
    page.number("x-progress", result.progress);
    page.asides(result.asides);
}

void write(YamlPage& page, const Exchange::Initiative& initiative) {
    page.value("id", initiative.id);
    page.value("title", initiative.title);
    page.names("moves", initiative.moves);
    page.text("so_that", initiative.so_that);
    page.value("status", initiative.status);
    page.value("replaces", initiative.replaces);
    page.text("because", initiative.because);
    page.value("owner", initiative.owner);
    page.value("link", initiative.link);
    page.asides(initiative.asides);
}

void write_demand(YamlPage& page, const Exchange::Objective& objective) {
    if (objective.demand_from.empty() && objective.demand_why.empty()) return;
    page.mapping("demand", [&] {
        page.value("from", objective.demand_from);
        page.text("why", objective.demand_why);
    });
}

void write(YamlPage& page, const Exchange::Objective& objective) {
    const auto write_each = [&page](const auto& item) { write(page, item); };
    page.value("id", objective.id);
    page.value("title", objective.title);
    page.names("supports", objective.supports);
    write_demand(page, objective);
    page.text("because", objective.because);
    page.number("reviewed", objective.reviewed);
    page.names("shared_with", objective.shared_with);
    page.value("x-owner", objective.owner);
    page.value("x-status", objective.status);
    page.number("x-score", objective.score);
    page.number("x-progress", objective.progress);
    page.asides(objective.asides);
    page.list("key_results", objective.key_results, write_each);
    if (objective.key_results.empty()) page.empty_list("key_results");
    page.list("initiatives", objective.initiatives, write_each);
}

void write(YamlPage& page, const Exchange::Need& need) {
    page.value("id", need.id);
    page.value("from", need.from);
    page.value("what", need.what);
    page.names("for", need.serves);
    page.number("by", need.by);
    page.number("met", need.met);
}

void write(YamlPage& page, const Exchange::Request& request) {
    page.value("from", request.from);
    page.value("need", request.need);
    page.value("what", request.what);
    page.value("answer", request.answer);
    page.text("because", request.because);
    page.names("through", request.through);
}

/// The last part of a path.
std::string_view base_name(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

Source yaml_of(const Exchange::Set& set, std::string_view from) {
    YamlPage page;
    if (!from.empty()) page.comment(fmt::format("Imported from {} by okr import.", base_name(from)));
    const auto write_each = [&page](const auto& item) { write(page, item); };
    page.value("team", set.team);
    page.number("cycle", set.cycle);
    page.asides(set.asides);
    page.list("objectives", set.objectives, write_each);
    if (set.objectives.empty()) page.empty_list("objectives");
    page.list("initiatives", set.initiatives, write_each);
    page.list("needs", set.needs, write_each);
    page.list("requests", set.requests, write_each);
    return {fmt::format("okrs/{}/{}.yaml", base::portable_name(set.cycle), base::portable_name(set.team)), page.take()};
}

}  // namespace okr::exchange
