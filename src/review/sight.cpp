#include "review/sight.hpp"

#include <memory>
#include <utility>

#include "store/scope.hpp"

namespace okr::reviewing {

store::Point seen_by(const store::Point& judge, store::Point point) {
    if (judge.settings) point.scope = judge.scope;
    return point;
}

store::Point read_by(const store::Point& judge, store::Point point) {
    point = seen_by(judge, std::move(point));
    if (judge.settings) point.settings = judge.settings;
    return point;
}

store::Point seen_by_both(const store::Point& judge, store::Point point) {
    if (!judge.settings || judge.settings == point.settings) return point;
    point.scope = point.settings ? std::make_shared<const store::Scope>(judge.scope, point.scope) : judge.scope;
    return point;
}

}  // namespace okr::reviewing
