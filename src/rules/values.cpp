#include "rules/values.hpp"

namespace okr::rule {

std::optional<Value> baseline_of(const KeyResultView& view) { return measure::baseline_of(view.result, view.reading); }

std::optional<Value> target_of(const KeyResultView& view) { return measure::target_of(view.result, view.reading); }

Reading read_title(const KeyResultView& view) {
    static const Reader reader;
    const model::KeyResult& result = view.result;
    const bool stands_alone = !result.metric && !result.baseline && !result.target && !result.unit;
    if (!result.title || stands_alone) return view.reading;
    return reader.read(result.title.value);
}

}  // namespace okr::rule
