#include "diff/evidence.hpp"

#include <algorithm>
#include <set>

#include "measure/likeness.hpp"
#include "measure/values.hpp"
#include "measure/wording.hpp"

namespace okr::diffing {

namespace {

/// Below this, two texts under one id are about different things: at most one word in six is shared.
constexpr double unlike = 0.2;

const model::KeyResult* key_result_of(const Thing& thing) {
    if (const auto* result = thing.as<model::KeyResult>()) return result;
    const auto* indicator = std::get_if<Indicator>(&thing.content);
    return indicator == nullptr ? nullptr : indicator->result;
}

std::string text_of(const model::KeyResult& result) { return result.title.value + " " + result.metric.value; }

const std::vector<model::KeyResult>* results_below(const Thing& thing) {
    if (const auto* objective = thing.as<model::Objective>()) return &objective->key_results;
    if (const auto* goal = thing.as<model::Goal>()) return &goal->indicators;
    return nullptr;
}

std::set<std::string> names_below(const Thing& thing) {
    std::set<std::string> names;
    const auto* results = results_below(thing);
    if (results == nullptr) return names;
    for (const model::KeyResult& result : *results) {
        if (result.id) names.insert("#" + result.id.value);
        names.insert(measure::wording(result.headline().value));
    }
    return names;
}

/// How much of what stands below them is the same.
double likeness_below(const Thing& before, const Thing& after) {
    const auto old = names_below(before);
    const auto now = names_below(after);
    if (old.empty() || now.empty()) return 0;
    const auto shared = std::count_if(old.begin(), old.end(), [&](const auto& name) { return now.contains(name); });
    return static_cast<double>(shared) / static_cast<double>(std::max(old.size(), now.size()));
}

/// "NPS > 50" that says "Net promoter score > 50" now.
bool has_same_target(const model::KeyResult& before, const model::KeyResult& after) {
    const Reader reader;
    const auto old = measure::target_of(before, reader.read(measure::statement_of(before)));
    const auto now = measure::target_of(after, reader.read(measure::statement_of(after)));
    return old && now && measure::is_same(old->quantity, now->quantity);
}

/// An outcome under whose name work stands now is no other key result: it is that one, become an action.
bool became_work(const model::KeyResult& before, const model::KeyResult& after) {
    const Reader reader;
    return reader.read(measure::statement_of(before)).kind == Kind::outcome &&
           is_blended(reader.read(measure::statement_of(after)).kind);
}

bool is_another(const model::KeyResult& before, const model::KeyResult& after) {
    return !has_same_target(before, after) && !became_work(before, after);
}

}  // namespace

std::string text_of(const Thing& thing) {
    if (const auto* result = key_result_of(thing)) return text_of(*result);
    if (const auto* goal = thing.as<model::Goal>()) return thing.title + " " + goal->why.value;
    return thing.title;
}

double likeness_of(const Thing& before, const Thing& after) {
    return std::max(measure::likeness(text_of(before), text_of(after)), likeness_below(before, after));
}

bool is_reused_id(const Thing& before, const Thing& after) {
    if (!before.is_same_kind(after)) return false;
    const auto* old = key_result_of(before);
    const auto* now = key_result_of(after);
    const bool has_words = old != nullptr || before.as<model::Objective>() != nullptr ||
                           before.as<model::Initiative>() != nullptr || before.as<model::Goal>() != nullptr;
    if (!has_words || likeness_of(before, after) >= unlike) return false;
    return old == nullptr || is_another(*old, *now);
}

}  // namespace okr::diffing
