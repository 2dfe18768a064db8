// Looks at neighbours in a clause.
#include "reading/shape_of_clause.hpp"

namespace okr::reading {
namespace {

bool has_amount(const Scope& scope) {
    for (std::size_t i = scope.clause.begin; i < scope.clause.end; ++i)
        if (scope.node(i).is_amount()) return true;
    return false;
}

/// A verb that commands is no part of a name; "Scheduling conflicts per week" is one.
bool may_be_name(const Scope& scope) {
    const Pattern pattern = scope.head.pattern;
    if (pattern == Pattern::imperative) return scope.node(scope.head.verb).is_verb(gerund) && !scope.head.is_own;
    return pattern == Pattern::nominal || pattern == Pattern::participle;
}

bool is_top(const Scope& scope, std::size_t i) {
    const Node& node = scope.node(i);
    if (node.kind == NodeKind::name) return scope.sentence.lower(node).starts_with("top ");
    return scope.sentence.is<"top">(node) && i + 1 < scope.clause.end &&
           scope.sentence.is<"quartile", "decile", "quintile", "tercile", "percentile", "third">(scope.node(i + 1));
}

/// "in the", "rank", "finish": what stands before a place.
bool leads_to_rank(const Scope& scope, std::size_t i) {
    while (i > scope.clause.begin && scope.sentence.is<"the", "a", "our">(scope.node(i - 1))) --i;
    return i > scope.clause.begin &&
           scope.sentence.is<"in", "into", "within", "among", "rank", "ranks", "ranked", "ranking", "finish",
                             "finishes", "finished", "place", "places", "be", "become", "reach", "stay", "remain">(
               scope.node(i - 1));
}

/// No noun of what is at the top: "the top 10 pages" are pages.
bool ends_rank(const Scope& scope, std::size_t i) {
    return i >= scope.clause.end || scope.node(i).kind == NodeKind::mark || scope.node(i).is(Class::preposition);
}

/// "Top 10 on the weekly chart"; "Top 10 of the backlog" are things.
bool stands_in_ranking(const Scope& scope) {
    const std::size_t behind = scope.clause.begin + 1;
    if (behind >= scope.clause.end || !scope.sentence.is<"in", "on">(scope.node(behind))) return false;
    for (std::size_t i = behind + 1; i < scope.clause.end; ++i)
        if (scope.sentence.is<"ranking", "rankings", "chart", "charts", "league", "table", "survey">(scope.node(i)))
            return true;
    return false;
}

bool names_grade(const Scope& scope) {
    for (std::size_t i = scope.clause.begin; i < scope.clause.end; ++i)
        if (scope.sentence.is<"label", "grade", "rating", "class", "level", "score", "mark">(scope.node(i)))
            return true;
    return false;
}

/// "level 2", "A2"; "D" where a grade is named.
bool is_step(const Scope& scope, std::size_t i) {
    const Node& node = scope.node(i);
    if (node.kind != NodeKind::name && !node.is_word()) return false;
    const std::string_view words = scope.sentence.lower(node);
    for (const std::string_view step : {"level ", "band ", "grade ", "tier "})
        if (words.starts_with(step)) return true;
    const std::string_view raw = scope.sentence.raw(node.extent);
    return raw.size() < 4 && raw.find_first_not_of("ABCDEFG0123456789") == raw.npos &&
           raw.find_first_of("ABCDEFG") == 0 && (node.kind == NodeKind::name || names_grade(scope));
}

bool is_or_better(const Scope& scope, std::size_t i) {
    return i + 1 < scope.clause.end && scope.sentence.is<"or">(scope.node(i)) &&
           scope.sentence.is<"better", "higher", "above">(scope.node(i + 1));
}

bool leads_to_step(const Scope& scope, std::size_t i) {
    if (i + 1 >= scope.clause.end || !is_step(scope, i + 1)) return false;
    const bool is_joint = scope.sentence.is<"to">(scope.node(i)) || scope.node(i).is_mark(Mark::arrow);
    return is_joint && (ends_rank(scope, i + 2) || scope.node(i + 2).kind != NodeKind::word);
}

}  // namespace

bool names_rate(const Scope& scope) {
    const std::size_t end = scope.clause.end;
    if (end < scope.clause.begin + 3 || !may_be_name(scope) || has_amount(scope)) return false;
    return scope.node(end - 1).is(Class::period) && scope.sentence.is<"per">(scope.node(end - 2)) &&
           !scope.node(scope.clause.begin).is(Class::determiner);
}

bool tells_rank(const Scope& scope) {
    if (is_top(scope, scope.clause.begin) && stands_in_ranking(scope)) return true;
    for (std::size_t i = scope.clause.begin + 1; i < scope.clause.end; ++i) {
        const std::size_t behind = scope.node(i).kind == NodeKind::name ? i + 1 : i + 2;
        if (is_top(scope, i) && leads_to_rank(scope, i) && ends_rank(scope, behind)) return true;
    }
    return false;
}

bool tells_least_step(const Scope& scope) {
    for (std::size_t i = scope.clause.begin + 1; i + 2 < scope.clause.end; ++i)
        if (is_or_better(scope, i + 1) && is_step(scope, i)) return true;
    return false;
}

bool tells_step(const Scope& scope) {
    for (std::size_t i = scope.clause.begin + 1; i < scope.clause.end; ++i) {
        const Node& before = scope.node(i - 1);
        const bool is_reached = scope.node(i).kind == NodeKind::name && before.is(Class::reach);
        if (is_reached && is_step(scope, i) && ends_rank(scope, i + 1)) return true;
        if (scope.sentence.is<"from">(before) && leads_to_step(scope, i + 1) && is_step(scope, i)) return true;
    }
    return false;
}

bool tells_going_live(const Scope& scope) {
    if (scope.target() >= 0) return false;
    for (std::size_t i = scope.clause.begin + 1; i < scope.clause.end; ++i) {
        if (!scope.sentence.is<"live", "live in">(scope.node(i)) || !scope.node(i - 1).has(nouns | verbs)) continue;
        if (scope.node(i - 1).is(Class::people)) return false;
        return scope.sentence.lower(scope.node(i)).size() > 4 || i + 1 == scope.clause.end ||
               scope.sentence.is<"in", "on", "at", "for", "with">(scope.node(i + 1));
    }
    return false;
}

}  // namespace okr::reading
