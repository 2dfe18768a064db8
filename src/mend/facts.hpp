// What edits must leave alone, written down so that two texts can be compared: every value, key and comment that no
// edit touches, with the place in the tree that it stands at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "mend/shifts.hpp"
#include "syntax/tree.hpp"

namespace okr::mending {

/// A value without parts, a key, or a list or mapping that is empty.
struct Fact {
    std::size_t at = 0;  ///< byte of the text before the edits
    std::uint32_t path = 0;
    syntax::NodeKind kind = syntax::NodeKind::null;
    syntax::Style style = syntax::Style::plain;
    std::string_view text;
    std::size_t target = 0;  ///< of an alias

    bool operator==(const Fact&) const = default;
};

/// Ways from the top of a tree to its values, numbered so that equal ways have equal numbers. A step is a key or a list
/// item, named by the byte where it begins; keys that an edit has touched or made are no step.
class Paths {
public:
    std::uint32_t step(std::uint32_t from, bool is_item, std::size_t at) {
        return steps_.try_emplace({from, is_item, at}, static_cast<std::uint32_t>(steps_.size() + 1)).first->second;
    }

private:
    std::map<std::tuple<std::uint32_t, bool, std::size_t>, std::uint32_t> steps_;
};

enum class State { before, after };

/// In the order of the file; `text` is what the tree was read from. Values that are not written (`current:`) are left
/// out: their keys are there.
std::vector<Fact> facts_of(std::string_view text, const syntax::Tree& tree, State state, const Shifts& shifts,
                           Paths& paths);

}  // namespace okr::mending
