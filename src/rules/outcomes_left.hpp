// Which key results stay with an objective once the work has left its list.
#pragma once

#include <map>

#include "rules/rule.hpp"

namespace okr::rule {

class OutcomesLeft {
public:
    explicit OutcomesLeft(const Views& views);

    /// The only key result that stays with this objective; nothing if there are others, or none that is surely one.
    [[nodiscard]] const KeyResultView* only_one(const model::Objective& objective) const;

private:
    struct Left {
        int count = 0;
        const KeyResultView* last = nullptr;
    };
    std::map<const model::Objective*, Left> left_;
};

}  // namespace okr::rule
