// The first words of a review, for who reads no further.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "render/review.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

/// What changes of high grade come to in words, by kind; all others of high grade bend a commitment in another way.
struct Deed {
    std::string_view kinds;  ///< with blanks around each
    std::string_view verb;
    std::string_view thing;
};

constexpr std::array deeds{
    Deed{" kr-became-action ", "turns", "outcome"},
    Deed{" target-lowered ", "eases", "target"},
    Deed{" goal-dropped ", "drops", "goal"},
    Deed{" objective-dropped ", "drops", "objective"},
    Deed{" kr-dropped ", "drops", "key result"},
    Deed{" baseline-moved ", "moves", "baseline"},
    Deed{" measure-swapped measure-lost ", "takes away", "measure"},
    Deed{" goal-changed goal-reranked ", "changes", "goal"},
    Deed{" supports-moved ", "moves", "objective"},
};

bool is_told(const Change& change, Grade grade) { return change.grade == grade && change.part_of.empty(); }

std::string of_kind(const Deed& deed, std::size_t count) {
    std::string words = fmt::format("{} {}", deed.verb, counted(count, deed.thing));
    if (deed.verb == "turns") words += " into work";
    if (deed.thing == "objective" && deed.verb == "moves") words += " to other goals";
    return words;
}

std::size_t count(const Review& review, Grade grade) {
    const auto& changes = review.difference.changes;
    return static_cast<std::size_t>(
        std::count_if(changes.begin(), changes.end(), [&](const Change& change) { return is_told(change, grade); }));
}

/// "eases 1 target, drops 2 key results".
std::vector<std::string> loud_deeds(const Review& review) {
    std::vector<std::string> words;
    std::size_t rest = count(review, Grade::high);
    for (const Deed& deed : deeds) {
        std::size_t found = 0;
        for (const Change& change : review.difference.changes)
            if (is_told(change, Grade::high) && deed.kinds.find(" " + change.kind + " ") != std::string_view::npos)
                ++found;
        if (found > 0) words.push_back(of_kind(deed, found));
        rest -= found;
    }
    if (rest > 0) words.push_back("bends " + counted(rest, "further commitment"));
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i)
        out += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return out;
}

/// Whoever reads on finds the files named below.
std::string lost_sentence(const Review& review) {
    if (review.lost.empty()) return {};
    return fmt::format("{} can no longer be read, so nobody can tell whether the commitments in {} stand.",
                       counted(review.lost.size(), "file"), review.lost.size() == 1 ? "it" : "them");
}

std::string quiet_sentence(const Review& review) {
    if (!review.lost.empty()) return {};
    if (review.difference.layout_only) return "Only layout changed: everything means what it meant.";
    if (review.difference.changes.empty()) return "No OKR changed.";
    const std::size_t commitments = count(review, Grade::medium);
    if (commitments == 0) return "Only means and progress changed; every commitment stands.";
    return fmt::format("No commitment was given up: {} made or sharpened.", counted(commitments, "commitment"));
}

std::string approval_sentence(const Review& review) {
    std::size_t approved = 0;
    for (const Change& change : review.difference.changes)
        if (is_told(change, Grade::high) && change.approved && change.approved->counts) ++approved;
    const std::size_t loud = count(review, Grade::high);
    if (loud == 0) return {};
    if (approved == loud) return " All of that is approved.";
    if (approved == 0) return loud == 1 ? " Nobody has approved that yet." : " Nobody has approved any of that yet.";
    return fmt::format(" {} of {} are approved.", approved, loud);
}

/// "2 new findings and 1 hint": what is only worth knowing is no finding to mend.
std::string brought(const std::vector<Finding>& findings) {
    const auto hints = static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [](const Finding& finding) { return finding.severity == Severity::info; }));
    if (hints == findings.size()) return counted(hints, "new hint");
    const std::string weighty = counted(findings.size() - hints, "new finding");
    return hints == 0 ? weighty : fmt::format("{} and {}", weighty, counted(hints, "hint"));
}

std::string findings_sentence(const Review& review) {
    if (review.introduced.empty() && review.resolved.empty()) return {};
    if (review.introduced.empty()) return fmt::format(" It mends {}.", counted(review.resolved.size(), "finding"));
    const std::string better = review.resolved.empty() ? "" : fmt::format(" and mends {}", review.resolved.size());
    return fmt::format(" It brings {}{}.", brought(review.introduced), better);
}

/// Who reads no further is to know of them: they are in no list.
std::string allowed_sentence(const Review& review) {
    if (review.allowed == 0) return {};
    return fmt::format(" It allows {} by comments in the files.", counted(review.allowed, "further finding"));
}

/// The base's settings judge this change; those of the next ones are at stake.
std::string softened_sentence(const Review& review) {
    if (review.softened.empty()) return {};
    std::vector<std::string> names;
    for (const std::string& rule : review.softened) names.push_back("`" + rule + "`");
    return fmt::format(" Once it is merged, {} no longer {} errors: its okr.yaml says so.", joined(names),
                       names.size() == 1 ? "finds" : "find");
}

std::string judge_sentence(const Review& review) {
    if (review.judged_by != "defaults") return {};
    return " The base's okr.yaml cannot be read, so the default settings judge this change.";
}

}  // namespace

std::string review_sentence(const Review& review) {
    const auto loud = loud_deeds(review);
    const std::string first = loud.empty() ? quiet_sentence(review) : "This change " + joined(loud) + ".";
    const std::string told = first + approval_sentence(review);
    const std::string hidden = lost_sentence(review);
    return told + (told.empty() || hidden.empty() ? "" : " ") + hidden + findings_sentence(review) +
           allowed_sentence(review) + softened_sentence(review) + judge_sentence(review);
}

}  // namespace okr::render
