#include "store/moves.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "model/build.hpp"
#include "model/foreign.hpp"
#include "store/compare_trees.hpp"

namespace okr::store {

namespace {

using base::Result;

Result<git::Id> whole_tree(const Snapshots& snapshots, const Point& point) {
    const auto node = snapshots.repository().node(*point.commit);
    if (!node) return node.failure();
    return node->tree;
}

bool has_settings(const Listing& listing) {
    return std::any_of(listing.files.begin(), listing.files.end(),
                       [](const FoundFile& file) { return file.path == settings_name; });
}

bool is_ours(const std::string& path, std::string text) {
    if (model::is_plainly_foreign(text)) return false;
    const auto workspace = model::build_workspace({{path, std::move(text)}});
    return workspace && std::any_of(workspace->files.begin(), workspace->files.end(),
                                    [](const model::File& file) { return file.is_ours; });
}

/// Is there a workspace among what differs? Only then it can have gone.
Result<bool> meets_workspaces(const Snapshots& snapshots, const Point& from, const Point& to) {
    if (!from.tree || !to.tree || from.tree == to.tree) return false;
    const Scope everything;
    const auto met = compare_sides(snapshots.repository(), {{from.tree}, to.tree}, {everything, {}});
    if (!met) return met.failure();
    return !met->other_workspaces.empty();
}

class Search {
public:
    Search(const Snapshots& snapshots, const Point& from, const Point& to)
        : snapshots_(snapshots), from_(from), to_(to) {}

    Result<Move> run() {
        const auto gone = gone_workspaces();
        if (!gone) return gone.failure();
        if (gone->empty()) return Move();
        const auto stood = holds_ours();
        if (!stood) return stood.failure();
        if (*stood) return Move{false, *gone};
        if (auto read = read_target(); !read) return read.failure();
        const auto best = best_of(*gone);
        if (!best) return best.failure();
        if (!*best) return Move{false, *gone};
        snapshots_.remember_former_folder(**best);
        return Move{true, {}};
    }

private:
    Result<Listing> listing_of(const git::Id& whole, const std::string& folder) const {
        const auto tree = snapshots_.folder_in(whole, folder);
        if (!tree) return tree.failure();
        return list_tree(snapshots_.repository(), *tree, Scope());
    }

    Result<std::vector<std::string>> gone_workspaces() {
        const auto whole = whole_tree(snapshots_, from_);
        if (!whole) return whole.failure();
        whole_ = *whole;
        const auto all = listing_of(whole_, "");
        if (!all) return all.failure();
        std::vector<std::string> folders = all->other_workspaces;
        if (has_settings(*all)) folders.insert(folders.begin(), "");
        std::vector<std::string> gone;
        for (std::string& folder : folders) {
            const auto stays = stands_after(folder);
            if (!stays) return stays.failure();
            if (!*stays && folder != snapshots_.folder()) gone.push_back(std::move(folder));
        }
        return gone;
    }

    /// Of what is not committed the disk knows.
    [[nodiscard]] Result<bool> stands_after(const std::string& folder) const {
        std::error_code error;
        if (!to_.commit)
            return std::filesystem::exists(
                std::filesystem::path(snapshots_.repository().workdir()) / folder / settings_name, error);
        const auto whole = whole_tree(snapshots_, to_);
        if (!whole) return whole.failure();
        const auto listing = listing_of(*whole, folder);
        if (!listing) return listing.failure();
        return has_settings(*listing);
    }

    /// Then a workspace stood here already, if one without settings, and what it held is what to compare with.
    [[nodiscard]] Result<bool> holds_ours() const {
        const auto files = snapshots_.listing(from_);
        if (!files) return files.failure();
        for (const FoundFile& file : files->files) {
            auto text = snapshots_.text(file.blob, from_);
            if (!text) return text.failure();
            if (is_ours(file.path, std::move(*text))) return true;
        }
        return false;
    }

