// The names that an object went by, each at the commits where it meant that object.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/trail.hpp"

namespace okr::history {

class Names {
public:
    explicit Names(const Trail& trail) : trail_(trail) {}

    /// Until this commit, where it got another name: at all commits that were not built on it. False if known.
    bool add_until(const std::string& ref, Trail::Place renamed) { return add({ref, renamed, std::nullopt}); }
    /// From this commit on, where it got this name.
    bool add_since(const std::string& ref, Trail::Place renamed) { return add({ref, std::nullopt, renamed}); }

    /// All of them, whenever they held.
    [[nodiscard]] std::vector<std::string> all() const;
    [[nodiscard]] bool hold(std::string_view ref, Trail::Place at) const;

private:
    struct Name {
        std::string ref;
        std::optional<Trail::Place> until, since;
        bool operator==(const Name&) const = default;
    };
    bool add(Name name);

    const Trail& trail_;
    std::vector<Name> names_;
};

}  // namespace okr::history
