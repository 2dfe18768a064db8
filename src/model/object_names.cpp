#include "model/object_names.hpp"

#include <algorithm>
#include <array>

namespace okr::model {

std::string_view name(ObjectKind kind) {
    constexpr std::array<std::string_view, 5> names{"goal", "objective", "key result", "initiative", "need"};
    return names[static_cast<std::size_t>(kind)];
}

const Target* ObjectNames::find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : &found->second;
}

std::span<const ObjectNames::Named> ObjectNames::sorted() const {
    std::call_once(sorted_->asked, [this] {
        sorted_->names.assign(by_name_.begin(), by_name_.end());
        std::sort(sorted_->names.begin(), sorted_->names.end(),
                  [](const Named& a, const Named& b) { return a.first < b.first; });
    });
    return sorted_->names;
}

std::span<const ObjectNames::Named> ObjectNames::beginning_with(std::string_view prefix) const {
    const auto names = sorted();
    const auto begin =
        std::partition_point(names.begin(), names.end(), [&](const Named& named) { return named.first < prefix; });
    const auto end =
        std::partition_point(begin, names.end(), [&](const Named& named) { return named.first.starts_with(prefix); });
    return {begin, end};
}

}  // namespace okr::model
