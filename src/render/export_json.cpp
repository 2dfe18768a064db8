// OKRs as JSON, with the keys of the files that people write.
#include <nlohmann/json.hpp>

#include "render/export.hpp"
#include "render/json_text.hpp"

namespace okr::render {

namespace {

using Json = nlohmann::ordered_json;

constexpr int schema_version = 1;

Json text(const std::string& value) { return value.empty() ? Json() : Json(value); }

Json json_of(const Exchange::KeyResult& result);
Json json_of(const Exchange::Initiative& initiative);
Json json_of(const Exchange::Objective& objective);
Json json_of(const Exchange::Need& need);
Json json_of(const Exchange::Request& request);
Json json_of(const Exchange::Set& set);

template <typename Items>
Json list(const Items& items) {
    Json all = Json::array();
    for (const auto& item : items) all.push_back(json_of(item));
    return all;
}

Json names(const std::vector<std::string>& all) { return Json(all); }

void add_asides(Json& object, const std::vector<Exchange::Aside>& asides) {
    if (asides.empty()) return;
    Json& all = object["x-import"] = Json::array();
    for (const Exchange::Aside& aside : asides) all.push_back({{"line", aside.line}, {"text", aside.text}});
}

/// What only an import knows stands there only where it knows something.
void add_words(Json& object, const std::string& status, const std::string& score, const std::string& progress) {
    if (!status.empty()) object["x-status"] = status;
    if (!score.empty()) object["x-score"] = score;
    if (!progress.empty()) object["x-progress"] = progress;
}

Json json_of(const Exchange::KeyResult& result) {
    Json object = {{"id", text(result.id)},         {"title", text(result.title)},
                   {"metric", text(result.metric)}, {"baseline", text(result.baseline)},
                   {"target", text(result.target)}, {"current", text(result.current)},
                   {"unit", text(result.unit)},     {"confidence", text(result.confidence)},
                   {"by", text(result.by)},         {"owner", text(result.owner)},
                   {"weight", text(result.weight)}, {"note", text(result.note)}};
    add_words(object, result.status, result.score, result.progress);
    add_asides(object, result.asides);
    return object;
}

Json json_of(const Exchange::Initiative& initiative) {
    Json object = {{"id", text(initiative.id)},           {"title", text(initiative.title)},
                   {"moves", names(initiative.moves)},    {"so_that", text(initiative.so_that)},
                   {"status", text(initiative.status)},   {"replaces", text(initiative.replaces)},
                   {"because", text(initiative.because)}, {"owner", text(initiative.owner)},
                   {"link", text(initiative.link)}};
    add_asides(object, initiative.asides);
    return object;
}

Json demand_of(const Exchange::Objective& objective) {
    if (objective.demand_from.empty() && objective.demand_why.empty()) return {};
    return {{"from", text(objective.demand_from)}, {"why", text(objective.demand_why)}};
}

Json json_of(const Exchange::Objective& objective) {
    Json object = {{"id", text(objective.id)},
                   {"title", text(objective.title)},
                   {"supports", names(objective.supports)},
                   {"demand", demand_of(objective)},
                   {"because", text(objective.because)},
                   {"reviewed", text(objective.reviewed)},
                   {"shared_with", names(objective.shared_with)}};
    if (!objective.owner.empty()) object["x-owner"] = objective.owner;
    add_words(object, objective.status, objective.score, objective.progress);
    add_asides(object, objective.asides);
    object["key_results"] = list(objective.key_results);
    object["initiatives"] = list(objective.initiatives);
    return object;
}

Json json_of(const Exchange::Need& need) {
    return {{"id", text(need.id)},       {"from", text(need.from)}, {"what", text(need.what)},
            {"for", names(need.serves)}, {"by", text(need.by)},     {"met", text(need.met)}};
}

Json json_of(const Exchange::Request& request) {
    return {{"from", text(request.from)},     {"need", text(request.need)},       {"what", text(request.what)},
            {"answer", text(request.answer)}, {"because", text(request.because)}, {"through", names(request.through)}};
}

Json json_of(const Exchange::Set& set) {
    Json object = {{"team", text(set.team)}, {"cycle", text(set.cycle)}};
    add_asides(object, set.asides);
    object["objectives"] = list(set.objectives);
    object["initiatives"] = list(set.initiatives);
    object["needs"] = list(set.needs);
    object["requests"] = list(set.requests);
    return object;
}

}  // namespace

std::string export_json(const Exchange& exchange) {
    return document({{"schema_version", schema_version}, {"tool", tool()}, {"sets", list(exchange.sets)}});
}

}  // namespace okr::render
