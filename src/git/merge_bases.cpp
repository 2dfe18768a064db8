// Found as git finds them: the colours of both sides run down the history, newest commit first, until only what lies
// behind a common ancestor is left. libgit2's own search stops at the first malformed line, and where a shallow clone
// ends.
#include "git/merge_bases.hpp"

#include <algorithm>
#include <queue>
#include <unordered_map>

namespace okr::git {

namespace {

constexpr unsigned from_ours = 1;
constexpr unsigned from_theirs = 2;
constexpr unsigned both = from_ours | from_theirs;
constexpr unsigned stale = 4;  ///< behind a common ancestor

struct Mark {
    CommitNode node;
    unsigned colours = 0;
    unsigned waiting = 0;  ///< how often it stands in the queue
    bool is_common = false;
};

struct Waiting {
    std::int64_t time;
    std::size_t arrival;
    Id id;
};

/// The newest first; among equals, who came first.
struct IsLater {
    bool operator()(const Waiting& a, const Waiting& b) const {
        return a.time != b.time ? a.time < b.time : a.arrival > b.arrival;
    }
};

class Painter {
public:
    explicit Painter(const Repository& repository) : repository_(repository) {}

    /// Common ancestors of one commit and any of the others, newest first; some may lie behind another.
    base::Result<std::vector<Id>> run(const Id& ours, const std::vector<Id>& theirs) {
        paint(ours, from_ours);
        for (const Id& id : theirs) paint(id, from_theirs);
        while (!failed_ && fresh_ > 0) advance();
        if (failed_) return *failed_;
        return common();
    }

    [[nodiscard]] bool is_behind_theirs(const Id& id) const { return (marks_.at(id).colours & from_theirs) != 0; }

private:
    void paint(const Id& id, unsigned colours) {
        const auto [found, is_new] = marks_.try_emplace(id);
        Mark& mark = found->second;
        if (is_new && !read(id, mark)) return;
        const bool was_fresh = (mark.colours & stale) == 0;
        mark.colours |= colours;
        if (was_fresh && (mark.colours & stale) != 0) fresh_ -= mark.waiting;
        if ((mark.colours & stale) == 0) ++fresh_;
        ++mark.waiting;
        queue_.push({mark.node.time, arrivals_++, id});
    }

    bool read(const Id& id, Mark& mark) {
        auto node = repository_.node(id);
        if (node)
            mark.node = std::move(*node);
        else if (!failed_)
            failed_ = node.failure();
        return !failed_;
    }

    void advance() {
        const Id id = queue_.top().id;
        queue_.pop();
        Mark& mark = marks_[id];
        --mark.waiting;
        if ((mark.colours & stale) == 0) --fresh_;
        unsigned colours = mark.colours & (both | stale);
        if ((colours & both) == both && (colours & stale) == 0) {
            if (!mark.is_common) common_.push_back(id);
            mark.is_common = true;
            colours |= stale;
        }
        const std::vector<Id> parents = mark.node.parents;
        for (const Id& parent : parents)
            if (!has(parent, colours)) paint(parent, colours);
    }

    [[nodiscard]] bool has(const Id& id, unsigned colours) const {
        const auto found = marks_.find(id);
        return found != marks_.end() && (found->second.colours & colours) == colours;
    }

    std::vector<Id> common() const {
        std::vector<Id> ids;
        for (const Id& id : common_)
            if ((marks_.at(id).colours & stale) == 0) ids.push_back(id);
        std::stable_sort(ids.begin(), ids.end(),
                         [this](const Id& a, const Id& b) { return marks_.at(a).node.time > marks_.at(b).node.time; });
        return ids;
    }

    const Repository& repository_;
    std::priority_queue<Waiting, std::vector<Waiting>, IsLater> queue_;
    std::unordered_map<Id, Mark> marks_;
    std::vector<Id> common_;
    std::optional<base::Failure> failed_;
    std::size_t arrivals_ = 0;
    std::size_t fresh_ = 0;  ///< how many in the queue are not stale
};

/// Without those that another one has among its own ancestors.
base::Result<std::vector<Id>> without_ancestors(const Repository& repository, const std::vector<Id>& ids) {
    std::vector<Id> best;
    for (const Id& id : ids) {
        std::vector<Id> others;
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(others), [&](const Id& other) { return other != id; });
        Painter painter(repository);
        if (const auto painted = painter.run(id, others); !painted) return painted.failure();
        if (!painter.is_behind_theirs(id)) best.push_back(id);
    }
    return best;
}

}  // namespace

base::Result<std::vector<Id>> merge_bases(const Repository& repository, const Id& ours, const Id& theirs) {
    if (ours == theirs) return std::vector<Id>{ours};
    auto ids = Painter(repository).run(ours, {theirs});
    if (!ids || ids->size() < 2) return ids;
    return without_ancestors(repository, *ids);
}

base::Result<std::optional<Id>> Repository::merge_base(const Id& ours, const Id& theirs) const {
    const auto bases = merge_bases(*this, ours, theirs);
    if (!bases) return bases.failure();
    return bases->empty() ? std::optional<Id>() : bases->front();
}

}  // namespace okr::git