    Result<bool> read_target() {
        const auto listing = snapshots_.listing(to_);
        if (!listing) return listing.failure();
        for (const FoundFile& file : listing->files) {
            if (file.path == settings_name) continue;  // short ones are alike
            contents_.insert(file.blob.id);
            paths_.insert(file.path);
        }
        return true;
    }

    /// Equal bytes tell more than equal names. Nothing where none shares a file, or two share as many.
    Result<std::optional<std::string>> best_of(const std::vector<std::string>& folders) const {
        std::vector<std::pair<std::size_t, std::string>> scores;
        for (const std::string& folder : folders) {
            const auto listing = listing_of(whole_, folder);
            if (!listing) return listing.failure();
            std::size_t score = 0;
            for (const FoundFile& file : listing->files)
                score += contents_.contains(file.blob.id) ? 2 : paths_.contains(file.path) ? 1 : 0;
            if (score > 0) scores.emplace_back(score, folder);
        }
        std::sort(scores.rbegin(), scores.rend());
        const bool is_plain = scores.size() == 1 || (scores.size() > 1 && scores[0].first > scores[1].first);
        return is_plain ? std::optional(scores.front().second) : std::nullopt;
    }

    const Snapshots& snapshots_;
    const Point& from_;
    const Point& to_;
    git::Id whole_;
    std::set<git::Id> contents_;
    std::set<std::string> paths_;
};

}  // namespace

base::Result<Move> follow_move(const Snapshots& snapshots, const Point& from, const Point& to) {
    if (from.settings || !from.commit) return Move();
    if (!to.settings) {
        const auto meets = meets_workspaces(snapshots, from, to);
        if (!meets) return meets.failure();
        if (!*meets) return Move();
    }
    return Search(snapshots, from, to).run();
}

namespace {

std::vector<git::Id> main_line(const CommitGraph& graph) {
    std::vector<git::Id> ids;
    for (std::uint32_t at = 0; at < graph.commits.size();) {
        ids.push_back(graph.commits[at].id);
        if (graph.commits[at].parents.empty()) break;
        at = graph.commits[at].parents.front();
    }
    return ids;
}

Result<bool> stands_at(const Snapshots& snapshots, const git::Id& commit) {
    const auto point = snapshots.point(commit);
    if (!point) return point.failure();
    return point->settings.has_value();
}

/// The oldest place on the line where the workspace stands, if it stands at the first: it comes once and stays.
Result<std::size_t> first_standing(const Snapshots& snapshots, const std::vector<git::Id>& line) {
    std::size_t there = 0, gone = line.size();
    while (there + 1 < gone) {
        const std::size_t middle = there + (gone - there) / 2;
        const auto stands = stands_at(snapshots, line[middle]);
        if (!stands) return stands.failure();
        (*stands ? there : gone) = middle;
    }
    return there;
}

Result<bool> follow_at(const Snapshots& snapshots, const git::Id& before, const git::Id& after) {
    const auto from = snapshots.point(before);
    if (!from) return from.failure();
    const auto to = snapshots.point(after);
    if (!to) return to.failure();
    const auto move = follow_move(snapshots, *from, *to);
    if (!move) return move.failure();
    return move->is_followed;
}

}  // namespace

base::Result<bool> follow_moves(const Snapshots& snapshots, const CommitGraph& graph) {
    constexpr int most_moves = 20;
    const std::vector<git::Id> line = main_line(graph);
    const auto is_there = line.empty() ? Result<bool>(false) : stands_at(snapshots, line.front());
    if (!is_there || !*is_there) return is_there;
    for (int moves = 0; moves < most_moves; ++moves) {
        const auto stands = stands_at(snapshots, line.back());
        if (!stands || *stands) return stands;
        const auto first = first_standing(snapshots, line);
        if (!first) return first.failure();
        const auto is_followed = follow_at(snapshots, line[*first + 1], line[*first]);
        if (!is_followed || !*is_followed) return is_followed;
    }
    return true;
}

}  // namespace okr::store
