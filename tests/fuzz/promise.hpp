// What a fuzz target holds the library to. A broken promise ends the process, as a sanitizer would.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace okr::fuzzing {

inline void promise(bool is_kept, std::string_view words) {
    if (is_kept) return;
    std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(words.size()), words.data());
    std::abort();
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace okr::fuzzing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
