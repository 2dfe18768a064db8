// An okr.yaml of a stranger: read, refused with a sentence, or found fault with; it never takes the run down.
#include "base/utf8.hpp"
#include "okr/lint.hpp"
#include "promise.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string settings(okr::fuzzing::bytes_of(data, size));
    const std::string team =
        "team: ferry\ncycle: spring\nobjectives:\n  - title: Crossings run on time\n    key_results:\n"
        "      - Build a new pier\n      - Crossings that leave on time rise from 80% to 95%\n";
    const okr::LintResult result = okr::lint({{"okr.yaml", settings}, {"okrs/ferry.yaml", team}});
    okr::fuzzing::promise(!okr::base::first_invalid_utf8(result.failure), "a failure is valid UTF-8");
    okr::fuzzing::promise(result.failure.find('\n') == std::string::npos, "a failure is one line");
    return 0;
}
