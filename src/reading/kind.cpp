// The names of kinds and directions, as commands print them.
#include <array>

#include "okr/reading.hpp"

namespace okr {

std::string_view name(Kind kind) {
    static constexpr std::array<std::string_view, 5> names{"outcome", "output", "action", "unmeasured", "mixed"};
    return names[static_cast<std::size_t>(kind)];
}

bool is_blended(Kind kind) { return kind == Kind::action || kind == Kind::output || kind == Kind::mixed; }

std::string_view name(Direction direction) {
    static constexpr std::array<std::string_view, 4> names{"", "up", "down", "hold"};
    return names[static_cast<std::size_t>(direction)];
}

}  // namespace okr
