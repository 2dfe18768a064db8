#include "reading/maker/weight_slots.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

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

void add(std::vector<Weight>& slots, std::string_view line) {
    const auto colon = line.rfind(": ");
    if (colon == std::string_view::npos) return;
    Weight weight{clue_of(line.substr(0, colon)), {}};
    const char* at = line.data() + colon + 2;
    for (auto& value : weight.of_kind) {
        at = std::from_chars(at, line.data() + line.size(), value).ptr;
        if (at < line.data() + line.size()) ++at;
    }
    const std::size_t mask = slots.size() - 1;
    std::size_t slot = weight.clue & mask;
    while (slots[slot].clue != 0) slot = (slot + 1) & mask;
    slots[slot] = weight;
}

}  // namespace

std::vector<Weight> weight_slots(std::string_view lines) {
    std::size_t count = 0;
    for_each_line(lines, [&count](std::string_view) { ++count; });
    std::vector<Weight> slots(std::bit_ceil(count + count / 2 + 2));
    for_each_line(lines, [&slots](std::string_view line) { add(slots, line); });
    return slots;
}

}  // namespace okr::reading
