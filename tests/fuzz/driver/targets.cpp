#include "driver/targets.hpp"

#define TARGET(name) extern "C" int fuzz_##name(const std::uint8_t* data, std::size_t size);
#include "fuzz_targets.inc"
#undef TARGET

namespace okr::fuzzing {

namespace {

constexpr Target targets[]{
#define TARGET(name) {#name, fuzz_##name},
#include "fuzz_targets.inc"
#undef TARGET
};

}  // namespace

const Target* find_target(std::string_view name) {
    for (const Target& target : targets)
        if (target.name == name) return &target;
    return nullptr;
}

std::string target_names() {
    std::string names;
    for (const Target& target : targets) names.append(names.empty() ? "" : ", ").append(target.name);
    return names;
}

}  // namespace okr::fuzzing
