#include "exchange/separate.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "exchange/record.hpp"
#include "measure/hypothesis.hpp"
#include "measure/whole_split.hpp"
#include "model/names.hpp"

namespace okr::exchange {

namespace {

using KeyResult = Exchange::KeyResult;
using Initiative = Exchange::Initiative;

/// "Build a ramp so that wheelchairs get on board" is work and a hypothesis.
void take_purpose(Initiative& initiative) {
    const auto hypothesis = measure::hypothesis_in(initiative.title);
    if (!hypothesis) return;
    initiative.title = hypothesis->work;
    initiative.so_that = hypothesis->so_that;
}

void keep(Initiative& initiative, std::string_view name, const std::string& text) {
    if (!text.empty()) initiative.asides.push_back({initiative.line, fmt::format("{}: {}", name, text)});
}

void take_state(Initiative& initiative, const KeyResult& result) {
    initiative.status = state_of_work(result.status);
    if (says_more_than_state(result.status)) keep(initiative, "status", result.status);
}

Initiative initiative_of(KeyResult& result, std::string title) {
    Initiative initiative;
    initiative.title = std::move(title);
    initiative.owner = result.owner;
    initiative.line = result.line;
    take_purpose(initiative);
    take_state(initiative, result);
    return initiative;
}

/// The whole key result is work: all that it says goes with it.
Initiative moved(KeyResult& result) {
    Initiative initiative = initiative_of(result, result.title);
    initiative.id = result.id;
    initiative.asides.insert(initiative.asides.end(), result.asides.begin(), result.asides.end());
    for (const auto& [name, text] : {std::pair<std::string_view, const std::string&>{"metric", result.metric},
                                     {"baseline", result.baseline},
                                     {"target", result.target},
                                     {"current", result.current},
                                     {"unit", result.unit},
                                     {"confidence", result.confidence},
                                     {"by", result.by},
                                     {"weight", result.weight},
                                     {"note", result.note},
                                     {"score", result.score},
                                     {"progress", result.progress}})
        keep(initiative, name, text);
    return initiative;
}

/// Both halves stay together by the key result's id; where words would get lost, the sentence is kept beside them.
Initiative split(KeyResult& result, const Split& parts) {
    const auto whole = measure::whole_split(parts, result.title, "");
    Initiative initiative = initiative_of(result, parts.initiative);
    if (!whole) keep(initiative, "said", result.title);
    result.title = whole ? whole->key_result : parts.key_result;
    if (result.id.empty()) result.id = model::derive_id(result.title);
    if (!result.id.empty()) initiative.moves.push_back(result.id);
    return initiative;
}

}  // namespace

std::vector<Exchange::Aside> separate_work(Exchange::Objective& objective, const Reader& reader) {
    std::vector<KeyResult> staying;
    std::vector<Exchange::Aside> taken;
    for (KeyResult& result : objective.key_results) {
        const Reading reading =
            reader.read(Statement{result.title, result.metric, result.baseline, result.target, result.unit});
        const bool is_work = reading.sure && is_blended(reading.kind) && !result.title.empty();
        if (is_work) {
            const bool is_split = reading.kind == Kind::mixed && reading.split;
            taken.push_back({result.line, result.title});
            objective.initiatives.push_back(is_split ? split(result, *reading.split) : moved(result));
            if (!is_split) continue;
        }
        staying.push_back(std::move(result));
    }
    objective.key_results = std::move(staying);
    return taken;
}

}  // namespace okr::exchange
