#include "store/commit_graph.hpp"

#include <queue>
#include <unordered_map>
#include <unordered_set>

namespace okr::store {

namespace {

constexpr std::size_t progress_step = 1000;

class Reading {
public:
    Reading(const git::Repository& repository, const GraphOptions& options)
        : repository_(repository), options_(options) {}

    base::Result<CommitGraph> run(const std::vector<git::Id>& tips) {
        if (auto failed = leave_out()) return *failed;
        for (const git::Id& tip : tips)
            if (!is_out(tip)) place_of(tip);
        while (!open_.empty()) {
            const std::uint32_t next = open_.back();
            open_.pop_back();
            if (auto failed = read(next)) return *failed;
        }
        return in_order();
    }

private:
    using Failed = std::optional<base::Failure>;

    /// Everything that the unwanted tips reach.
    Failed leave_out() {
        std::vector<git::Id> open = options_.without;
        while (!open.empty()) {
            const git::Id id = open.back();
            open.pop_back();
            if (!out_.insert(id).second) continue;
            const auto node = repository_.node(id);
            if (!node) return node.failure();
            open.insert(open.end(), node->parents.begin(), node->parents.end());
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_out(const git::Id& id) const { return !out_.empty() && out_.contains(id); }

    std::uint32_t place_of(const git::Id& id) {
        const auto [found, is_new] = places_.try_emplace(id, static_cast<std::uint32_t>(commits_.size()));
        if (is_new) {
            commits_.push_back({id, {}, {}, 0, false});
            open_.push_back(found->second);
        }
        return found->second;
    }

    Failed read(std::uint32_t place) {
        auto node = repository_.node(commits_[place].id);
        if (!node) return node.failure();
        commits_[place].tree = node->tree;
        commits_[place].time = node->time;
        commits_[place].is_cut = node->is_cut;
        if (options_.first_parent && node->parents.size() > 1) node->parents.resize(1);
        if (!is_out(commits_[place].id))
            for (const git::Id& parent : node->parents) {
                const std::uint32_t found = place_of(parent);
                commits_[place].parents.push_back(found);
            }
        if (++done_ % progress_step == 0 && options_.progress) options_.progress(done_);
        return std::nullopt;
    }

    /// How many children each wanted commit still waits for.
    [[nodiscard]] std::vector<std::uint32_t> count_children() const {
        std::vector<std::uint32_t> children(commits_.size(), 0);
        for (const GraphCommit& commit : commits_)
            for (const std::uint32_t parent : commit.parents) ++children[parent];
        return children;
    }

    CommitGraph in_order() {
        const auto comes_later = [this](std::uint32_t a, std::uint32_t b) {
            const GraphCommit &left = commits_[a], &right = commits_[b];
            return left.time != right.time ? left.time < right.time : left.id > right.id;
        };
        std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(comes_later)> free(comes_later);
        std::vector<std::uint32_t> waiting = count_children();
        for (std::uint32_t at = 0; at < commits_.size(); ++at)
            if (waiting[at] == 0) free.push(at);
        std::vector<std::uint32_t> order;
        order.reserve(commits_.size());
        std::vector<std::uint32_t> outside;
        for (; !free.empty();) {
            const std::uint32_t next = free.top();
            free.pop();
            (is_out(commits_[next].id) ? outside : order).push_back(next);
            for (const std::uint32_t parent : commits_[next].parents)
                if (--waiting[parent] == 0) free.push(parent);
        }
        return rearranged(order, outside);
    }

    CommitGraph rearranged(std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& outside) {
        CommitGraph graph;
        graph.wanted = order.size();
        order.insert(order.end(), outside.begin(), outside.end());
        std::vector<std::uint32_t> now_at(commits_.size(), 0);
        for (std::uint32_t at = 0; at < order.size(); ++at) now_at[order[at]] = at;
        graph.commits.reserve(order.size());
        for (const std::uint32_t place : order) {
            for (std::uint32_t& parent : commits_[place].parents) parent = now_at[parent];
            graph.commits.push_back(std::move(commits_[place]));
        }
        return graph;
    }

    const git::Repository& repository_;
    const GraphOptions& options_;
    std::unordered_set<git::Id> out_;
    std::unordered_map<git::Id, std::uint32_t> places_;
    std::vector<GraphCommit> commits_;
    std::vector<std::uint32_t> open_;
    std::size_t done_ = 0;
};

}  // namespace

base::Result<CommitGraph> read_graph(const git::Repository& repository, const std::vector<git::Id>& tips,
                                     const GraphOptions& options) {
    return Reading(repository, options).run(tips);
}

}  // namespace okr::store
