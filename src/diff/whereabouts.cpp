#include "diff/whereabouts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace okr::diffing {

namespace {

bool holds(const Thing& objective, const std::string& name) {
    const auto* content = objective.as<model::Objective>();
    if (content == nullptr || objective.ref == name) return content != nullptr;
    return std::any_of(content->key_results.begin(), content->key_results.end(),
                       [&](const model::KeyResult& result) { return result.ref == name; });
}

/// An initiative by itself that is to move this objective, or key results of it alone.
bool moves_only(const Thing& alone, const Thing& objective) {
    const auto* initiative = alone.as<model::Initiative>();
    if (initiative == nullptr || initiative->moves.empty()) return false;
    return std::all_of(initiative->moves.begin(), initiative->moves.end(),
                       [&](const model::Text& text) { return holds(objective, full_name_of(text, alone, Bare::own)); });
}

bool is_of_one_cycle(const Thing& was, const Thing& is, const References& references) {
    return was.cycle == is.cycle && references.is_same_team(was.team, is.team);
}

std::string place_of(const Thing& thing) {
    return thing.parent != nullptr ? thing.parent->ref : fmt::format("{} in {}", thing.team, thing.cycle);
}

/// The team and cycle are told where they are others.
std::string in_words(const Thing& thing, bool is_other_team, bool is_other_cycle) {
    const bool is_bare = !is_other_team && !is_other_cycle;
    std::string words = thing.parent != nullptr ? thing.parent->subject() : is_bare ? "the team's own list" : "";
    if (is_other_team) words += (words.empty() ? "" : " of ") + thing.team;
    if (is_other_cycle) words += (words.empty() ? "" : " in ") + thing.cycle;
    return words;
}

}  // namespace

bool is_written_elsewhere(const Thing& was, const Thing& is) {
    if ((was.parent == nullptr) == (is.parent == nullptr)) return false;
    if (was.parent == nullptr) return moves_only(was, *is.parent);
    return moves_only(is, *was.parent) || (was.parent->partner != nullptr && moves_only(is, *was.parent->partner));
}

std::optional<Move> move_between(const Thing& was, const Thing& is, const References& references) {
    const bool is_in_one_objective = was.parent != nullptr && is.parent != nullptr && was.parent->partner == is.parent;
    const bool stays = is_of_one_cycle(was, is, references) &&
                       ((was.parent == nullptr && is.parent == nullptr) || is_written_elsewhere(was, is));
    if (is_in_one_objective || stays) return std::nullopt;
    const bool is_other_team = !references.is_same_team(was.team, is.team);
    const bool is_other_cycle = was.cycle != is.cycle;
    return Move{place_of(was), place_of(is),
                fmt::format("from {} to {}", in_words(was, is_other_team, is_other_cycle),
                            in_words(is, is_other_team, is_other_cycle))};
}

}  // namespace okr::diffing
