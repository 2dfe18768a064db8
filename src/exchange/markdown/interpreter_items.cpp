#include <algorithm>

#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

bool is_item(const Block& block) { return block.kind == Kind::item; }

}  // namespace

void Interpreter::walk_item(const Block& block, Scope scope) {
    const Role role = block.label.role;
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
    if (text.empty()) {
        add_words(scope, block);
        return walk(block.children, scope);
    }
    if (below.objectives > 0)
        if (const Label label = label_of_heading(text); label.role == Role::cycle || label.role == Role::team) {
            Block context = block;
            context.label = label;
            return walk_context(context, scope);
        }
    if (below.own_results > 0) return walk_objective(block, text, scope);
    if (scope.mode == Mode::objective && (block.label.role == Role::none || block.label.role == Role::initiative))
        return walk_objective(block, text, scope);
    if (scope.mode == Mode::key_result && block.label.role != Role::notes) {
        if (!is_group_of_results(block)) return walk_result(block, text, scope);
        add_words(scope, block);
        return walk(block.children, scope);
    }
    if (scope.mode == Mode::initiative) {
        add_initiative(block, text, scope);
        scope.mode = Mode::aside;
        return walk(block.children, scope);
    }
    if (scope.mode == Mode::unknown && scope.inferring && below.items > 0) return walk_objective(block, text, scope);
    add_words(scope, block);
    if (below.objectives == 0 && below.key_results == 0) scope.mode = Mode::aside;
    walk(block.children, scope);
}

}  // namespace okr::exchange::markdown
