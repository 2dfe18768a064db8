#include "review/touches.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "history/difference.hpp"
#include "review/commits.hpp"
#include "review/sight.hpp"

namespace okr::reviewing {

namespace {

using Files = std::vector<store::FileChange>;

std::string touch_of(const git::Person& person, std::string_view object) {
    return base::lowered(person.email) + "\n" + std::string(object);
}

bool is_of_settings(const store::FileChange& file) { return file.path == store::settings_name; }

/// Looks at what each commit of the range did.
class Toucher {
public:
    Toucher(const store::Snapshots& snapshots, history::Documents& documents, const store::Point& base)
        : snapshots_(snapshots), documents_(documents), base_(base) {}

    base::Result<Touches> run(const store::Point& head) {
        if (const auto looked = look_at_all(read_by(base_, head), &Toucher::note); !looked) return looked.failure();
        if (gone_.empty()) return std::move(touches_);
        store::Point everything = head;
        everything.scope = std::make_shared<const store::Scope>(store::Scope::of_everything());
        if (const auto looked = look_at_all(everything, &Toucher::note_hidden); !looked) return looked.failure();
        return std::move(touches_);
    }

private:
    using ScopePointer = std::shared_ptr<const store::Scope>;
    using Note = void (Toucher::*)(const git::Person& author, const history::Step& step);

    base::Result<bool> look_at_all(const store::Point& head, Note take) {
        const auto walk = walk_range(snapshots_, base_, head);
        if (!walk) return walk.failure();
        for (std::size_t at = walk->commits().size(); at-- > 0;)
            if (const auto looked = look(*walk, at, head.scope, take); !looked) return looked;
        return true;
    }

    base::Result<bool> look(const store::Walk& walk, std::size_t place, const ScopePointer& scope, Note take) {
        const store::GraphCommit& node = walk.commits()[place];
        const auto commit = snapshots_.repository().commit(node.id);
        if (!commit) return commit.failure();
        const auto files = files_changed_by(snapshots_, walk, place, scope);
        if (!files) return files.failure();
        if (std::any_of(files->begin(), files->end(), is_of_settings)) touches_.add(commit->author, settings_object);
        const auto parent = node.parents.empty() ? node.id : walk.all()[node.parents.front()].id;
        return compare(commit->author, *files, parent, node.id, take);
    }

    base::Result<bool> compare(const git::Person& author, const Files& files, const git::Id& parent, const git::Id& id,
                               Note take) {
        const auto from = snapshots_.point(parent);
        if (!from) return from.failure();
        const auto to = snapshots_.point(id);
        if (!to) return to.failure();
        if (is_elsewhere(*from) || is_elsewhere(*to)) {
            touches_.add(author, any_object);
            return true;
        }
        if (auto failure = note_too_large(author, files)) return *failure;
        const auto step = history::step(documents_, files, read_by(base_, *from), read_by(base_, *to));
        if (!step) return step.failure();
        (this->*take)(author, *step);
        return true;
    }

    /// Nobody reads a file that is over the limit, so nobody can tell what was done in it.
    std::optional<base::Failure> note_too_large(const git::Person& author, const Files& files) {
        for (const store::FileChange& file : files) {
            for (const auto& blob : {file.before, file.after}) {
                const auto hides = blob ? may_hide_objects(blob->id) : base::Result<bool>(false);
                if (!hides) return hides.failure();
                if (!*hides) continue;
                touches_.add(author, all_in(file.path));
                for (const std::string& object : gone_) touches_.add(author, object);
            }
        }
        return std::nullopt;
    }

    /// Over the limit, and no picture: that has zeros among its first bytes, as git tells what is binary.
    [[nodiscard]] base::Result<bool> may_hide_objects(const git::Id& blob) const {
        constexpr std::size_t most_read = 64 * 1024 * 1024;
        constexpr std::size_t first_bytes = 8000;
        const auto size = snapshots_.repository().blob_size(blob);
        if (!size) return size.failure();
        if (*size <= base_.scope->file_size()) return false;
        const auto bytes = snapshots_.repository().blob(blob, most_read);
        if (!bytes) return bytes.failure();
        return !*bytes || std::string_view(**bytes).substr(0, first_bytes).find('\0') == std::string_view::npos;
    }

    void note(const git::Person& author, const history::Step& step) {
        // Nobody can tell what was done to a file while it could not be read.
        for (const std::string& words : step.difference.unreadable)
            touches_.add(author, all_in(words.substr(0, words.rfind(": cannot be parsed "))));
        for (const history::Rename& rename : step.renames) touches_.join(rename.former, rename.now);
        for (const Change& change : step.difference.changes) {
            touches_.add(author, change.object);
            if (!change.former.empty()) touches_.add(author, change.former);
            if (change.is_gone) gone_.insert(change.object);
        }
    }

    /// In files that nobody looks at, such as `okrs/a.txt`, a change matters to what left its file for a while.
    void note_hidden(const git::Person& author, const history::Step& step) {
        for (const Change& change : step.difference.changes)
            for (const std::string& name : {change.object, change.former})
                if (gone_.contains(name)) touches_.add(author, name);
    }

    /// Its okr.yaml goes with a workspace.
    [[nodiscard]] bool is_elsewhere(const store::Point& point) const { return base_.settings && !point.settings; }

    const store::Snapshots& snapshots_;
    history::Documents& documents_;
    const store::Point& base_;
    std::set<std::string> gone_;  ///< what was dropped in the range, if only for a while
    Touches touches_;
};

}  // namespace

std::string all_in(std::string_view path) { return "file " + std::string(path); }

void Touches::add(const git::Person& person, std::string_view object) { touched_.insert(touch_of(person, object)); }

void Touches::join(const std::string& name, const std::string& other) {
    same_as_.emplace(name, other);
    same_as_.emplace(other, name);
}

bool Touches::has(const git::Person& person, std::string_view object) const {
    return touched_.contains(touch_of(person, object));
}

bool Touches::has_under_any_name(const git::Person& person, const Change& change) const {
    const auto names = names_of(change);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return has(person, name); });
}

std::set<std::string> Touches::names_of(const Change& change) const {
    std::set<std::string> names;
    std::vector<std::string> pending{change.object};
    if (!change.former.empty()) pending.push_back(change.former);
    while (!pending.empty()) {
        const std::string name = std::move(pending.back());
        pending.pop_back();
        if (!names.insert(name).second) continue;
        const auto [first, last] = same_as_.equal_range(name);
        for (auto at = first; at != last; ++at) pending.push_back(at->second);
    }
    return names;
}

base::Result<Touches> touches(const store::Snapshots& snapshots, history::Documents& documents,
                              const store::Point& base, const store::Point& head) {
    return Toucher(snapshots, documents, base).run(head);
}

}  // namespace okr::reviewing
