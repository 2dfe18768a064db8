#include "review/range.hpp"

#include <algorithm>
#include <set>

#include "history/difference.hpp"
#include "store/walk.hpp"

namespace okr::reviewing {

namespace {

/// The point as the base's okr.yaml shows and reads it: who changes that hides nothing of what else was done.
store::Point judged(store::Point point, const store::Point& base) {
    if (!base.settings) return point;
    point.scope = base.scope;
    point.settings = base.settings;
    return point;
}

base::Result<store::Walk> walk_range(const store::Snapshots& snapshots, const store::Point& base,
                                     const store::Point& head) {
    store::WalkOptions options;
    if (base.commit) options.without.push_back(*base.commit);
    return store::Walk::open(snapshots, judged(head, base), std::move(options));
}

std::string line_of(const WrittenApproval& approval) { return approval.fingerprint + " " + approval.reason; }

/// Lines of okr.approvals that stand in base, so that they can be told from those of the range.
base::Result<std::set<std::string>> lines_at(const store::Snapshots& snapshots, const store::Point& point) {
    const auto text = approvals_text(snapshots, point);
    if (!text) return text.failure();
    std::set<std::string> lines;
    for (const WrittenApproval& approval : approvals_in_file(*text)) lines.insert(line_of(approval));
    return lines;
}

/// Collects what the commits of the range wrote, the oldest first: a line belongs to whoever wrote it first.
class Collector {
public:
    Collector(const store::Snapshots& snapshots, std::set<std::string> base, std::set<std::string> head)
        : snapshots_(snapshots), base_(std::move(base)), head_(std::move(head)) {}

    std::string look(const store::GraphCommit& node) {
        const auto commit = snapshots_.repository().commit(node.id);
        if (!commit) return commit.failure().message;
        for (WrittenApproval& one : approvals_in_message(*commit)) found_.push_back(std::move(one));
        const auto point = snapshots_.point(node.id);
        if (!point) return point.failure().message;
        const auto text = approvals_text(snapshots_, *point);
        if (!text) return text.failure().message;
        for (WrittenApproval& one : approvals_in_file(*text)) take(one, commit->author);
        return {};
    }

    std::vector<WrittenApproval> take_all() {
        for (const std::string& line : base_) {
            if (!head_.contains(line)) continue;
            found_.push_back(approvals_in_file(line).front());
            found_.back().is_in_base = true;
        }
        return std::move(found_);
    }

private:
    void take(WrittenApproval& one, const git::Person& author) {
        const std::string line = line_of(one);
        if (base_.contains(line) || !head_.contains(line) || !seen_.insert(line).second) return;
        one.by = author;
        found_.push_back(std::move(one));
    }

    const store::Snapshots& snapshots_;
    std::set<std::string> base_, head_, seen_;
    std::vector<WrittenApproval> found_;
};

/// What a commit did to its files, against its first parent; `before` is that parent's side.
std::vector<store::FileChange> file_changes(const std::vector<store::PathChange>& paths) {
    std::vector<store::FileChange> files;
    for (const store::PathChange& path : paths)
        files.push_back({path.path, path.before.empty() ? std::nullopt : path.before.front(), path.after});
    return files;
}

bool is_of_settings(const store::FileChange& file) { return file.path == store::settings_name; }

/// Looks at what each commit of the range did.
class Toucher {
public:
    Toucher(const store::Snapshots& snapshots, history::Documents& documents, const store::Point& base)
        : snapshots_(snapshots), documents_(documents), base_(base) {}

    std::string look(const store::Walk& walk, std::size_t place) {
        const store::GraphCommit& node = walk.commits()[place];
        const auto commit = snapshots_.repository().commit(node.id);
        if (!commit) return commit.failure().message;
        const auto paths = walk.changes(place);
        if (!paths) return paths.failure().message;
        const auto files = file_changes(*paths);
        if (std::any_of(files.begin(), files.end(), is_of_settings))
            touched_.insert(touch_of(commit->author, settings_object));
        const auto parent = node.parents.empty() ? node.id : walk.all()[node.parents.front()].id;
        return add(commit->author, files, parent, node.id);
    }

    [[nodiscard]] Touches take_all() { return std::move(touched_); }

private:
    std::string add(const git::Person& author, const std::vector<store::FileChange>& files, const git::Id& parent,
                    const git::Id& id) {
        const auto from = snapshots_.point(parent);
        if (!from) return from.failure().message;
        const auto to = snapshots_.point(id);
        if (!to) return to.failure().message;
        if (is_elsewhere(*from) || is_elsewhere(*to)) {
            touched_.insert(touch_of(author, any_object));
            return {};
        }
        const auto difference = history::difference(documents_, files, judged(*from, base_), judged(*to, base_));
        if (!difference) return difference.failure().message;
        // Nobody can tell what was done to a file while it could not be read.
        for (const std::string& words : difference->unreadable)
            touched_.insert(touch_of(author, all_in(words.substr(0, words.rfind(": cannot be parsed ")))));
        for (const Change& change : difference->changes)
            for (const std::string& object : {change.object, change.former})
                if (!object.empty()) touched_.insert(touch_of(author, object));
        return {};
    }

    /// Its okr.yaml goes with a workspace.
    [[nodiscard]] bool is_elsewhere(const store::Point& point) const { return base_.settings && !point.settings; }

    const store::Snapshots& snapshots_;
    history::Documents& documents_;
    const store::Point& base_;
    Touches touched_;
};

}  // namespace

base::Result<std::vector<WrittenApproval>> written_approvals(const store::Snapshots& snapshots,
                                                             const store::Point& base, const store::Point& head) {
    const auto walk = walk_range(snapshots, base, head);
    if (!walk) return walk.failure();
    auto in_base = lines_at(snapshots, base);
    if (!in_base) return in_base.failure();
    auto in_head = lines_at(snapshots, head);
    if (!in_head) return in_head.failure();
    Collector collector(snapshots, std::move(*in_base), std::move(*in_head));
    for (std::size_t at = walk->commits().size(); at-- > 0;)
        if (std::string failure = collector.look(walk->commits()[at]); !failure.empty()) return base::Failure{failure};
    return collector.take_all();
}

base::Result<Touches> touches(const store::Snapshots& snapshots, history::Documents& documents,
                              const store::Point& base, const store::Point& head) {
    const auto walk = walk_range(snapshots, base, head);
    if (!walk) return walk.failure();
    Toucher toucher(snapshots, documents, base);
    for (std::size_t at = walk->commits().size(); at-- > 0;)
        if (std::string failure = toucher.look(*walk, at); !failure.empty()) return base::Failure{failure};
    return toucher.take_all();
}

}  // namespace okr::reviewing
