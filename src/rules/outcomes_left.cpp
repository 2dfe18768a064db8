#include "rules/outcomes_left.hpp"

namespace okr::rule {

OutcomesLeft::OutcomesLeft(const Views& views) {
    for (const KeyResultView& view : views.key_results) {
        const bool leaves = view.reading.kind == Kind::action || view.reading.kind == Kind::output;
        if (view.objective == nullptr || leaves) continue;
        Left& left = left_[view.objective];
        ++left.count;
        left.last = &view;
    }
}

const KeyResultView* OutcomesLeft::only_one(const model::Objective& objective) const {
    const auto found = left_.find(&objective);
    if (found == left_.end() || found->second.count != 1) return nullptr;
    return found->second.last->reading.kind == Kind::outcome ? found->second.last : nullptr;
}

}  // namespace okr::rule
