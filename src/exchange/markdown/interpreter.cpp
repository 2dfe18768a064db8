#include "exchange/markdown/interpreter.hpp"

#include <algorithm>

#include "exchange/markdown/dress.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

/// All words below a block, in one line.
void gather_text(const std::vector<Block>& blocks, std::string& out) {
    for (const Block& block : blocks) {
        const std::string text = in_one_line(block.words.text);
        if (!text.empty()) out += (out.empty() ? "" : " ") + text;
        gather_text(block.children, out);
    }
}

/// "- **Key results:**" with a list below it.
bool holds_results(const Block& block) {
    return block.kind == Kind::item && block.below.items > 0 && stands_over_results(block.label);
}

std::string with_children(const std::string& rest, const Block& block) {
    std::string text = rest;
    gather_text(block.children, text);
    return text;
}

}  // namespace

Interpreter::Interpreter(bool about_okrs) : about_okrs_(about_okrs) { set_of("", ""); }

void Interpreter::read(const std::vector<Block>& document) {
    Scope scope;
    for (const Block& block : document)
        strict_ = strict_ || block.below.objectives > 0 || (block.label.role == Role::objective && block.label.written);
    scope.inferring = about_okrs_ && !strict_;
    walk(document, scope);
}

std::vector<DraftSet> Interpreter::take(const std::string& team) {
    for (DraftSet& set : sets_)
        if (set.team.empty()) set.team = team.empty() ? title_subject_ : team;
    return std::move(sets_);
}

void Interpreter::walk(const std::vector<Block>& blocks, Scope& scope) {
    // Beside "- Key results:", items without a label are fields of the objective.
    const bool labelled = scope.mode == Mode::key_result &&
                          std::any_of(blocks.begin(), blocks.end(), [](const Block& b) { return holds_results(b); });
    for (const Block& block : blocks) {
        switch (block.kind) {
            case Kind::heading: walk_heading(block, scope); break;
            case Kind::item: {
                Scope inner = scope;
                if (labelled && inner.mode == Mode::key_result) inner.mode = Mode::aside;
                walk_item(block, inner);
                break;
            }
            case Kind::text: walk_text(block, scope); break;
            case Kind::table: walk_table(block, scope); break;
            case Kind::rule: break;
            default: add_words(scope, block); break;
        }
    }
}

/// A block and all below it, line by line, as asides.
void Interpreter::keep_all(const Block& block, const Scope& scope) {
    for (const Row& row : block.rows) keep_row(row, scope);
    if (block.kind != Kind::table && block.kind != Kind::rule) add_words(scope, block);
    for (const Block& child : block.children) keep_all(child, scope);
}

void Interpreter::explain(const Block& block, const Scope& scope) {
    const std::string text = with_children(block.label.rest, block);
    Thing* thing = thing_in(scope);
    if (!thing || scope.result != nowhere) {
        if (!text.empty()) add_aside(scope, block.line, in_one_line(block.words.text));
        for (const Block& child : block.children) keep_all(child, scope);
        return;
    }
    add_field(scope, Meaning::because, "because", text, block.line);
}

/// "Success metrics" of an objective that has its key results already.
bool Interpreter::measures_again(const Block& block, const Scope& scope) const {
    if (scope.objective == nowhere || sets_[scope.set].objectives[scope.objective].results.empty()) return false;
    return is_metrics_phrase(phrase_of(block.words.text));
}

/// What a label says of the thing it stands in, or over the lines below it. For items, headings and texts alike.
void Interpreter::walk_label(const Block& block, Scope scope) {
    switch (block.label.role) {
        case Role::objective: return walk_objective(block, block.label.rest, scope);
        case Role::key_result: return walk_result(block, block.label.rest, scope);
        case Role::initiative: return walk_initiative(block, block.label.rest, scope);
        case Role::because: return explain(block, scope);
        case Role::field: return walk_field(block, scope);
        case Role::key_results:
            if (measures_again(block, scope)) return keep_all(block, scope);
            scope.under_results = true;
            scope.result = nowhere;
            return walk_list(block, Mode::key_result, scope);
        case Role::initiatives: return walk_list(block, Mode::initiative, scope);
        case Role::objectives:  // below an objective, its goals
            return walk_list(block, scope.objective == nowhere ? Mode::objective : Mode::key_result, scope);
        default: return keep_all(block, scope);
    }
}

/// "Key results (by June)", "CFO KRs:": whose they are, or what else is said of all of them.
void Interpreter::walk_list(const Block& block, Mode mode, Scope scope) {
    if (begins_with_office(block.label.qualifier))
        scope.owner = block.label.qualifier;
    else
        add_aside(scope, block.line, block.label.qualifier);
    scope.mode = mode;
    walk(block.children, scope);
}

void Interpreter::walk_field(const Block& block, const Scope& scope) {
    const std::string text = with_children(block.label.rest, block);
    add_field(scope, block.label.meaning, block.label.qualifier, text, block.line);
    for (const std::string& link : block.words.links) add_aside(scope, block.line, link);
    for (const std::string& person : block.words.mentions)
        add_field(scope, Meaning::owner, "owner", person, block.line);
}

/// The line is kept as it stands; what it stands over is read.
void Interpreter::walk_below(const Block& block, Scope scope) {
    add_words(scope, block);
    walk(block.children, scope);
}

void Interpreter::walk_text(const Block& block, Scope& scope) {
    const Role role = block.label.role;
    Thing* thing = thing_in(scope);
    if (role == Role::key_results || role == Role::initiatives || role == Role::objectives) {
        scope.mode = role == Role::key_results   ? Mode::key_result
                     : role == Role::initiatives ? Mode::initiative
                                                 : Mode::objective;
        return;
    }
    const bool about_results =
        role == Role::key_result && block.label.number.empty() && scope.objective == nowhere && !scope.under_results;
    if (about_results) return add_words(scope, block);
    if (role == Role::key_result && scope.mode != Mode::because) return walk_result(block, block.label.rest, scope);
    if (role == Role::objective && scope.result == nowhere) return add_objective(block, block.label.rest, scope);
    if (role == Role::field || role == Role::because) return walk_label(block, scope);
    if (thing && thing->record.title.empty() && !block.words.text.empty()) {
        const Thing old = *thing;
        dress(*thing, block, block.words.text, true);
        thing->number = old.number;
        return;
    }
    if (scope.mode == Mode::because && thing)
        return add_field(scope, Meaning::because, "because", in_one_line(block.words.text), block.line);
    add_words(scope, block);
}

}  // namespace okr::exchange::markdown
