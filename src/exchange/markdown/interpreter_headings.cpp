#include <algorithm>

#include "exchange/cycle_span.hpp"
#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/sections.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

/// Headings of examples and explanations: what they hold is nobody's OKR.
bool is_lesson(const Block& block) {
    const std::string phrase = phrase_of(block.words.text);
    for (const std::string_view word :
         {"example", "template", "how ", "what ", "definition", "concept", "faq", "guide", "tips"})
        if (phrase.find(word) != phrase.npos) return true;
    return false;
}

/// "Lighthouse", "Community Committee": a name, as far as one can see.
bool is_name(std::string_view text) {
    if (text.empty() || text[0] < 'A' || text[0] > 'Z' || word_count(text) > 3) return false;
    return text.find_first_of("0123456789?!:") == text.npos;
}

/// Without "OKR —" and without a number that only tells its place.
std::string title_of(const Block& block) {
    if (block.label.loose) return block.label.rest;
    const std::string& text = block.words.text;
    return text.substr(block.label.before.empty() ? numbering_length(text) : 0);
}

/// Words that only say that OKRs follow.
bool is_common(std::string_view word) {
    for (const std::string_view common : {"okr", "okrs", "objective", "objectives", "goals", "key", "results", "and",
                                          "for", "the", "our", "of", "team", "quarterly", "quarter", "cycle"})
        if (word == common) return true;
    return false;
}

/// Does a heading say more than the team and the cycle of its set do? Signs in a team's name are lost in its id.
bool says_more(const Block& block, const DraftSet& set) {
    const Words& words = block.words;
    if (block.children.empty() || !words.links.empty() || !words.mentions.empty() || !words.comments.empty() ||
        !words.struck.empty() || !block.label.before.empty())
        return true;
    if (role_of_phrase(phrase_of(words.text)) == Role::objectives) return false;
    std::string rest = words.text;
    if (const CycleSpan cycle = find_cycle_span(rest); !cycle.name.empty() && cycle.name == set.cycle)
        rest.replace(cycle.begin, cycle.end - cycle.begin, " ");
    const std::string team = " " + lowered(set.team) + " ";
    const std::string line = in_one_line(rest);
    for (const std::string_view word : split(line, ' ')) {
        const std::string bare = lowered(stripped(word, "():,.–—-"));
        const bool plain = std::all_of(bare.begin(), bare.end(), [](char c) { return is_letter(c) || is_digit(c); });
        if (!plain || (!bare.empty() && !is_common(bare) && team.find(" " + bare + " ") == team.npos)) return true;
    }
    return false;
}

bool has_fields(const Block& block) {
    return std::any_of(block.children.begin(), block.children.end(),
                       [](const Block& child) { return child.label.role == Role::field; });
}

}  // namespace

void Interpreter::walk_heading(const Block& block, Scope scope) {
    if (block.level == heading_step && title_subject_.empty() && is_name(block.label.subject) &&
        speaks_of_okrs(block.words.text))
        title_subject_ = block.label.subject;
    const Role role = block.label.role;
    if (is_beside_okrs(block, scope)) return keep_all(block, scope);
    if (block.level < line_level) scope.result = scope.initiative = nowhere;
    if (role == Role::key_result && scope.mode == Mode::initiative) return walk_below(block, scope);  // whose they are
    switch (role) {
        case Role::none: return walk_plain_heading(block, scope);
        case Role::objectives:
            return is_untitled_objective(block) ? walk_objective(block, "", scope) : walk_context(block, scope);
        case Role::team:
        case Role::cycle: return walk_context(block, scope);
        case Role::notes:
            if (block.below.objectives > 0 && !is_lesson(block)) return walk_group(block, scope, Mode::objective);
            return keep_all(block, scope);
        case Role::key_results:
        case Role::initiatives: return walk_list_heading(block, scope);
        default: return walk_label(block, scope);
    }
}

/// Under a heading such as "Background", and no objective itself.
bool Interpreter::is_beside_okrs(const Block& block, const Scope& scope) const {
    const bool is_inside = scope.result != nowhere || scope.objective != nowhere;
    const bool is_objective = block.label.role == Role::objective || block.below.objectives > 0;
    return scope.mode == Mode::aside && !is_inside && !is_objective;
}

/// "Key results", "Initiatives": of the objective told last.
void Interpreter::walk_list_heading(const Block& block, Scope scope) {
    enter_last_objective(scope);
    const bool is_nobodys = block.label.role == Role::key_results && scope.objective == nowhere && !scope.inferring &&
                            block.below.items > 0 && block.below.key_results == 0;
    return is_nobodys ? keep_all(block, scope) : walk_label(block, scope);
}

