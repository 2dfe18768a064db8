#include <utility>

#include "exchange/markdown/dress.hpp"
#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// Told in a table of objectives, and now come its key results.
bool is_bare(const Thing& objective) {
    return !objective.record.title.empty() && objective.results.empty() && objective.initiatives.empty();
}

void place(DraftSet& set, Thing objective) {
    const std::size_t at = set.objectives.size();
    if (!objective.record.title.empty()) set.by_phrase.insert_or_assign(phrase_of(objective.record.title), at);
    if (!objective.number.empty()) set.by_number.insert_or_assign(objective.number, at);
    set.objectives.push_back(std::move(objective));
}

void merge(Thing& known, const Thing& again) {
    known.record.values.insert(known.record.values.end(), again.record.values.begin(), again.record.values.end());
    known.asides.insert(known.asides.end(), again.asides.begin(), again.asides.end());
}

}  // namespace

std::size_t Interpreter::set_of(const std::string& team, const std::string& cycle) {
    const auto [known, is_new] = set_by_name_.try_emplace({team, cycle}, sets_.size());
    if (is_new) sets_.push_back({team, cycle, {}, {}, {}, {}, {}});
    return known->second;
}

void Interpreter::add_objective(const Block& block, const std::string& text, Scope& scope) {
    Thing objective;
    dress(objective, block, text, true);
    if (!scope.owner.empty()) add_value(objective, Meaning::owner, "owner", scope.owner, block.line);
    if (scope.result != nowhere && scope.objective != nowhere)
        objective.asides.push_back(
            {block.line, "under the key result: " +
                             sets_[scope.set].objectives[scope.objective].results[scope.result].record.title});
    DraftSet& set = sets_[scope.set];
    const std::size_t known = find_objective(scope, objective.record.title);
    const bool is_told = known != nowhere && is_bare(set.objectives[known]);
    scope.objective = is_told ? known : set.objectives.size();
    scope.result = scope.initiative = nowhere;
    scope.mode = Mode::key_result;
    if (is_told) return merge(set.objectives[known], objective);
    scope.under_results = false;
    place(set, std::move(objective));
}

/// A key result must stand somewhere: in the last objective, else in one that is named as the heading is.
void Interpreter::need_objective(Scope& scope, std::size_t line) {
    if (scope.objective != nowhere) return;
    if (std::vector<Thing>& all = sets_[scope.set].objectives; all.empty()) {
        Thing& made = all.emplace_back();
        made.record.title = scope.heading.empty() ? "Objective" : scope.heading;
        made.record.line = scope.heading.empty() ? line : scope.heading_line;
    }
    enter_last_objective(scope);
}

/// Where no objective is open, what follows belongs to the last one, if there is any.
void Interpreter::enter_last_objective(Scope& scope) const {
    const std::vector<Thing>& all = sets_[scope.set].objectives;
    if (scope.objective == nowhere && !all.empty()) scope.objective = all.size() - 1;
}

void Interpreter::add_result(const Block& block, const std::string& text, Scope& scope) {
    need_objective(scope, block.line);
    Thing result;
    dress(result, block, text, true);
    if (!scope.owner.empty()) add_value(result, Meaning::owner, "owner", scope.owner, block.line);
    std::vector<Thing>& all = sets_[scope.set].objectives[scope.objective].results;
    all.push_back(std::move(result));
    scope.result = all.size() - 1;
    scope.initiative = nowhere;
}

void Interpreter::add_initiative(const Block& block, const std::string& text, Scope& scope) {
    Thing initiative;
    dress(initiative, block, text, false);
    scope.in_initiatives = scope.objective == nowhere;
    DraftSet& set = sets_[scope.set];
    std::vector<Thing>& all = scope.in_initiatives ? set.initiatives : set.objectives[scope.objective].initiatives;
    if (!scope.in_initiatives && scope.result != nowhere)
        if (const Thing& result = set.objectives[scope.objective].results[scope.result]; !result.record.title.empty())
            add_value(initiative, Meaning::unknown, "", "under the key result: " + result.record.title, block.line);
    all.push_back(std::move(initiative));
    scope.initiative = all.size() - 1;
}

void Interpreter::walk_objective(const Block& block, const std::string& text, Scope scope) {
    add_objective(block, text, scope);
    scope.heading = block.words.text;
    scope.heading_line = block.line;
    walk(block.children, scope);
    std::string& title = sets_[scope.set].objectives[scope.objective].record.title;
    if (title.empty()) title = block.words.text;
}

void Interpreter::walk_result(const Block& block, const std::string& text, Scope scope) {
    add_result(block, text, scope);
    scope.mode = Mode::aside;
    scope.inferring = false;
    walk(block.children, scope);
}

void Interpreter::walk_initiative(const Block& block, const std::string& text, Scope scope) {
    add_initiative(block, text, scope);
    scope.mode = Mode::aside;
    walk(block.children, scope);
}

Thing* Interpreter::thing_in(const Scope& scope) {
    DraftSet& set = sets_[scope.set];
    if (scope.initiative != nowhere)
        return scope.in_initiatives ? &set.initiatives[scope.initiative]
                                    : &set.objectives[scope.objective].initiatives[scope.initiative];
    if (scope.objective == nowhere) return nullptr;
    Thing& objective = set.objectives[scope.objective];
    return scope.result == nowhere ? &objective : &objective.results[scope.result];
}

void Interpreter::add_aside(const Scope& scope, std::size_t line, const std::string& text) {
    if (text.empty()) return;
    Thing* thing = thing_in(scope);
    (thing ? thing->asides : sets_[scope.set].asides).push_back({line, text});
}

/// A line with all that hangs on it, as it stands.
void Interpreter::add_words(const Scope& scope, const Block& block) {
    const Words& words = block.words;
    std::string text = block.kind == Block::Kind::code ? words.text : in_one_line(words.text);
    if (block.box == Box::done) text = "[x] " + text;
    if (words.all_struck) text = "struck out: " + text;
    add_aside(scope, block.line, text);
    if (!words.struck.empty()) add_aside(scope, block.line, "struck out: " + words.struck);
    add_unseen(scope, block.line, words);
}

/// What stands behind the words: addresses, people in tags, comments.
void Interpreter::add_unseen(const Scope& scope, std::size_t line, const Words& words) {
    for (const auto* list : {&words.links, &words.mentions, &words.comments})
        for (const std::string& more : *list) add_aside(scope, line, in_one_line(more));
}

void Interpreter::add_field(const Scope& scope, Meaning meaning, const std::string& name, const std::string& text,
                            std::size_t line) {
    if (Thing* thing = thing_in(scope))
        add_value(*thing, meaning, name, text, line);
    else
        add_aside(scope, line, name + ": " + text);
}

/// The objective of the set that a table or a list speaks of again, by its words or its number.
std::size_t Interpreter::find_objective(const Scope& scope, const std::string& title) const {
    const Label label = label_of(title);
    const std::string phrase = phrase_of(label.rest.empty() ? title : label.rest);
    const DraftSet& set = sets_[scope.set];
    if (const auto same = set.by_phrase.find(phrase); same != set.by_phrase.end()) return same->second;
    if (label.role == Role::objective && !label.number.empty())
        if (const auto same = set.by_number.find(label.number); same != set.by_number.end()) return same->second;
    return nowhere;
}

}  // namespace okr::exchange::markdown
