// The names of severities, as every format writes them.
#include <array>

#include "okr/report.hpp"

namespace okr {

std::string_view name(Severity severity) {
    static constexpr std::array<std::string_view, 3> names{"info", "warning", "error"};
    return names[static_cast<std::size_t>(severity)];
}

}  // namespace okr
