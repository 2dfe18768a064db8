#include "emergence/quoted_since.hpp"

#include <algorithm>
#include <optional>

#include "history/asked.hpp"
#include "model/names.hpp"

namespace okr::emerging {

namespace {

std::optional<std::size_t> step_of(const Settled& settled, const std::string& name) {
    const auto found = settled.find(name);
    return found == settled.end() ? std::nullopt : std::optional(found->second);
}

/// A request is called by its team and cycle; changes call it by its words.
std::string name_of_request(const std::string& ref, const std::string& text) {
    const std::size_t at = std::min(ref.rfind('@'), ref.size());
    return ref.substr(0, at) + "/" + model::derive_id(text) + ref.substr(at);
}

std::optional<std::size_t> step_of(const Settled& settled, const Evidence& evidence) {
    for (const std::string& name :
         {evidence.ref, "strategy/" + evidence.ref, name_of_request(evidence.ref, evidence.text)})
        if (const auto step = step_of(settled, name)) return step;
    return std::nullopt;
}

}  // namespace

QuotedSince::QuotedSince(const Recollection& recollection) : recollection_(recollection) {
    std::size_t first = nowhere;
    for (const auto& [team, past] : recollection.past->teams)
        if (past.arrived) first = std::min(first, recollection.chronicle->main_line.step(past.arrived->order));
    if (first != nowhere) beginning_ = first;
}

std::size_t QuotedSince::arrival(const std::vector<std::string>& teams) const {
    std::size_t step = 0;
    for (const std::string& team : teams) {
        const auto known = recollection_.past->teams.find(team);
        if (known != recollection_.past->teams.end() && known->second.arrived)
            step = std::max(step, recollection_.chronicle->main_line.step(known->second.arrived->order));
    }
    return step;
}

std::size_t QuotedSince::of(const Conversation& conversation) const {
    std::optional<std::size_t> latest;
    for (const Evidence& evidence : conversation.evidence)
        if (const auto step = step_of(recollection_.settled, evidence)) latest = std::max(latest.value_or(0), *step);
    return std::max(beginning_, latest ? *latest : arrival(conversation.teams));
}

}  // namespace okr::emerging
