// What happened to a list of names or words between two states; their order is nothing.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "model/place.hpp"

namespace okr::diffing {

struct ListStep {
    std::optional<std::string> before, after;  ///< the whole list as written; nothing where it is empty
    std::vector<std::string> gone, come;       ///< as written
    const model::Text* at = nullptr;           ///< the first that came, or the first that is left

    [[nodiscard]] bool is_changed() const { return !gone.empty() || !come.empty(); }
    /// "checkout instead of sales"; "checkout is new"; "sales, payments are gone".
    [[nodiscard]] std::string in_words() const;
};

/// "a, b"; nothing for none.
std::optional<std::string> joined(const model::Texts& texts);

/// `is_same(old, now)`: do the two name one thing?
template <typename IsSame>
ListStep list_step(const model::Texts& old, const model::Texts& now, IsSame is_same) {
    ListStep step{joined(old), joined(now), {}, {}, now.empty() ? nullptr : &now.front()};
    const auto is_new = [&](const model::Text& text) {
        return std::none_of(old.begin(), old.end(), [&](const auto& other) { return is_same(other, text); });
    };
    for (const model::Text& text : old)
        if (std::none_of(now.begin(), now.end(), [&](const auto& other) { return is_same(text, other); }))
            step.gone.push_back(text.value);
    for (const model::Text& text : now)
        if (is_new(text)) step.come.push_back(text.value);
    if (const auto first = std::find_if(now.begin(), now.end(), is_new); first != now.end()) step.at = &*first;
    return step;
}

}  // namespace okr::diffing
