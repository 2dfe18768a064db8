#include "mend/round.hpp"

#include <limits>
#include <utility>

#include "mend/edited.hpp"
#include "syntax/limits.hpp"

namespace okr::mending {

namespace {

/// The linter has read the file within the workspace's limits, and will do so again; here they need not hold.
constexpr std::size_t without_limit = std::numeric_limits<std::size_t>::max();
constexpr syntax::Limits proof_limits{without_limit, 4096, without_limit, without_limit};

std::string fault_of(const std::string& text, const std::vector<Candidate>& candidates) {
    const auto edits = edits_of(candidates);
    return disturbance(text, edited(text, edits), edits, proof_limits);
}

using Stretch = std::pair<std::size_t, std::size_t>;

/// Where edits are found in the text that they have made, by where they began.
std::map<std::size_t, Stretch> written_by(const std::vector<Edit>& edits) {
    std::map<std::size_t, Stretch> stretches;
    std::size_t at = 0;
    std::size_t moved = 0;
    for (const Edit& edit : edits) {
        moved += edit.start - at;
        stretches[edit.start] = {moved, moved + edit.text.size()};
        moved += edit.text.size();
        at = edit.end;
    }
    return stretches;
}

class FileRound {
public:
    FileRound(Round& round, const std::string& text) : round_(round), text_(text) {}

    void run(std::vector<Candidate> candidates) {
        candidates = sound(std::move(candidates));
        while (candidates.size() > 1 && !fault_of(text_, candidates).empty())
            candidates.resize(candidates.size() / 2);  // the others have their turn in the next round
        if (candidates.size() == 1) candidates = sound(std::move(candidates));  // others may have hidden its fault
        if (candidates.empty()) return;
        const auto edits = edits_of(candidates);
        round_.texts[candidates.front().path()] = edited(text_, edits);
        const auto stretches = written_by(edits);
        for (const Candidate& candidate : candidates) {
            round_.applied.push_back({candidate, {}});
            for (const Edit& edit : candidate.fix->edits)
                round_.applied.back().wrote.push_back(std::prev(stretches.upper_bound(edit.start))->second);
        }
    }

private:
    /// Of those that would do harm together, each half is looked at by itself: one by one would cost as many readings
    /// of the file as there are fixes.
    std::vector<Candidate> sound(std::vector<Candidate> candidates) {
        std::string why = candidates.empty() ? std::string() : fault_of(text_, candidates);
        if (why.empty()) return candidates;
        if (candidates.size() == 1) return leave_out(candidates.front(), std::move(why)), std::vector<Candidate>();
        const auto middle = candidates.begin() + static_cast<std::ptrdiff_t>(candidates.size() / 2);
        auto result = sound({candidates.begin(), middle});
        const auto others = sound({middle, candidates.end()});
        result.insert(result.end(), others.begin(), others.end());
        return result;
    }

    void leave_out(const Candidate& candidate, std::string why) {
        round_.banned.push_back(candidate.name());
        round_.left_out.push_back(
            {*candidate.finding, candidate.fix->title, std::move(why) + "; this is a mistake of okr's, not of yours"});
    }

    Round& round_;
    const std::string& text_;
};

}  // namespace

Round apply(const std::vector<Candidate>& candidates, const std::map<std::string, const std::string*>& text_of) {
    Round round;
    for (std::size_t i = 0; i < candidates.size();) {
        std::size_t end = i;
        while (end < candidates.size() && candidates[end].path() == candidates[i].path()) ++end;
        const auto at = [&](std::size_t index) { return candidates.begin() + static_cast<std::ptrdiff_t>(index); };
        FileRound(round, *text_of.at(candidates[i].path())).run({at(i), at(end)});
        i = end;
    }
    return round;
}

}  // namespace okr::mending
