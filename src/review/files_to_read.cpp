#include "review/files_to_read.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "store/scope.hpp"

namespace okr::reviewing {

namespace {

using Files = std::vector<model::File>;

/// Of files sorted by path: those that the other has not, or with other bytes.
std::vector<std::uint32_t> differing(const Files& files, const Files& others) {
    std::vector<std::uint32_t> numbers;
    auto other = others.begin();
    for (std::uint32_t at = 0; at < files.size(); ++at) {
        while (other != others.end() && other->path < files[at].path) ++other;
        const bool is_there = other != others.end() && other->path == files[at].path;
        if (!is_there || other->text != files[at].text) numbers.push_back(at);
    }
    return numbers;
}

using Cycles = std::set<std::pair<std::string_view, std::string_view>>;  ///< of teams: the team's name first

std::pair<std::string_view, std::string_view> cycle_of(const model::TeamFile& file) {
    return {file.team.value, file.cycle.value};
}

/// Adds the cycles of what differs; false if something differs that is no file of a team.
bool add_differing(const model::Workspace& of, const model::Workspace& other, Cycles& cycles) {
    const auto numbers = differing(of.files, other.files);
    std::set<std::uint32_t> rest(numbers.begin(), numbers.end());
    for (const model::TeamFile& file : of.team_files)
        if (std::binary_search(numbers.begin(), numbers.end(), file.file)) {
            cycles.insert(cycle_of(file));
            rest.erase(file.file);
        }
    return rest.empty();
}

void add_files(const model::Workspace& of, const Cycles& cycles, std::vector<std::string>& paths) {
    for (const model::TeamFile& file : of.team_files)
        if (cycles.contains(cycle_of(file))) paths.push_back(of.files[file.file].path);
}

}  // namespace

std::vector<std::string> files_to_read(const model::Workspace& before, const model::Workspace& after) {
    Cycles cycles;
    if (!add_differing(before, after, cycles) || !add_differing(after, before, cycles)) return {};
    // Which has no sentences; so that nothing else is read where nothing differs.
    std::vector<std::string> paths{std::string(store::settings_name)};
    add_files(before, cycles, paths);
    add_files(after, cycles, paths);
    return paths;
}

}  // namespace okr::reviewing
