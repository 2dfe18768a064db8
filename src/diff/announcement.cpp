#include "diff/announcement.hpp"

#include <fmt/format.h>

#include "base/quoted.hpp"

namespace okr::diffing {

std::string announced(std::string_view what, const Thing& thing) {
    if (thing.id.empty() || thing.title.empty()) return std::string(what);
    return fmt::format("{}: {}", what, base::quoted(thing.title));
}

}  // namespace okr::diffing
