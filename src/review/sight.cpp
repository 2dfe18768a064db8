#include "review/sight.hpp"

#include <memory>

#include "store/scope.hpp"

namespace okr::reviewing {

store::Point seen_by_both(const store::Point& judge, store::Point point) {
    if (!judge.settings || judge.settings == point.settings) return point;
    point.scope = point.settings ? std::make_shared<const store::Scope>(judge.scope, point.scope) : judge.scope;
    return point;
}

}  // namespace okr::reviewing
