// The targets behind clang's engine, which brings `main`.
//
//     fuzz_engine --target=tree [FLAG OF THE ENGINE…] FOLDER…
#include <cstdio>
#include <cstdlib>

#include "driver/targets.hpp"

namespace {

const okr::fuzzing::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    constexpr std::string_view flag = "--target=";
    for (int i = 1; i < *argc; ++i) {
        const std::string_view word = (*argv)[i];
        if (word.starts_with(flag)) chosen = okr::fuzzing::find_target(word.substr(flag.size()));
    }
    if (chosen != nullptr) return 0;
    std::fprintf(stderr, "usage: fuzz_engine --target=NAME ..., NAME one of %s\n",
                 okr::fuzzing::target_names().c_str());
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { return chosen->run(data, size); }
