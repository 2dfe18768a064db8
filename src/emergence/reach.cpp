#include "emergence/reach.hpp"

#include <algorithm>

#include "model/reference.hpp"
#include "store/path_limit.hpp"

namespace okr::emerging {

namespace {

/// Goes from the objectives of the cycle to those of other cycles that they support, and on from there.
class Supported {
public:
    Supported(const model::Workspace& workspace, std::string_view cycle) : workspace_(workspace) {
        for (const model::TeamFile& file : workspace.team_files)
            if (file.cycle.value == cycle) follow(file);
    }

    std::set<std::uint32_t> files;
    std::set<std::string> cycles;

private:
    void follow(const model::TeamFile& file) {
        for (const model::Objective& objective : file.objectives) follow(objective, file);
    }

    void follow(const model::Objective& objective, const model::TeamFile& file) {
        for (const model::Text& text : objective.supports) {
            const auto reference = model::parse_reference(text.value);
            if (!reference || reference->cycle.empty() || reference->cycle == file.cycle.value) continue;
            const auto target = workspace_.find(*reference, file.team.value, file.cycle.value);
            if (!target || target->objective == nullptr) continue;
            const std::uint32_t at = target->objective->place.file;
            cycles.insert(reference->cycle);
            if (files.insert(at).second) follow_all(at);
        }
    }

    void follow_all(std::uint32_t at) {
        for (const model::TeamFile& file : workspace_.team_files)
            if (file.file == at) follow(file);
    }

    const model::Workspace& workspace_;
};

void add_cycle(const model::Workspace& workspace, std::string_view cycle, history::View& view) {
    for (const model::TeamFile& file : workspace.team_files) {
        if (file.cycle && file.cycle.value != cycle) continue;
        view.within.push_back(place_in(workspace.files[file.file].path, cycle));
        if (!file.cycle) view.marks.insert("initiatives");
    }
}

void add_strategy(const model::Workspace& workspace, history::View& view) {
    for (const model::Strategy& strategy : workspace.strategies)
        view.within.push_back(workspace.files[strategy.place.file].path);
    view.within.emplace_back("strategy.yaml");
}

}  // namespace

std::string place_in(std::string_view path, std::string_view cycle) {
    for (std::size_t begin = 0, end = path.find('/'); end != std::string_view::npos; end = path.find('/', begin)) {
        if (path.substr(begin, end - begin) == cycle) return std::string(path.substr(0, end));
        begin = end + 1;
    }
    return std::string(path);
}

history::View reach_of(const model::Workspace& workspace, std::string_view cycle, bool is_large) {
    history::View view;
    view.wants_wholes = true;
    view.marks = {std::string(cycle), "strategy"};
    const Supported supported(workspace, cycle);
    // Files of other cycles are looked into where they are named, and not followed to where they came from.
    if (is_large && !supported.files.empty()) view.marks.insert("objectives");
    if (!is_large) view.marks.insert(supported.cycles.begin(), supported.cycles.end());
    add_cycle(workspace, cycle, view);
    add_strategy(workspace, view);
    for (const std::uint32_t file : supported.files) view.within.push_back(workspace.files[file].path);
    std::sort(view.within.begin(), view.within.end());
    view.within.erase(std::unique(view.within.begin(), view.within.end()), view.within.end());
    if (!is_large) view.within.clear();
    return view;
}

bool widen(history::View& view, const std::set<std::string>& elsewhere, std::string_view cycle) {
    if (view.within.empty()) return false;
    bool is_wider = false;
    for (const std::string& path : elsewhere) {
        if (store::PathLimit(view.within).holds(path)) continue;
        view.within.push_back(place_in(path, cycle));
        is_wider = true;
    }
    return is_wider;
}

}  // namespace okr::emerging
