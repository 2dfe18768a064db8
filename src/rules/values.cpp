#include "rules/values.hpp"

namespace okr::rule {

std::optional<Value> baseline_of(const KeyResultView& view) { return measure::baseline_of(view.result, view.reading); }

std::optional<Value> target_of(const KeyResultView& view) { return measure::target_of(view.result, view.reading); }

}  // namespace okr::rule
