#include "review/range.hpp"

#include <algorithm>
#include <set>

#include "history/difference.hpp"
#include "store/walk.hpp"

namespace okr::reviewing {

namespace {

base::Result<store::Walk> walk_range(const store::Snapshots& snapshots, const store::Point& base,
                                     const store::Point& head) {
    store::WalkOptions options;
    if (base.commit) options.without.push_back(*base.commit);
    return store::Walk::open(snapshots, head, std::move(options));
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

base::Result<Difference> difference_of(const store::Snapshots& snapshots, history::Documents& documents,
                                       const store::Walk& walk, std::size_t place) {
    const store::GraphCommit& commit = walk.commits()[place];
    const auto paths = walk.changes(place);
    if (!paths) return paths.failure();
    const auto to = snapshots.point(commit.id);
    if (!to) return to.failure();
    const auto from = commit.parents.empty() ? to : snapshots.point(walk.all()[commit.parents.front()].id);
    if (!from) return from.failure();
    return history::difference(documents, file_changes(*paths), *from, *to);
}

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
    Touches touched;
    for (std::size_t at = walk->commits().size(); at-- > 0;) {
        const auto commit = snapshots.repository().commit(walk->commits()[at].id);
        if (!commit) return commit.failure();
        const auto difference = difference_of(snapshots, documents, *walk, at);
        if (!difference) return difference.failure();
        for (const Change& change : difference->changes)
            for (const std::string& object : {change.object, change.former})
                if (!object.empty()) touched.insert(touch_of(commit->author, object));
    }
    return touched;
}

}  // namespace okr::reviewing
