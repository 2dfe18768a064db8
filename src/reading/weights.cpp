// Reads the table of weights once.
#include "reading/weights.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "reading/word_lists.hpp"

namespace okr::reading {
namespace {

template <typename Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (end > 0 && text.front() != '#') use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string_view embedded() {
    for (const WordList& list : word_lists())
        if (list.name == "weights") return list.text;
    return {};
}

}  // namespace

Weights::Weights(std::string_view lines) {
    std::size_t count = 0;
    for_each_line(lines, [&count](std::string_view) { ++count; });
    slots_.resize(std::bit_ceil(count + count / 2 + 2));
    mask_ = slots_.size() - 1;
    for_each_line(lines, [this](std::string_view line) { add(line); });
}

void Weights::add(std::string_view line) {
    const auto colon = line.rfind(": ");
    if (colon == std::string_view::npos) return;
    Weight weight{clue_of(line.substr(0, colon)), {}};
    const char* at = line.data() + colon + 2;
    for (auto& value : weight.of_kind) {
        at = std::from_chars(at, line.data() + line.size(), value).ptr;
        if (at < line.data() + line.size()) ++at;
    }
    std::size_t slot = weight.clue & mask_;
    while (slots_[slot].clue != 0) slot = (slot + 1) & mask_;
    slots_[slot] = weight;
}

const Weights& weights() {
    static const Weights table(embedded());
    return table;
}

}  // namespace okr::reading
