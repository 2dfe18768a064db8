// Who belongs to a team, and who speaks for the centre, by their addresses.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "align/graph.hpp"
#include "align/past.hpp"

namespace okr::aligning {

class People {
public:
    People(const Graph& graph, const Past& past);

    /// Addresses in small letters, as .mailmap has them. Of a virtual team those of the teams it is drawn from too, of
    /// leadership the centre's; empty where nobody is declared.
    [[nodiscard]] const std::set<std::string>& of(Index team) const { return teams_[team]; }
    [[nodiscard]] const std::set<std::string>& centre() const { return centre_; }

    /// Is the author one of the team's people? Nothing where the team names nobody: then only the centre is known to be
    /// outside.
    [[nodiscard]] std::optional<bool> is_own(Index team, const std::string& email) const;

private:
    void add(std::set<std::string>& people, const model::Texts& addresses) const;

    const Past& past_;
    std::set<std::string> centre_;
    std::vector<std::set<std::string>> teams_;
};

}  // namespace okr::aligning
