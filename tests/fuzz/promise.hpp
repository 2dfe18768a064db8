// What a fuzz target holds the library to. A broken promise ends the process, as a sanitizer would.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace okr::fuzzing {

/// `about` is shown behind the words: what is made for each byte of an output would take most of a run's time.
inline void promise(bool is_kept, std::string_view words, std::string_view about = {}) {
    if (is_kept) return;
    std::fprintf(stderr, "broken promise: %s%s%s\n", std::string(words).c_str(), about.empty() ? "" : ": ",
                 std::string(about).c_str());
    std::abort();
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace okr::fuzzing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
