#include "history/views.hpp"

#include <algorithm>

#include "model/cycle.hpp"

namespace okr::history {

namespace {

/// As many states of the past are asked for the folders they had.
constexpr std::size_t most_glimpses = 64;

std::vector<std::string_view> segments_of(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, slash));
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return segments;
}

/// "checkout" of "checkout.needs.yaml".
std::string_view stem_of(std::string_view name) { return name.substr(0, name.find('.')); }

bool is_teams_file(std::string_view path) {
    const auto segments = segments_of(path);
    return std::any_of(segments.begin(), segments.end(), [](std::string_view segment) {
        return stem_of(segment) == "teams" || stem_of(segment) == "team";
    });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r'\"";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, std::min(text.find_first_of(" \t\r\n'\",}#", begin), text.size()) - begin);
}

}  // namespace

base::Result<Views> Views::open(const store::Snapshots& snapshots, const store::Point& tip, const Trail& trail) {
    Views views;
    views.is_large_ = trail.size() > small_history;
    const auto listing = snapshots.listing(tip);
    if (!listing) return listing.failure();
    for (const store::FoundFile& file : listing->files) {
        views.paths_.push_back(file.path);
        if (!is_teams_file(file.path)) continue;
        const auto text = snapshots.text(file.blob, tip);
        if (!text) return text.failure();
        views.learn_teams(*text);
    }
    if (!views.is_large_) return views;
    if (const auto learnt = views.learn_cycles(snapshots, trail); !learnt) return learnt.failure();
    return views;
}

/// What follows an `id:`. Nothing but teams has one in such a file, and parsing them all takes long.
void Views::learn_teams(std::string_view text) {
    constexpr std::string_view key = "id:";
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + key.size()))
        if (const auto id = trimmed(text.substr(at + key.size(), 100)); !id.empty()) teams_.emplace(id);
}

void Views::learn_cycles(std::string_view path) {
    for (const std::string_view segment : segments_of(path))
        if (model::parse_cycle(segment)) cycles_.emplace(segment);
}

base::Result<bool> Views::learn_cycles(const store::Snapshots& snapshots, const Trail& trail) {
    for (const std::string& path : paths_) learn_cycles(path);
    const std::size_t step = trail.size() / most_glimpses + 1;
    for (std::size_t place = 0; place < trail.size(); place += step) {
        const auto root = snapshots.folder_in(trail.commit(static_cast<Trail::Place>(place)).tree);
        if (!root) return root.failure();
        if (!*root) continue;
        const auto entries = snapshots.repository().tree(**root);
        if (!entries) return entries.failure();
        for (const git::Entry& entry : *entries) {
            if (entry.kind != git::EntryKind::folder) continue;
            learn_cycles(entry.name);
            const auto below = snapshots.repository().tree(entry.id);
            if (!below) return below.failure();
            for (const git::Entry& folder : *below)
                if (folder.kind == git::EntryKind::folder) learn_cycles(folder.name);
        }
    }
    return true;
}

bool Views::may_belong(std::string_view path, std::string_view team) const {
    auto segments = segments_of(path);
    if (segments.empty()) return false;
    segments.back() = stem_of(segments.back());
    if (segments.back() == team) return true;
    if (teams_.contains(segments.back())) return false;
    const auto is = [&](std::string_view segment) { return segment == team; };
    const auto is_known = [&](std::string_view segment) { return teams_.contains(segment); };
    return std::any_of(segments.begin(), segments.end(), is) ||
           std::none_of(segments.begin(), segments.end(), is_known);
}

bool Views::is_of_others(std::string_view path, const std::set<std::string>& teams) const {
    return !may_belong(path, {}) &&
           std::none_of(teams.begin(), teams.end(), [&](const std::string& team) { return may_belong(path, team); });
}

/// The same file in every cycle there is or was, and the other files that a team usually has beside it.
void Views::add_elsewhere(const std::string& path, std::set<std::string>& paths) const {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    const std::string stem = folder + std::string(stem_of(std::string_view(path).substr(folder.size())));
    for (const std::string& twin : {path, stem + ".yaml", stem + ".needs.yaml"}) {
        paths.insert(twin);
        for (const std::string_view segment : segments_of(twin)) {
            if (!cycles_.contains(segment)) continue;
            const auto at = static_cast<std::size_t>(segment.data() - twin.data());
            for (const std::string& cycle : cycles_)
                paths.insert(twin.substr(0, at) + cycle + twin.substr(at + segment.size()));
        }
    }
}

std::vector<std::string> Views::paths_of(std::string_view team) const {
    std::set<std::string> paths;
    for (const std::string& path : paths_) {
        if (!may_belong(path, team)) continue;
        if (team.empty() || path.find(team) == std::string::npos)
            paths.insert(path);
        else
            add_elsewhere(path, paths);
    }
    return {paths.begin(), paths.end()};
}

View Views::view_of(const Asked& asked) const {
    View view;
    view.wants_wholes = !asked.is_many();
    if (asked.kind == Asked::Kind::settings) view.paths = {std::string(store::settings_name)};
    if (const std::string mark = asked.mark(); !mark.empty()) {
        view.marks = {mark};
        view.key = asked.key();
    }
    if (!is_large_ || view.marks.empty()) return view;
    view.paths = paths_of(asked.team);
    view.is_of_others = [this](const std::string& path, const auto& teams) { return is_of_others(path, teams); };
    return view;
}

bool Views::widen(View& view, const std::string& team) const {
    if (view.marks.empty() || !view.marks.insert(team).second) return false;
    if (view.paths.empty()) return true;
    for (const std::string& path : paths_of(team)) view.paths.push_back(path);
    return true;
}

}  // namespace okr::history
