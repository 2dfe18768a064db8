// Everything of a workspace that can be added, changed or dropped, in one form that matching works on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "diff/document.hpp"

namespace okr::diffing {

/// A goal's indicator: a key result of the strategy.
struct Indicator {
    const model::KeyResult* result;
};

/// What stands at the top of files beside their lists: of one team's cycle, of the teams.
struct Top {
    std::string_view noun;  ///< "OKRs of", "teams"
};

/// A strategy stands before what it holds, as an objective does, so that wholes are matched before their parts.
using Content = std::variant<const model::Objective*, const model::KeyResult*, const model::Initiative*,
                             const model::Need*, const model::Request*, const model::Strategy*, const model::Goal*,
                             Indicator, const model::Choice*, const model::Team*, const model::File*, Top>;

struct Thing {
    Content content;
    const PlacedDocument* file = nullptr;
    model::Place place;        ///< the whole node
    model::Place title_place;  ///< the words that a change stands at
    std::string ref;          ///< "checkout/conversion@2026-Q1", "strategy/win-australia", "teams/checkout", "settings"
    std::string id;           ///< as written; empty where none is
    std::string title;        ///< what it says, in one line
    std::string team, cycle;  ///< empty for what belongs to no team
    std::size_t number = 0;   ///< among its siblings
    Thing* parent = nullptr;  ///< what it stands in: an objective, a goal, the strategy
    const Thing* predecessor = nullptr;  ///< of an initiative that took another's place: the other, before
    const Thing* successor = nullptr;    ///< and of the other: the one that took its place
    Thing* partner = nullptr;            ///< the same thing on the other side; nothing: it was added, or dropped
    std::optional<double> likeness;      ///< with its partner, where neither id nor text told

    template <typename T>
    [[nodiscard]] const T* as() const {
        const T* const* found = std::get_if<const T*>(&content);
        return found == nullptr ? nullptr : *found;
    }
    [[nodiscard]] bool is_same_kind(const Thing& other) const { return content.index() == other.content.index(); }
    /// "key result `conversion`"; where there is no id, its words.
    [[nodiscard]] std::string subject() const;
    [[nodiscard]] std::string_view noun() const;
};

}  // namespace okr::diffing
