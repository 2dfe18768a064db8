// Runs while the project is built: prints the lexicon's and the weights' tables as C++ source, for
// `reading/tables.hpp`.
//
//     okr_tables_maker WEIGHTS.TXT > tables.cpp
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "reading/lexicon_table.hpp"
#include "reading/maker/weight_slots.hpp"

namespace okr::reading {
namespace {

void print(const Slot& slot) { std::printf("{0x%llxU, %u},\n", static_cast<unsigned long long>(slot.hash), slot.word); }

/// A pointer to no text would be one more that is set right when the program is loaded.
void print(const Word& word) {
    std::printf("{0x%llxU, %d, %d, %a, ", static_cast<unsigned long long>(word.classes), word.forms,
                word.longest_phrase, word.value);
    const std::string note(word.note);
    std::printf(note.empty() ? "{}},\n" : "R\"(%s)\"},\n", note.c_str());
}

void print(const Weight& weight) {
    const auto& kinds = weight.of_kind;
    std::printf("{0x%llxU, {%d, %d, %d, %d, %d}},\n", static_cast<unsigned long long>(weight.clue), kinds[0], kinds[1],
                kinds[2], kinds[3], kinds[4]);
}

template <typename Row>
void print_rows(const char* type, const char* name, const std::vector<Row>& rows) {
    std::printf("static constexpr %s %s[] = {\n", type, name);
    for (const Row& row : rows) print(row);
    std::puts("};");
}

void print_index(const char* name, const IndexedWords& index) {
    std::printf("\nWordIndex %s() {\n", name);
    print_rows("Slot", "slots", index.slots);
    print_rows("Word", "words", index.words);
    std::puts("return {slots, words};\n}");
}

void print_weights(const std::vector<Weight>& weights) {
    std::puts("\nstd::span<const Weight> listed_weights() {");
    print_rows("Weight", "weights", weights);
    std::puts("return weights;\n}");
}

std::string content(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace
}  // namespace okr::reading

int main(int argc, char** argv) {
    using namespace okr::reading;
    const std::string weights = argc == 2 ? content(argv[1]) : "";
    if (weights.empty()) return std::fputs("okr_tables_maker: no weights\n", stderr), 1;
    std::puts("// Generated from src/reading/lexicon and weights.txt; edit these.\n#include \"reading/tables.hpp\"\n");
    std::puts("namespace okr::reading {");
    print_index("listed_forms", IndexedWords(build_forms()));
    print_index("listed_stems", IndexedWords(build_stems()));
    print_weights(weight_slots(weights));
    std::puts("\n}  // namespace okr::reading");
}
