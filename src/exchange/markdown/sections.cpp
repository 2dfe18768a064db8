#include "exchange/markdown/sections.hpp"

#include <utility>

#include "exchange/markdown/nest.hpp"
#include "exchange/markdown/spread.hpp"
#include "exchange/markdown/table.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

void count(Facts& facts, const Block& child) {
    const Role role = child.label.role;
    const bool objective = role == Role::objective && !child.label.rest.empty() && !child.words.inner;
    const bool told = child.kind == Kind::item && names_one_objective(child) && child.below.items > 0;
    const bool numbered = role == Role::objective && child.kind == Kind::heading;
    const bool result = role == Role::key_result || role == Role::key_results;
    const TableUse use = child.kind == Kind::table ? use_of(child.rows) : TableUse::none;
    facts.objectives +=
        objective || told || numbered || is_untitled_objective(child) || use == TableUse::objectives ? 1 : 0;
    facts.key_results += result || use != TableUse::none ? 1 : 0;
    facts.own_results += result || use == TableUse::key_results ? 1 : 0;
    facts.items += child.kind == Kind::item;
    facts.parents += child.kind == Kind::item && child.below.items > 0;
    facts.headings += child.kind == Kind::heading;
    facts.tables += child.kind == Kind::table;
    facts.texts += child.kind == Kind::text;
    facts.all_items += child.below.all_items + (child.kind == Kind::item ? 1 : 0);
    facts.objectives += child.below.objectives;
    facts.key_results += child.below.key_results;
}

bool may_be_team(const Block& block, int level) {
    return block.kind == Kind::heading && block.level == level && block.level < line_level &&
           block.label.role == Role::none && block.below.objectives > 0 && word_count(block.words.text) <= 4;
}

/// Headings side by side that hold objectives: where one names a team, the others do.
void agree_on_teams(std::vector<Block>& blocks) {
    for (const Block& team : blocks) {
        if (team.kind != Kind::heading || team.label.role != Role::team || team.below.objectives == 0) continue;
        for (Block& block : blocks)
            if (may_be_team(block, team.level)) {
                block.label.role = Role::team;
                block.label.team = stripped(block.words.text, " :");
            }
        return;
    }
}

void finish(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        if (block.kind == Kind::item) block.children = nested(spread(std::move(block.children)));
        finish(block.children);
        for (const Block& child : block.children) count(block.below, child);
    }
    agree_on_teams(blocks);
}

}  // namespace

bool names_one_objective(const Block& block) {
    if (block.label.role != Role::objectives) return false;
    const std::string phrase = phrase_of(block.words.text);
    for (const std::string_view one :
         {"objective", "the objective", "our objective", "goal", "objetivo", "objectif", "ziel", "obiettivo", "doel"})
        if (phrase == one) return true;
    return false;
}

bool is_untitled_objective(const Block& heading) {
    if (heading.kind != Kind::heading || !names_one_objective(heading) || heading.children.empty()) return false;
    const Block& first = heading.children.front();
    const bool told = first.kind == Kind::text && first.label.role == Role::none;
    return told && heading.below.objectives == 0 && heading.below.items == 0;
}

std::vector<Block> sections_of(std::vector<Block> blocks) {
    std::vector<Block> tree = nested(spread(std::move(blocks)));
    finish(tree);
    return tree;
}

}  // namespace okr::exchange::markdown
