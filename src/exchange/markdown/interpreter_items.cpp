#include <re2/re2.h>

#include <algorithm>

#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/sections.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

bool is_item(const Block& block) { return block.kind == Kind::item; }

/// "- Key results: Mia and Ben" over the list of them.
bool holds_list(const Block& block) {
    return stands_over_results(block.label) && block.below.items > 0 && block.below.own_results == 0;
}

/// "- Objective:" over an item that says it, and others that have labels.
bool tells_one(const Block& block) {
    const auto plain = [](const Block& child) { return is_item(child) && child.label.role == Role::none; };
    const auto& all = block.children;
    return !all.empty() && plain(all.front()) && std::count_if(all.begin(), all.end(), plain) == 1 &&
           (all.size() > 1 || block.below.parents > 0);
}

/// Says nothing: "- PX -", a mark of kramdown.
bool is_empty_bullet(const std::string& text) {
    static const RE2 empty(R"((?:\[?(?:P[0-9X]|KR|O)[0-9.]*\]?)?[\s:–—|.-]*|.*\{:[^}]*\})");
    return RE2::FullMatch(text, empty);
}

}  // namespace

void Interpreter::walk_item(const Block& block, Scope scope) {
    const Role role = block.label.role;
    if (block.words.inner) return keep_all(block, scope);
    if (role == Role::key_result && holds_list(block)) {
        scope.mode = Mode::key_result;
        scope.under_results = true;
        return walk_below(block, scope);
    }
    if (names_one_objective(block) && tells_one(block)) return walk_told_below(block, scope);
    const bool explaining = scope.mode == Mode::because;
    if (explaining && role != Role::objective && role != Role::key_result) return explain(block, scope);
    if (role == Role::none || role == Role::team || role == Role::cycle || role == Role::notes)
        return walk_plain_item(block, scope);
    if (role == Role::initiative && scope.mode != Mode::initiative && block.label.number.empty() &&
        scope.mode != Mode::aside)
        return walk_plain_item(block, scope);
    const bool names_itself =
        role == Role::key_results || role == Role::initiatives || role == Role::objectives || role == Role::because;
    if (names_itself && block.children.empty() && block.label.rest.empty()) return add_words(scope, block);
    walk_label(block, scope);
}

void Interpreter::walk_told_below(const Block& block, Scope scope) {
    const Block& told = block.children.front();
    add_objective(told, told.words.text, scope);
    walk(told.children, scope);
    walk({block.children.begin() + 1, block.children.end()}, scope);
}

/// A theme over key results: no task itself, but tasks below it; or a lead that ends with a colon.
bool Interpreter::is_group_of_results(const Block& block) const {
    if (block.below.items == 0) return false;
    const bool boxes = std::all_of(block.children.begin(), block.children.end(),
                                   [](const Block& child) { return !is_item(child) || child.box != Box::none; });
    return block.box == Box::none && (boxes || block.words.text.ends_with(':'));
}

void Interpreter::walk_plain_item(const Block& block, Scope scope) {
    const Facts& below = block.below;
    const std::string& text = block.words.text;
    if (block.label.role == Role::notes && phrase_of(text).ends_with("goals") && below.objectives == 0)
        return keep_all(block, scope);  // "Non-goals"
    if (says_nothing(block, scope)) return walk_below(block, scope);
    if (below.objectives > 0)
        if (const Label label = label_of_heading(text); label.role == Role::cycle || label.role == Role::team) {
            Block context = block;
            context.label = label;
            return walk_context(context, scope);
        }
    if (below.own_results > 0) return walk_objective(block, text, scope);
    walk_listed_item(block, scope);
}

/// A bullet without words, or a link alone, where links are no sentences.
bool Interpreter::says_nothing(const Block& block, const Scope& scope) const {
    const std::string& text = block.words.text;
    const bool only_link = block.words.linked && scope.mode != Mode::key_result && scope.mode != Mode::initiative;
    return text.empty() || is_empty_bullet(text) || (only_link && block.below.own_results == 0);
}

/// Without a label, an item is what its list holds.
void Interpreter::walk_listed_item(const Block& block, Scope scope) {
    const Facts& below = block.below;
    const std::string& text = block.words.text;
    const Role role = block.label.role;
    if (scope.mode == Mode::objective && (role == Role::none || role == Role::initiative))
        return walk_objective(block, text, scope);
    if (scope.mode == Mode::key_result && role != Role::notes)
        return is_group_of_results(block) ? walk_below(block, scope) : walk_result(block, text, scope);
    if (scope.mode == Mode::initiative) return walk_initiative(block, text, scope);
    if (scope.mode == Mode::unknown && scope.inferring && below.items > 0) return walk_objective(block, text, scope);
    if (below.objectives == 0 && below.key_results == 0) scope.mode = Mode::aside;
    walk_below(block, scope);
}

}  // namespace okr::exchange::markdown
