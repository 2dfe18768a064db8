// What is learned of files while they are compared, whatever they are compared for.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "history/happening.hpp"
#include "history/sides.hpp"

namespace okr::history {

class FilesMet {
public:
    FilesMet(const Trail& trail, const View& view) : trail_(trail), view_(view) {}

    void note(Trail::Place place, const Documented& documented);
    /// Files outside of the view that are looked into from now on; none: no more.
    void look_beyond(std::set<std::string> paths) { beyond_ = std::move(paths); }

    /// All but what happened.
    [[nodiscard]] Gathered take() && {
        return {{}, {}, std::move(unreadable_), std::move(elsewhere_), std::move(teams_)};
    }

private:
    void note(const std::string& path, const std::string& team, const std::string& cycle);

    const Trail& trail_;
    const View& view_;
    std::set<std::string> beyond_;
    std::vector<std::string> unreadable_;
    std::set<std::string> elsewhere_, teams_;
};

}  // namespace okr::history
