#include "mend/round.hpp"

#include <algorithm>

#include "mend/edited.hpp"
#include "syntax/limits.hpp"

namespace okr::mending {

namespace {

/// The linter has read the file within the workspace's limits, and will do so again; here they need not hold.
constexpr syntax::Limits proof_limits{std::size_t{1} << 30U, 4096, 1'000'000, 100'000'000};

std::string fault_of(const std::string& text, const std::vector<Candidate>& candidates) {
    const auto edits = edits_of(candidates);
    return disturbance(text, edited(text, edits), edits, proof_limits);
}

/// Where the edits of one candidate are found in the text that the edits of all have made.
std::vector<std::pair<std::size_t, std::size_t>> written_by(const Candidate& candidate, const std::vector<Edit>& all) {
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    std::size_t at = 0;
    std::size_t moved = 0;
    for (const Edit& edit : all) {
        moved += edit.start - at;
        const auto is_this = [&](const Edit& own) { return own.start == edit.start; };
        if (std::any_of(candidate.fix->edits.begin(), candidate.fix->edits.end(), is_this))
            stretches.emplace_back(moved, moved + edit.text.size());
        moved += edit.text.size();
        at = edit.end;
    }
    return stretches;
}

class FileRound {
public:
    FileRound(Round& round, const std::string& text) : round_(round), text_(text) {}

    void run(std::vector<Candidate> candidates) {
        if (!fault_of(text_, candidates).empty()) candidates = sound(candidates);
        if (candidates.size() > 1 && !fault_of(text_, candidates).empty()) candidates.resize(1);  // one at a time
        if (candidates.empty()) return;
        const auto edits = edits_of(candidates);
        round_.texts[candidates.front().path()] = edited(text_, edits);
        for (const Candidate& candidate : candidates)
            round_.applied.push_back({candidate, written_by(candidate, edits)});
    }

private:
    std::vector<Candidate> sound(const std::vector<Candidate>& candidates) {
        std::vector<Candidate> result;
        for (const Candidate& candidate : candidates) {
            std::string why = fault_of(text_, {candidate});
            if (why.empty()) {
                result.push_back(candidate);
                continue;
            }
            round_.banned.push_back(candidate.name());
            round_.left_out.push_back({*candidate.finding, candidate.fix->title, std::move(why)});
        }
        return result;
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
