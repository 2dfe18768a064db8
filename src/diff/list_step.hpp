// What happened to a list of names or words between two states; their order is nothing.
#pragma once

#include <functional>
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

/// What a text goes by: two that share one of these name one thing. So no text of a list is held against all others.
using Names = std::vector<std::string>;
using NamesOf = std::function<Names(const model::Text& text)>;

ListStep list_step(const model::Texts& old, const model::Texts& now, const NamesOf& names_then,
                   const NamesOf& names_now);

/// Of texts that are the same only as they are written.
ListStep list_step(const model::Texts& old, const model::Texts& now);

}  // namespace okr::diffing
