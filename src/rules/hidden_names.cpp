#include "rules/hidden_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace okr::rule {

namespace {

constexpr char32_t end_of_direction = 0x202C;
constexpr char32_t end_of_isolate = 0x2069;

constexpr std::array<HiddenName, 21> known{{
    {0x85, "a line end of mainframes"},
    {0xAD, "a soft hyphen"},
    {0x61C, "a mark of direction"},
    {0x200B, "a blank without width"},
    {0x200C, "a non-joiner"},
    {0x200D, "a joiner"},
    {0x200E, "a mark of direction"},
    {0x200F, "a mark of direction"},
    {0x2028, "a line separator"},
    {0x2029, "a paragraph separator"},
    {0x202A, "writing from left to right", end_of_direction},
    {0x202B, "writing from right to left", end_of_direction},
    {end_of_direction, "the end of a direction"},
    {0x202D, "letters forced from left to right", end_of_direction},
    {0x202E, "letters forced from right to left", end_of_direction},
    {0x2060, "a joiner of words"},
    {0x2066, "writing from left to right", end_of_isolate},
    {0x2067, "writing from right to left", end_of_isolate},
    {0x2068, "writing in a direction of its own", end_of_isolate},
    {end_of_isolate, "the end of a direction"},
    {0xFEFF, "a byte-order mark inside of the file"},
}};

}  // namespace

const HiddenName* find_hidden(char32_t code) {
    const auto* const found = std::ranges::find(known, code, &HiddenName::code);
    return found == known.end() ? nullptr : found;
}

bool forces_letters(char32_t code) { return code == 0x202D || code == 0x202E; }

std::string name_of(char32_t code) {
    const HiddenName* const what = find_hidden(code);
    const std::string number = fmt::format("U+{:04X}", static_cast<unsigned>(code));
    return what == nullptr ? number : fmt::format("{} ({})", number, what->name);
}

std::string escape_of(char32_t code) {
    const auto number = static_cast<unsigned>(code);
    return code > 0xFFFF ? fmt::format("\\U{:08X}", number) : fmt::format("\\u{:04X}", number);
}

}  // namespace okr::rule
