// Tables of signs: one for ASCII, one for those that UTF-8 writes in several bytes.
#include "reading/mark.hpp"

#include <algorithm>

namespace okr::reading {
namespace {

struct LongSign {
    std::string_view bytes;
    Mark mark;
};

constexpr LongSign long_signs[] = {
    {"≥", Mark::more_equal},
    {"≤", Mark::less_equal},
    {"⩾", Mark::more_equal},
    {"⩽", Mark::less_equal},
    {">=", Mark::more_equal},
    {"=>", Mark::arrow},
    {"<=", Mark::less_equal},
    {"->", Mark::arrow},
    {"==", Mark::equal},
    {"→", Mark::arrow},
    {"⟶", Mark::arrow},
    {"➔", Mark::arrow},
    {"➡", Mark::arrow},
    {"⇒", Mark::arrow},
    {"–", Mark::dash},
    {"—", Mark::dash},
    {"−", Mark::hyphen},
    {"‑", Mark::hyphen},
    {"‐", Mark::hyphen},
    {"“", Mark::quote},
    {"”", Mark::quote},
    {"„", Mark::quote},
    {"«", Mark::quote},
    {"»", Mark::quote},
    {"‘", Mark::quote},
    {"’", Mark::quote},
    {"€", Mark::currency},
    {"£", Mark::currency},
    {"¥", Mark::currency},
    {"₹", Mark::currency},
    {"₽", Mark::currency},
    {"₩", Mark::currency},
    {"₦", Mark::currency},
    {"₺", Mark::currency},
    {"×", Mark::times},
    {"≈", Mark::about},
    {"≃", Mark::about},
    {"％", Mark::percent},
    {"‰", Mark::percent},
    {"‱", Mark::percent},
    {"½", Mark::number},
    {"¼", Mark::number},
    {"¾", Mark::number},
    {"⅓", Mark::number},
    {"⅔", Mark::number},
    {"⅕", Mark::number},
    {"⅖", Mark::number},
    {"⅗", Mark::number},
    {"⅘", Mark::number},
    {"⅛", Mark::number},
    {"⅜", Mark::number},
    {"⅝", Mark::number},
    {"⅞", Mark::number},
    {"•", Mark::semicolon},
    {"·", Mark::semicolon},
    {"\xC2\xA0", Mark::blank},
    {"\xE2\x80\xAF", Mark::blank},
    {"\xE2\x80\x89", Mark::blank},
    {"\xE2\x80\x8B", Mark::blank},
    {"\xEF\xBB\xBF", Mark::blank},
    {"↑", Mark::plus},
    {"…", Mark::stop},
    {"µ", Mark::word},
    {"²", Mark::word},
    {"³", Mark::word},
};

std::size_t sequence_bytes(unsigned char lead) {
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    return lead >= 0xC0 ? 2 : 1;
}

/// Letters of other scripts are words; anything from U+2000 on that is not in the table is a sign or an emoji,
/// up to the scripts that begin at U+2C00.
Glyph other_glyph(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t bytes = std::min(sequence_bytes(lead), text.size());
    const bool is_sign =
        lead < 0xC3 || (lead == 0xE2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xB0) || lead >= 0xF0;
    return {is_sign ? Mark::other : Mark::word, bytes};
}

}  // namespace

Glyph rare_glyph_at(std::string_view text) {
    for (const LongSign& sign : long_signs)
        if (text.starts_with(sign.bytes)) return {sign.mark, sign.bytes.size()};
    const auto first = static_cast<unsigned char>(text.front());
    return first < 0x80 ? Glyph{ascii_marks[first], 1} : other_glyph(text);
}

}  // namespace okr::reading
