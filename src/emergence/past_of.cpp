#include "emergence/past_of.hpp"

#include <fmt/format.h>

#include "emergence/meaning.hpp"
#include "emergence/reach.hpp"
#include "emergence/recalling.hpp"
#include "emergence/told.hpp"
#include "emergence/uncommitted.hpp"
#include "history/asked.hpp"
#include "history/gathering.hpp"

namespace okr::emerging {

namespace {

base::Failure cut(const std::string& commit, const std::string& object) {
    return {
        fmt::format("this clone is shallow and ends at commit {}, where `{}` already stood, so nobody can tell who "
                    "wrote it and when: fetch the rest with `git fetch --unshallow` (GitHub Actions: "
                    "`fetch-depth: 0` for actions/checkout; GitLab: `GIT_DEPTH: 0`)",
                    commit.substr(0, 12), object)};
}

base::Result<bool> recall(const Memory& memory, aligning::Past& past) {
    recall_authors(memory, past);
    recall_people(memory, past);
    return recall_teams(memory, past);
}

class Finding {
public:
    Finding(Chronicle& chronicle, const store::Point& at, const model::Workspace& now, const std::string& cycle,
            const Progress& progress)
        : chronicle_(chronicle), at_(at), now_(now), cycle_(cycle), progress_(progress) {}

    /// Fills what is to be known of a chronicle.
    base::Result<bool> run(Recollection& recollection) {
        history::View view = reach_of(now_, cycle_, chronicle_.is_large());
        auto gathered = gather(view);
        if (!gathered) return gathered.failure();
        if (const auto added = add_uncommitted(chronicle_, at_, view, *gathered); !added) return added.failure();
        Memoir& memoir = recollection.memoir;
        memoir = {cycle_, std::move(*gathered), {}, std::make_unique<Deeds>(chronicle_), std::move(view.within)};
        memoir.told = told_of(memoir.gathered);
        if (const auto learnt = learn(memoir); !learnt) return learnt.failure();
        recollection.settled = settled_of(memoir.told, chronicle_.main_line, chronicle_.trail.size());
        recollection.files = now_.files.size();
        return recall({chronicle_, now_, cycle_, memoir.told, *memoir.deeds}, recollection.past.emplace());
    }

private:
    base::Result<history::Gathered> gather(history::View& view) {
        for (;;) {
            auto gathered = history::gather(chronicle_.trail, chronicle_.snapshots, chronicle_.documents,
                                            chronicle_.tip, view, progress());
            if (!gathered || !widen(view, gathered->elsewhere, cycle_)) return gathered;
        }
    }

    [[nodiscard]] std::function<void(std::size_t)> progress() const {
        if (!progress_) return {};
        return [this](std::size_t done) { progress_("commits looked at", done, chronicle_.trail.size()); };
    }

    /// Who made the commits that count. Where the clone is cut, what stood there already has no known author.
    base::Result<bool> learn(Memoir& memoir) const {
        for (const Told& told : memoir.told) {
            if (told.place() < chronicle_.trail.size() && is_lost(told))
                return cut(chronicle_.id(told.place()), told.object);
            const bool concerns = now_.objects.contains(told.object) || is_bent(told.change()) || is_goal(told);
            if (!concerns) continue;
            if (const auto learnt = memoir.deeds->learn(told.place()); !learnt) return learnt;
            if (told.place() >= chronicle_.trail.size()) continue;
            const auto landing = chronicle_.main_line.landing(told.place());
            if (const auto learnt = memoir.deeds->learn(landing); !learnt) return learnt;
        }
        return true;
    }

    static bool is_goal(const Told& told) {
        const Meaning meaning = meaning_of(told.change());
        return meaning == Meaning::goal || meaning == Meaning::choice;
    }

    [[nodiscard]] bool is_lost(const Told& told) const {
        return chronicle_.trail.commit(told.place()).is_cut && now_.objects.contains(told.object) &&
               history::cycle_of(told.object) == cycle_;
    }

    Chronicle& chronicle_;
    const store::Point& at_;
    const model::Workspace& now_;
    const std::string& cycle_;
    const Progress& progress_;
};

}  // namespace

base::Result<Recollection> past_of(const store::Snapshots& snapshots, const store::Point& at,
                                   const model::Workspace& at_state, const std::string& cycle,
                                   const Progress& progress) {
    if (auto why = why_no_history(snapshots)) return Recollection{.past = {}, .why_none = std::move(*why)};
    const auto tip = tip_of(snapshots, at);
    if (!tip) return tip.failure();
    if (!tip->tree)
        return Recollection{.past = {},
                            .why_none = "no commit holds this folder, so what only history tells is left out"};
    auto trail = open_trail(snapshots, *tip, progress);
    if (!trail) return trail.failure();
    Recollection recollection;
    recollection.chronicle = std::make_unique<Chronicle>(snapshots, *tip, std::move(*trail));
    Finding finding(*recollection.chronicle, at, at_state, cycle, progress);
    if (const auto found = finding.run(recollection); !found) return found.failure();
    return recollection;
}

base::Result<aligning::Past> past_at(const Recollection& recollection, std::size_t step,
                                     const model::Workspace& workspace) {
    const Chronicle& chronicle = *recollection.chronicle;
    const Memoir& memoir = recollection.memoir;
    std::vector<Told> told;
    for (const Told& one : memoir.told) {
        if (one.place() >= chronicle.trail.size() || chronicle.main_line.step(one.place()) > step) continue;
        if (const auto learnt = memoir.deeds->learn(one.place()); !learnt) return learnt.failure();
        told.push_back(one);
    }
    aligning::Past past;
    const auto recalled = recall({chronicle, workspace, memoir.cycle, told, *memoir.deeds}, past);
    if (!recalled) return recalled.failure();
    return past;
}

}  // namespace okr::emerging
