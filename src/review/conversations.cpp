#include "review/conversations.hpp"

#include <algorithm>

#include "align/align.hpp"
#include "base/parallel.hpp"

namespace okr::reviewing {

namespace {

/// Of what belongs to a team: behind the "@".
std::string cycle_in(const std::string& object) {
    const std::size_t at = object.rfind('@');
    return at == std::string::npos ? std::string() : object.substr(at + 1);
}

/// A request has no name and goes by its team's, and the team may have several of them.
bool is_of_named_objects(const Conversation& one) {
    const bool may_be_request = one.kind == "request-unanswered" || one.kind == "accepted-without-carrier" ||
                                one.kind == "need-declined" || one.kind == "off-strategy";
    const bool is_named = std::any_of(one.subjects.begin(), one.subjects.end(), [](const std::string& subject) {
        return subject.find('/') != std::string::npos;
    });
    return is_named || !may_be_request;
}

/// What says that two conversations are one: the words, or the objects that it is about.
std::set<std::string> names_of(const std::vector<Conversation>& conversations) {
    std::set<std::string> names;
    for (const Conversation& one : conversations) {
        names.insert(one.fingerprint);
        std::string objects = one.kind;
        for (const std::string& subject : one.subjects) objects += "\n" + subject;
        if (is_of_named_objects(one)) names.insert(objects);
    }
    return names;
}

bool has_any(const std::set<std::string>& names, const std::set<std::string>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) { return names.contains(name); });
}

Aligned align_state(const model::Workspace& workspace, const std::vector<std::string>& cycles,
                    const std::string& today) {
    Aligned aligned;
    for (const std::string& cycle : cycles) {
        auto one = aligning::align_workspace(workspace, {.cycle = cycle, .today = today, .teams = {}, .kinds = {}});
        aligned.is_begun &= static_cast<bool>(one);
        if (!one) continue;  // nobody has OKRs in it on this side
        if (aligned.coverage.empty()) aligned.coverage = std::move(one->figures.coverage);
        std::move(one->conversations.begin(), one->conversations.end(), std::back_inserter(aligned.conversations));
    }
    return aligned;
}

}  // namespace

std::vector<std::string> cycles_of(const std::vector<Change>& changes, const model::Workspace& after,
                                   const std::string& today) {
    std::set<std::string> cycles;
    bool is_everywhere = changes.empty();
    for (const Change& change : changes) {
        const std::string cycle = cycle_in(change.object);
        is_everywhere |= cycle.empty();
        if (!cycle.empty()) cycles.insert(cycle);
    }
    const auto running = aligning::cycle_of(after, {.cycle = {}, .today = today, .teams = {}, .kinds = {}});
    if (running && is_everywhere) cycles.insert(*running);
    std::vector<std::string> sorted(cycles.begin(), cycles.end());
    if (running) std::stable_partition(sorted.begin(), sorted.end(), [&](const auto& one) { return one == *running; });
    return sorted;
}

std::vector<Aligned> align_states(const std::vector<const model::Workspace*>& states,
                                  const std::vector<std::string>& cycles, const std::string& today) {
    constexpr std::size_t large = 200;
    const bool is_large = std::any_of(states.begin(), states.end(),
                                      [](const model::Workspace* state) { return state->team_files.size() >= large; });
    std::vector<Aligned> aligned(states.size());
    const auto align = [&](std::size_t at) { aligned[at] = align_state(*states[at], cycles, today); };
    base::for_each_index(states.size(), align, is_large ? states.size() : states.size() + 1);
    return aligned;
}

std::vector<Conversation> opened_by(const Aligned& before, const Aligned& after) {
    std::vector<Conversation> opened = subtract(after.conversations, before.conversations);
    if (!before.is_begun)
        std::erase_if(opened, [](const Conversation& one) {
            return one.kind == "goal-without-okrs" || one.kind == "strategy-unclear" || one.kind == "no-okrs";
        });
    return opened;
}

std::vector<Conversation> subtract(const std::vector<Conversation>& from, const std::vector<Conversation>& what) {
    const std::set<std::string> known = names_of(what);
    std::vector<Conversation> left;
    std::copy_if(from.begin(), from.end(), std::back_inserter(left),
                 [&](const Conversation& one) { return !has_any(known, names_of({one})); });
    return left;
}

}  // namespace okr::reviewing
