#include "model/shape_words.hpp"

#include <fmt/format.h>

namespace okr::model {

std::string_view words_of(const syntax::Value& value) {
    if (value.is_mapping()) return "a mapping";
    if (value.is_sequence()) return "a list";
    return value.is_null() ? "nothing" : "a text";
}

std::string with_article(std::string_view name) {
    const bool plural =
        name.ends_with("ings") || name.ends_with("words") || name.ends_with("limits") || name.ends_with("approvals");
    const bool vowel = std::string_view("aeioO").find(name[0]) != std::string_view::npos;
    return fmt::format("{} {}", plural ? "the" : vowel ? "an" : "a", name);
}

std::string with_verb(std::string_view name) { return with_article(name) + (name.ends_with('s') ? " have" : " has"); }

}  // namespace okr::model
