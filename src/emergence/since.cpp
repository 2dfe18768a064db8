#include "emergence/since.hpp"

#include <algorithm>
#include <set>

#include "align/align.hpp"
#include "emergence/check_ins_alone.hpp"
#include "emergence/quoted_since.hpp"
#include "emergence/states.hpp"
#include "emergence/told_since.hpp"

namespace okr::emerging {

namespace {

/// So many files in all states together are looked at, or passed over; each takes some 0.1 ms at most.
constexpr std::size_t affordable = 12'000;
/// A workspace of which no more states than this are affordable is not looked at so at all.
constexpr std::size_t fewest_states = 8;

using Conversations = std::vector<Conversation*>;

/// Goes back from the tip as long as a conversation is there.
class GoingBack {
public:
    GoingBack(Chronicle& chronicle, const AlignOptions& options, std::string cycle, const Progress& progress)
        : chronicle_(chronicle),
          states_(chronicle, {}),
          options_(options),
          cycle_(std::move(cycle)),
          progress_(progress) {}

    /// Those of which no end was found are left in `standing`, with the oldest step that was seen.
    base::Result<std::size_t> run(Conversations& standing) {
        std::size_t looked_at = states_.size() - 1;
        if (const auto kept = keep(looked_at, standing, false); !kept) return kept.failure();
        for (std::size_t step = looked_at; step > 0 && !standing.empty() && spent_ <= affordable; --step) {
            const auto changes = states_.changes(step);
            if (!changes) return changes.failure();
            if (changes->empty()) continue;
            const auto kept = are_check_ins_alone(*changes) ? pass_over() : keep(step - 1, standing, true);
            if (!kept) return kept.failure();
            looked_at = step - 1;
            if (progress_) progress_("states looked at", states_.size() - step, states_.size());
        }
        return spent_ <= affordable ? 0 : looked_at;
    }

private:
    /// The same conversations stood there.
    base::Result<bool> pass_over() {
        spent_ += files_;
        return true;
    }

    /// Nothing else than what no conversation looks at. False where that cannot be told.
    bool are_check_ins_alone(const std::vector<store::FileChange>& changes) {
        return std::all_of(changes.begin(), changes.end(), [&](const store::FileChange& file) {
            if (!file.before || !file.after) return false;
            const auto before = chronicle_.documents.read(file.path, *file.before, chronicle_.tip);
            const auto after = chronicle_.documents.read(file.path, *file.after, chronicle_.tip);
            return before && *before && after && *after && is_check_in_alone(**before, **after, cycle_, watched_);
        });
    }

    /// Takes those out that are not there at this step; they stand since the next one, or are not committed.
    base::Result<bool> keep(std::size_t step, Conversations& standing, bool is_before) {
        const auto found = fingerprints(step, standing);
        if (!found) return found.failure();
        if (!*found) return true;
        std::erase_if(standing, [&](Conversation* conversation) {
            if ((*found)->contains(conversation->fingerprint)) return false;
            conversation->since = is_before ? states_.id(step + 1) : std::string();
            return true;
        });
        return true;
    }

    /// Nothing where a file cannot be parsed: nobody knows what it would have said.
    base::Result<std::optional<std::set<std::string>>> fingerprints(std::size_t step, const Conversations& standing) {
        auto workspace = states_.at(step);
        if (!workspace) return workspace.failure();
        files_ = *workspace ? (*workspace)->files.size() : 0;
        if (!*workspace) return std::optional<std::set<std::string>>();
        watched_ = Watched(**workspace, cycle_);
        spent_ += files_;
        std::set<std::string> kinds, found;
        for (const Conversation* conversation : standing) kinds.insert(conversation->kind);
        const AlignOptions wanted{cycle_, options_.today, {}, {kinds.begin(), kinds.end()}};
        const auto alignment = aligning::align_workspace(**workspace, wanted);
        if (!alignment) return std::optional(found);
        if (!alignment->unreadable.empty()) return std::optional<std::set<std::string>>();
        for (const Conversation& conversation : alignment->conversations) found.insert(conversation.fingerprint);
        return std::optional(std::move(found));
    }

    Chronicle& chronicle_;
    States states_;
    const AlignOptions& options_;
    std::string cycle_;
    const Progress& progress_;
    std::size_t files_ = 0;  ///< of the state that was looked at last
    Watched watched_;        ///< in it
    std::size_t spent_ = 0;
};

bool is_told_by_history(const Conversation& conversation) {
    const ConversationInfo* info = find_conversation_kind(conversation.kind);
    return info != nullptr && info->needs_history;
}

void set(Conversation& conversation, const Chronicle& chronicle, std::optional<std::size_t> step) {
    if (step && *step != nowhere) conversation.since = chronicle.id(chronicle.main_line.places()[*step]);
}

}  // namespace

base::Result<bool> add_since(Alignment& alignment, const Recollection& recollection, const AlignOptions& options,
                             const Progress& progress) {
    if (!recollection.past || recollection.chronicle == nullptr) return true;
    Chronicle& chronicle = *recollection.chronicle;
    Conversations others;
    for (Conversation& one : alignment.conversations) {
        if (is_told_by_history(one))
            set(one, chronicle, told_since(one, *recollection.past, chronicle.main_line));
        else
            others.push_back(&one);
    }
    std::size_t oldest = chronicle.main_line.places().size() - 1;
    if (recollection.files * fewest_states <= affordable) {
        const auto back = GoingBack(chronicle, options, alignment.cycle, progress).run(others);
        if (!back) return back.failure();
        oldest = *back;
    }
    const QuotedSince quoted(recollection);
    for (Conversation* one : others) {
        const std::size_t step = oldest == 0 ? 0 : quoted.of(*one);
        set(*one, chronicle, step == nowhere ? step : std::min(step, oldest));
    }
    return true;
}

}  // namespace okr::emerging
