#include "review/commits.hpp"

#include <utility>

namespace okr::reviewing {

store::Point judged(store::Point point, const store::Point& base) {
    if (!base.settings) return point;
    point.scope = base.scope;
    point.settings = base.settings;
    return point;
}

base::Result<store::Walk> walk_range(const store::Snapshots& snapshots, const store::Point& base,
                                     const store::Point& head) {
    store::WalkOptions options;
    if (base.commit) options.without.push_back(*base.commit);
    return store::Walk::open(snapshots, head, std::move(options));
}

}  // namespace okr::reviewing
