#include "review/written_approvals.hpp"

#include <algorithm>
#include <set>

#include "review/commits.hpp"
#include "review/sight.hpp"

namespace okr::reviewing {

namespace {

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

}  // namespace

base::Result<std::vector<WrittenApproval>> written_approvals(const store::Snapshots& snapshots,
                                                             const store::Point& base, const store::Point& head) {
    const auto walk = walk_range(snapshots, base, read_by(base, head));
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

}  // namespace okr::reviewing
