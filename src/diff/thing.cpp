#include "diff/thing.hpp"

#include <array>

#include "base/quoted.hpp"

namespace okr::diffing {

namespace {

/// In the order of Content.
constexpr std::array<std::string_view, std::variant_size_v<Content>> nouns{
    "objective", "key result", "initiative", "need", "request",  "strategy",
    "goal",      "indicator",  "choice",     "team", "settings", "",
};

}  // namespace

std::string_view Thing::noun() const {
    const auto* top = std::get_if<Top>(&content);
    return top != nullptr ? top->noun : nouns[content.index()];
}

std::string Thing::subject() const {
    if (title.empty() && id.empty()) return std::string(noun());
    return std::string(noun()) + " " + base::quoted(id.empty() ? title : id);
}

}  // namespace okr::diffing
