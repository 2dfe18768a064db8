#include "base/harmful.hpp"

#include <utf8proc.h>

namespace okr::base {

namespace {

int boundary_class(char32_t code) {
    return static_cast<int>(utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->boundclass);
}

bool is_joiner(char32_t code) { return code == 0x200C || code == 0x200D; }

/// Indic and Arabic letters change shape beside a joiner; emoji join into one picture. Elsewhere a joiner only hides.
bool may_be_joined(char32_t before) {
    constexpr char32_t picture_please = 0xFE0F;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(before));
    const bool is_emoji = boundary_class(before) == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
                          before == picture_please || (before >= 0x1F3FB && before <= 0x1F3FF);
    const bool is_script = before >= 0x0590 && (category == UTF8PROC_CATEGORY_LO || category == UTF8PROC_CATEGORY_MN ||
                                                category == UTF8PROC_CATEGORY_MC);
    return is_emoji || is_script;
}

/// The letters that spell the name of a flag, as in the flag of Scotland, behind a black flag or one another.
bool is_tag_in_flag(char32_t code, char32_t before) {
    const auto is_tag = [](char32_t c) { return c >= 0xE0020 && c <= 0xE007F; };
    return is_tag(code) && (before == 0x1F3F4 || is_tag(before));
}

bool is_noncharacter(char32_t code) { return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF); }

/// Category Cf holds all direction controls, byte-order marks and tags, but a few Arabic and Indic signs too.
bool is_unseen(char32_t code) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return true;
        case UTF8PROC_CATEGORY_CF: return boundary_class(code) != UTF8PROC_BOUNDCLASS_PREPEND;
        default: return is_noncharacter(code);
    }
}

}  // namespace

bool is_harmful(char32_t code, char32_t before) {
    if (code >= 0x20 && code < 0x7F) return false;
    if (is_joiner(code)) return !may_be_joined(before);
    return is_unseen(code) && !is_tag_in_flag(code, before);
}

bool begins_ci_command(std::string_view text, std::size_t at) {
    if (text[at] != '#' || at == 0 || text[at - 1] != '#') return false;
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 1);
    return end != std::string_view::npos && text[end] == '[';
}

}  // namespace okr::base
