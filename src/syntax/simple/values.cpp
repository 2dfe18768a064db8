#include "syntax/simple/values.hpp"

namespace okr::syntax::simple {

namespace {

/// Far less than what yaml-cpp can read, whatever the limits say.
constexpr int most_levels = 64;

}  // namespace

bool Values::scalar(const Word& word) {
    std::string_view text = word.text;
    if (word.has_escapes) {
        auto meant = unescaped(word);
        if (!meant) return false;
        text = builder_.keep(std::move(*meant));
    }
    builder_.scalar(span(word.begin, word.end), word.style, text);
    return is_fine();
}

bool Values::null(std::size_t at) {
    builder_.null(at, 0);
    return is_fine();
}

bool Values::text(std::size_t at, std::string text) {
    builder_.scalar(at, std::move(text), 0);
    return is_fine();
}

bool Values::open(NodeKind kind, Style style, std::size_t at) {
    builder_.open(kind, style == Style::flow, at, 0);
    return ++levels_ <= most_levels && is_fine();
}

bool Values::close() {
    --levels_;
    builder_.close();
    return is_fine();
}

}  // namespace okr::syntax::simple
