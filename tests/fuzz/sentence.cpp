// A sentence to its reading: two readings are of one kind for one reason, and a level equals itself. As an objective it
// is read, and nothing more is held.
#include "okr/reading.hpp"
#include "promise.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const okr::Reader reader;
    const std::string_view sentence = okr::fuzzing::bytes_of(data, size);
    const okr::Reading once = reader.read(sentence);
    const okr::Reading again = reader.read(sentence);
    okr::fuzzing::promise(once.kind == again.kind && once.why == again.why, "a sentence is read alike twice");
    static_cast<void>(reader.read_objective(sentence));
    if (const auto level = okr::parse_level(sentence))
        okr::fuzzing::promise(okr::same_value(level->quantity, level->quantity), "a value equals itself");
    return 0;
}
