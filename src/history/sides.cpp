#include "history/sides.hpp"

namespace okr::history {

base::Result<bool> SideReader::has_mark(const store::Blob& blob, const Marks& marks) {
    const auto known = marked_.find(blob.id);
    if (known != marked_.end()) return known->second;
    const auto text = snapshots_.text(blob, tip_);
    if (!text) return text.failure();
    return marked_.emplace(blob.id, marks.may_be_in(*text)).first->second;
}

base::Result<bool> SideReader::is_marked(const store::FileChange& file, const Marks& marks) {
    if (marks.are_all() || (file.before && last_.knows(file.path, file.before->id))) return true;
    for (const auto& blob : {file.before, file.after}) {
        if (!blob) continue;
        auto has = has_mark(*blob, marks);
        if (!has || *has) return has;
    }
    return false;
}

base::Result<bool> SideReader::add_before(const store::FileChange& file, Documented& found) {
    if (!file.before) return true;
    auto document = documents_.read(file.path, *file.before, tip_);
    if (!document) return document.failure();
    if (!*document) return true;
    diffing::PlacedDocument placed{file.path, *document};
    if (auto whole = last_.whole(file.before->id, std::move(placed))) found.before.push_back(std::move(*whole));
    documents_.let_go(file.path, *file.before, tip_);
    return true;
}

base::Result<bool> SideReader::add_after(const store::FileChange& file, Documented& found) {
    if (!file.after) return true;
    auto document = documents_.read(file.path, *file.after, tip_);
    if (!document) return document.failure();
    if (!*document) return true;
    diffing::PlacedDocument placed{file.path, *document};
    if (!placed.is_broken()) return found.after.push_back(std::move(placed)), true;
    const bool was_there = !found.before.empty() && found.before.back().path == file.path;
    if (placed.is_doubtful() && !was_there) return true;
    last_.broke(file.path, file.after->id, was_there ? std::optional(found.before.back()) : std::nullopt);
    if (was_there) found.before.pop_back();
    found.broken.push_back(file.path);
    return true;
}

base::Result<bool> SideReader::add(const store::FileChange& file, Documented& found) {
    if (auto added = add_before(file, found); !added) return added;
    return add_after(file, found);
}

/// What others write, unless it stands where a file of ours stood before.
base::Result<bool> SideReader::pass_over(const store::FileChange& file) {
    if (file.before && last_.knows(file.path, file.before->id)) return false;
    auto is = documents_.is_of_others(file, tip_, tip_);
    if (is && *is && file.before) last_.miss(file.path, file.before->id);
    return is;
}

/// False where there are none.
base::Result<bool> SideReader::add_excerpts(const store::FileChange& file, Documented& found) {
    if (file.before && last_.knows(file.path, file.before->id)) return false;
    auto excerpts = documents_.excerpts(file, tip_, tip_);
    if (!excerpts) return excerpts.failure();
    if (!*excerpts) return false;
    diffing::put(file.path, std::move(**excerpts), found);
    return true;
}

base::Result<Documented> SideReader::read(const std::vector<store::FileChange>& files) {
    Documented found;
    for (const store::FileChange& file : files)
        if (const auto added = add(file, found); !added) return added.failure();
    return found;
}

base::Result<Documented> SideReader::read(const std::vector<store::FileChange>& files, const Marks& marks) {
    Documented found;
    std::vector<store::FileChange> wanted;
    for (const store::FileChange& file : files) {
        const auto is_wanted = is_marked(file, marks);
        if (!is_wanted) return is_wanted.failure();
        if (!*is_wanted) continue;
        const auto is_of_others = pass_over(file);
        if (!is_of_others) return is_of_others.failure();
        if (*is_of_others) continue;
        wanted.push_back(file);
        auto is_added = add_excerpts(file, found);
        if (is_added && !*is_added) is_added = add(file, found);
        if (!is_added) return is_added.failure();
    }
    if (found.shortened.empty() || diffing::may_stand(found)) return found;
    return read(wanted);
}

}  // namespace okr::history