/// A heading that says whose OKRs follow, or of when.
void Interpreter::walk_context(const Block& block, Scope scope) {
    const bool is_objective_itself =
        block.below.objectives == 0 && block.below.own_results > 0 && block.label.role == Role::team;
    if (is_objective_itself && block.below.headings == 0) return walk_objective(block, block.words.text, scope);
    const DraftSet& outer = sets_[scope.set];
    const std::string team = block.label.team.empty() ? outer.team : block.label.team;
    const bool wider = block.label.cycle.empty() || outer.cycle.starts_with(block.label.cycle);
    const std::string cycle = wider ? outer.cycle : block.label.cycle;
    scope.set = set_of(team, cycle);
    scope.objective = nowhere;
    walk_group(block, scope, Mode::objective);
}

/// A short heading over items that have items: a team, its objectives and their key results.
void Interpreter::walk_team(const Block& block, Scope scope) {
    scope.set = set_of(block.words.text, std::string(sets_[scope.set].cycle));
    walk_group(block, scope, Mode::objective);
}

void Interpreter::walk_group(const Block& block, Scope scope, Mode mode) {
    if (says_more(block, sets_[scope.set])) add_words(scope, block);
    scope.mode = mode;
    const Role role = block.label.role;
    if (block.below.objectives > 0)
        scope.inferring = false;
    else
        scope.inferring = scope.inferring || (stands_over_okrs(role) && (!strict_ || role == Role::objectives)) ||
                          (!strict_ && speaks_of_okrs(block.words.text));
    if (strict_ && role != Role::objectives && mode == Mode::objective) scope.mode = Mode::unknown;
    if ((block.level < line_level || scope.heading.empty()) && role != Role::objectives) {
        scope.heading = block.words.text;
        scope.heading_line = block.line;
    }
    walk(block.children, scope);
}

/// Without a label: does what stands below make the heading an objective?
bool Interpreter::looks_like_objective(const Block& block, const Scope& scope) const {
    const Facts& below = block.below;
    if (strict_ && below.own_results > 0 && below.own_results <= below.tables) return false;
    if (below.own_results > 0) return block.level > heading_step || !speaks_of_okrs(block.words.text);
    const bool signs = has_fields(block) || !block.label.before.empty() || !block.words.mentions.empty();
    const bool lists_objectives = below.items > 0 && below.parents * 2 >= below.items;
    if (scope.inferring && signs && !lists_objectives && below.headings == 0 && block.level > heading_step) return true;
    if (!scope.inferring || below.key_results > 0 || below.items == 0 || below.headings > 0) return false;
    if (speaks_of_okrs(block.words.text) || is_lesson(block) || block.level <= heading_step) return false;
    return below.parents * 2 < below.items;
}

/// Below "Key results": a theme over some of them, or one of them with words about it.
void Interpreter::walk_theme(const Block& block, Scope scope) {
    const auto measurable = [](const Block& child) {
        return child.kind == Kind::item && child.words.text.find_first_of("0123456789") != std::string::npos;
    };
    const auto& children = block.children;
    const auto measured = static_cast<std::size_t>(std::count_if(children.begin(), children.end(), measurable));
    const bool words_about_it = block.level >= line_level && block.below.tables == 0 && block.below.own_results == 0 &&
                                block.below.headings == 0 && measured * 2 < block.below.items;
    if (words_about_it) return walk_result(block, block.words.text, scope);
    walk_below(block, scope);
}

void Interpreter::walk_plain_heading(const Block& block, Scope scope) {
    const Facts& below = block.below;
    if (scope.under_results && scope.objective != nowhere && below.objectives == 0) return walk_theme(block, scope);
    const std::string title = title_of(block);
    const bool told = below.objectives == 0 && find_objective(scope, block.words.text) != nowhere;
    const bool looks = below.objectives == 0 && looks_like_objective(block, scope);
    if (told || looks) return walk_objective(block, title, scope);
    // Where objectives are labelled, a table of metrics makes none.
    if (strict_ && below.own_results > 0 && below.own_results <= below.tables && below.objectives == 0) {
        return scope.objective == nowhere ? keep_all(block, scope) : walk_below(block, scope);
    }
    scope.inferring = scope.inferring || (!strict_ && speaks_of_okrs(block.words.text));
    scope.objective = block.level < line_level ? nowhere : scope.objective;
    const bool lists = below.items > 0 && below.parents * 2 >= below.items && !is_lesson(block);
    const bool short_name =
        block.level < line_level && word_count(block.words.text) <= 3 && !speaks_of_okrs(block.words.text);
    if (lists && scope.inferring && below.objectives == 0 && short_name) return walk_team(block, scope);
    if (below.objectives > 0 || below.key_results > 0 || (scope.inferring && (lists || below.headings > 0)))
        return walk_group(block, scope, scope.inferring && lists ? Mode::objective : scope.mode);
    if (scope.inferring && speaks_of_okrs(block.words.text) && !is_lesson(block))
        return walk_group(block, scope, Mode::unknown);
    keep_all(block, scope);
}

}  // namespace okr::exchange::markdown
