// The lists of an objective as they are written: how an item is taken out of one, and added to another.
#pragma once

#include <optional>

#include "rules/written_item.hpp"

namespace okr::rule {

/// Where a new item of a list goes, and how it must look there.
struct Slot {
    Changes changes;          ///< beside it
    std::size_t at = 0;       ///< the byte that it is written before
    bool in_flow = false;     ///< else on lines of its own
    std::size_t column = 0;   ///< of its dash
    std::string before = {};  ///< what leads to it
    std::string after = {};
};

class WrittenObjective {
public:
    WrittenObjective(const model::Workspace& workspace, const model::Objective& objective);

    /// False where an alias makes it stand in the tree twice, or it is no mapping.
    [[nodiscard]] bool can_change() const { return mapping_.is_mapping() && !layout.is_aliased(span_); }

    [[nodiscard]] WrittenItem item(std::string_view list, syntax::Span at) const { return {layout, span_, list, at}; }

    /// What takes the item out of the list; nothing where more than it would go.
    [[nodiscard]] std::optional<Changes> without(std::string_view list, const WrittenItem& item) const;

    /// The place for an item at the end of `list`, which is begun behind `sibling` if need be.
    [[nodiscard]] std::optional<Slot> slot(std::string_view list, std::string_view sibling) const;

    BlockLayout layout;

private:
    struct Entry {
        syntax::Value key;
        syntax::Value value;
    };
    [[nodiscard]] Entry entry(std::string_view key) const;
    [[nodiscard]] std::optional<Changes> without_lines(const Entry& list, const WrittenItem& item) const;
    [[nodiscard]] std::optional<Changes> without_flow_item(const Entry& list, const WrittenItem& item) const;
    [[nodiscard]] std::size_t end_of_lines(const Entry& list) const;
    [[nodiscard]] std::optional<Slot> slot_in_empty(const Entry& list, const Entry& sibling) const;
    [[nodiscard]] std::optional<Slot> new_list(std::string_view name, const Entry& sibling) const;
    [[nodiscard]] std::size_t column_below(const Entry& sibling) const;

    syntax::Span span_;
    syntax::Value mapping_;
};

}  // namespace okr::rule
