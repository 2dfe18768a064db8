#include "rules/work_among_results.hpp"

#include <fmt/format.h>

#include <map>

#include "rules/key_result.hpp"
#include "rules/move_to_initiatives.hpp"

namespace okr::rule {

namespace {

/// Which key results stay with an objective once the work has left its list.
class OutcomesLeft {
public:
    explicit OutcomesLeft(const Views& views) {
        for (const KeyResultView& view : views.key_results) {
            const bool leaves = view.reading.kind == Kind::action || view.reading.kind == Kind::output;
            if (view.objective == nullptr || leaves) continue;
            Left& left = left_[view.objective];
            ++left.count;
            left.last = &view;
        }
    }

    /// The only key result that stays with this objective; nothing if there are others, or none that is surely one.
    [[nodiscard]] const KeyResultView* only_one(const model::Objective& objective) const {
        const auto found = left_.find(&objective);
        if (found == left_.end() || found->second.count != 1) return nullptr;
        return found->second.last->reading.kind == Kind::outcome ? found->second.last : nullptr;
    }

private:
    struct Left {
        int count = 0;
        const KeyResultView* last = nullptr;
    };
    std::map<const model::Objective*, Left> left_;
};

}  // namespace

void tell_work(const Views& views, const WorkWords& words, Sink& sink) {
    const OutcomesLeft left(views);
    for (const KeyResultView& view : views.key_results) {
        if (view.reading.kind != words.kind) continue;
        Draft draft = about(view, fmt::format("{} {}", quoted(view), words.is),
                            std::string(view.is_indicator() ? words.of_indicator : words.help));
        draft.why = view.reading.why;
        draft.is_unsure = !view.reading.sure;
        const KeyResultView* outcome = view.is_indicator() ? nullptr : left.only_one(*view.objective);
        if (auto fix = move_to_initiatives(view, outcome, sink.workspace)) draft.fixes.push_back(*fix);
        sink.tell(std::move(draft));
    }
}

}  // namespace okr::rule
