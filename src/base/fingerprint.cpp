#include "base/fingerprint.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace okr::base {

std::string fingerprint(std::initializer_list<std::string_view> parts) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3ULL; };
    for (const std::string_view part : parts) {
        for (const char c : part) add(static_cast<unsigned char>(c));
        add(0);
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace okr::base
