// An item on its way from one list to another: its own bytes where they can stand there, else the same in other style.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "rules/written_objective.hpp"

namespace okr::rule {

struct MovedItem {
    const BlockLayout& layout;
    const WrittenItem& item;
    const Rewriting& rewriting;
    std::span<const std::string_view> foreign_keys;  ///< that the other list does not know: they get an `x-`

    /// What is to be written into the slot; nothing where it cannot be said there.
    [[nodiscard]] std::optional<std::string> text_for(const Slot& slot) const;

private:
    [[nodiscard]] std::optional<Changes> extensions() const;
    [[nodiscard]] std::optional<Changes> all_changes() const;
    [[nodiscard]] std::optional<std::string> own_lines(const Slot& slot) const;
    [[nodiscard]] std::optional<std::string> new_lines(const Slot& slot) const;
    [[nodiscard]] std::optional<std::string> in_braces() const;
    [[nodiscard]] std::optional<std::string> braces_of_lines() const;
    [[nodiscard]] std::string own_text() const;
    [[nodiscard]] bool has_comments() const;
    [[nodiscard]] bool is_foreign(std::string_view key) const;
};

}  // namespace okr::rule
