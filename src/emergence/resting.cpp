#include "emergence/resting.hpp"

#include <set>
#include <string>
#include <string_view>

#include "measure/wording.hpp"
#include "model/names.hpp"

namespace okr::emerging {

namespace {

using Words = std::vector<std::string>;

/// A word of fewer letters than this must be there as it is; a longer one may go on: Australia, Australian.
constexpr std::size_t long_enough = 5;

void add_value(std::set<std::string>& values, std::string_view text) {
    if (!measure::words_of(text).empty()) values.emplace(text);
}

/// What the choice chooses between, now.
std::set<std::string> values_of(const model::Choice& choice) {
    std::set<std::string> values;
    for (const auto* list : {&choice.pursue, &choice.not_now})
        for (const model::Text& text : *list) add_value(values, text.value);
    for (const auto& [value, others] : choice.also)
        for (const model::Text& text : others) add_value(values, text.value);
    return values;
}

std::set<std::string> values_of(const model::Workspace& workspace, const Change& change) {
    std::set<std::string> values;
    for (const model::Strategy& strategy : workspace.strategies)
        for (const model::Choice& choice : strategy.choices)
            if ("strategy/" + model::derive_id(choice.dimension.value) == change.object)
                values.merge(values_of(choice));
    return values;
}

bool is_said(const std::string& word, const std::string& in) {
    return word == in || (word.size() >= long_enough && in.starts_with(word));
}

/// Do the words of the value stand beside each other in the text?
bool says(const Words& text, const Words& value) {
    for (std::size_t at = 0; at + value.size() <= text.size(); ++at) {
        std::size_t same = 0;
        while (same < value.size() && is_said(value[same], text[at + same])) ++same;
        if (same == value.size()) return true;
    }
    return false;
}

std::string text_of(const model::Goal& goal) {
    std::string text = goal.title.value + ". " + goal.why.value;
    for (const model::KeyResult& indicator : goal.indicators)
        text += ". " + indicator.title.value + ". " + indicator.metric.value;
    return text;
}

bool names_one(const model::Goal& goal, const std::set<std::string>& values) {
    const Words text = measure::words_of(text_of(goal));
    for (const std::string& value : values)
        if (says(text, measure::words_of(value))) return true;
    return false;
}

}  // namespace

bool rests_on(const model::Workspace& workspace, const model::Goal& goal, const Change& change) {
    const auto values = values_of(workspace, change);
    if (names_one(goal, values)) return true;
    for (const model::Strategy& strategy : workspace.strategies)
        for (const model::Goal& other : strategy.goals)
            if (names_one(other, values)) return false;
    return true;
}

}  // namespace okr::emerging
