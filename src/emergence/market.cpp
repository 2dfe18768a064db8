#include "emergence/market.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "align/align.hpp"
#include "emergence/entrants.hpp"
#include "emergence/united.hpp"
#include "emergence/workspaces.hpp"

namespace okr::emerging {

namespace {

using ByFingerprint = std::map<std::string, Conversation>;

ByFingerprint by_fingerprint(std::vector<Conversation> all) {
    ByFingerprint result;
    for (Conversation& one : all) result.emplace(one.fingerprint, std::move(one));
    return result;
}

/// What the first has and the second has not, by kind and subjects.
std::vector<Conversation> only_in(const ByFingerprint& first, const ByFingerprint& second) {
    std::vector<Conversation> result;
    for (const auto& [fingerprint, one] : first)
        if (!second.contains(fingerprint)) result.push_back(one);
    const auto key = [](const Conversation& one) {
        return std::tie(one.kind, one.subjects, one.teams, one.fingerprint);
    };
    std::sort(result.begin(), result.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return result;
}

/// Those that need no history: nothing is merged yet.
std::vector<std::string> kinds_of(const AlignOptions& options) {
    std::vector<std::string> kinds;
    for (const ConversationInfo* info : conversation_kinds()) {
        const bool is_asked = options.kinds.empty() ||
                              std::find(options.kinds.begin(), options.kinds.end(), info->name) != options.kinds.end();
        if (is_asked && !info->needs_history) kinds.emplace_back(info->name);
    }
    return kinds;
}

bool is_of_teams(const Conversation& one, const std::vector<std::string>& teams) {
    return teams.empty() || std::any_of(one.teams.begin(), one.teams.end(), [&](const std::string& team) {
               return std::find(teams.begin(), teams.end(), team) != teams.end();
           });
}

struct Looked {
    ByFingerprint conversations;
    std::vector<Coverage> coverage;
    std::vector<std::string> unreadable;
};

class Marketing {
public:
    Marketing(const store::Snapshots& snapshots, store::Point main, std::vector<Entrant> entrants,
              const AlignOptions& options, const Progress& progress)
        : snapshots_(snapshots),
          main_(std::move(main)),
          entrants_(std::move(entrants)),
          options_(options),
          progress_(progress),
          workspaces_(snapshots) {}

    base::Result<Market> run(Market market) {
        auto united = unite(snapshots_, main_, entrants_);
        if (!united) return united.failure();
        market.clashes = std::move(united->clashes);
        auto whole = workspaces_.of(united->files, main_);
        if (!whole) return whole.failure();
        if (!*whole)
            return base::Failure{"okr.yaml cannot be read when all branches are merged; look at them one by one"};
        const auto cycle = aligning::cycle_of(**whole, options_);
        if (!cycle) return cycle.failure();
        market.cycle = *cycle;
        wanted_ = {*cycle, options_.today, {}, kinds_of(options_)};
        return compare(std::move(market), **whole);
    }

private:
    base::Result<Market> compare(Market market, const model::Workspace& whole) {
        auto before = look(main_);
        if (!before) return before.failure();
        const auto after = look(whole);
        if (!after) return after.failure();
        for (std::size_t at = 0; at < entrants_.size(); ++at) {
            const auto alone = look_alone(entrants_[at]);
            if (!alone) return alone.failure();
            add(*alone, *before, market.stalls[at]);
            alone_.push_back(alone->conversations);
            if (progress_) progress_("branches looked at", at + 1, entrants_.size());
        }
        market.before = std::move(before->coverage);
        market.after = after->coverage;
        add_meetings(before->conversations, after->conversations, market);
        return market;
    }

    base::Result<Looked> look(const store::Point& point) {
        const auto workspace = workspaces_.of(point);
        if (!workspace) return workspace.failure();
        if (!*workspace) return base::Failure{fmt::format("okr.yaml of {} cannot be read", point.words)};
        return look(**workspace);
    }

    /// A file in conflict is as on the main line.
    base::Result<Looked> look_alone(const Entrant& entrant) {
        const auto united = unite(snapshots_, main_, {entrant});
        if (!united) return united.failure();
        const auto workspace = workspaces_.of(united->files, main_);
        if (!workspace) return workspace.failure();
        if (!*workspace) return base::Failure{fmt::format("okr.yaml of {} cannot be read", entrant.name)};
        return look(**workspace);
    }

    /// A state that does not have the cycle yet has no conversations in it.
    base::Result<Looked> look(const model::Workspace& workspace) {
        auto alignment = aligning::align_workspace(workspace, wanted_);
        if (!alignment) return Looked{};
        std::erase_if(alignment->conversations,
                      [&](const Conversation& one) { return !is_of_teams(one, options_.teams); });
        return Looked{by_fingerprint(std::move(alignment->conversations)), std::move(alignment->figures.coverage),
                      std::move(alignment->unreadable)};
    }

    static void add(const Looked& alone, const Looked& before, Stall& stall) {
        stall.opened = only_in(alone.conversations, before.conversations);
        stall.closed = only_in(before.conversations, alone.conversations);
        stall.unreadable = alone.unreadable;
    }

    void add_meetings(const ByFingerprint& before, const ByFingerprint& after, Market& market) const {
        ByFingerprint known = before;
        for (const ByFingerprint& alone : alone_) known.insert(alone.begin(), alone.end());
        for (Conversation& one : only_in(after, known)) {
            std::vector<std::string> branches = branches_of(one);
            market.arising.push_back({std::move(one), std::move(branches)});
        }
        for (Conversation& one : only_in(known, after)) {
            if (before.contains(one.fingerprint)) continue;
            std::vector<std::string> branches = openers_of(one);
            market.settling.push_back({std::move(one), std::move(branches)});
        }
    }

    /// Those that change a file it quotes; where they do not tell, those that change a file of its teams.
    [[nodiscard]] std::vector<std::string> branches_of(const Conversation& one) const {
        std::set<std::string> files;
        for (const Evidence& evidence : one.evidence) files.insert(evidence.file);
        std::vector<std::string> branches;
        for (const Entrant& entrant : entrants_)
            if (std::any_of(entrant.changes.begin(), entrant.changes.end(),
                            [&](const store::FileChange& change) { return files.contains(change.path); }))
                branches.push_back(entrant.name);
        return branches;
    }

    [[nodiscard]] std::vector<std::string> openers_of(const Conversation& one) const {
        std::vector<std::string> branches;
        for (std::size_t at = 0; at < entrants_.size(); ++at)
            if (alone_[at].contains(one.fingerprint)) branches.push_back(entrants_[at].name);
        return branches;
    }

    const store::Snapshots& snapshots_;
    store::Point main_;
    std::vector<Entrant> entrants_;
    const AlignOptions& options_;
    const Progress& progress_;
    Workspaces workspaces_;
    AlignOptions wanted_;
    std::vector<ByFingerprint> alone_;  ///< by branch
};

}  // namespace

base::Result<Market> market(const store::Snapshots& snapshots, std::vector<std::string> branches,
                            const AlignOptions& options, const Progress& progress) {
    if (snapshots.repository().is_unborn())
        return base::Failure{"this repository has no commit yet, so there is no main line: commit first"};
    Market market;
    const auto main_branch = snapshots.repository().main_branch();
    market.main = git::short_name_of(main_branch.value_or("HEAD"));
    const auto main = main_branch ? snapshots.point_of_reference(*main_branch) : snapshots.point("HEAD");
    if (!main) return main.failure();
    market.main_commit = main->commit->hex();
    if (branches.empty()) {
        auto unmerged = unmerged_branches(snapshots, *main);
        if (!unmerged) return unmerged.failure();
        branches = std::move(*unmerged);
    }
    if (branches.empty()) return market;
    std::vector<Entrant> entrants;
    Workspaces workspaces(snapshots);
    for (const std::string& name : branches) {
        auto entrant = entrant_of(snapshots, *main, name, market.stalls.emplace_back());
        if (!entrant) return entrant.failure();
        if (const auto added = add_teams(workspaces, *entrant, market.stalls.back()); !added) return added.failure();
        entrants.push_back(std::move(*entrant));
    }
    return Marketing(snapshots, *main, std::move(entrants), options, progress).run(std::move(market));
}

}  // namespace okr::emerging
