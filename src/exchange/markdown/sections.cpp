#include "exchange/markdown/sections.hpp"

#include <algorithm>
#include <utility>

#include "exchange/markdown/decoration.hpp"
#include "exchange/markdown/leads.hpp"
#include "exchange/markdown/table.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

// Levels have room between them: a heading that belongs under another of its own level goes below it.
constexpr int wide = 100;
constexpr int under_context = 30;
constexpr int under_objective = 10;
constexpr int context_line = 7 * wide;
constexpr int objective_line = context_line + 50;
constexpr int list_line = objective_line + 50;
constexpr int result_line = list_line + 50;

bool over_list(Role role) {
    return role == Role::key_results || role == Role::initiatives || role == Role::because || role == Role::notes;
}

bool is_context(const Block& block) {
    const Role role = block.label.role;
    return role == Role::cycle || role == Role::team || role == Role::objectives;
}

bool is_label_line(std::string_view line) {
    std::string text(line);
    take_prefixes(text);
    const Label label = label_of(text);
    if (label.role == Role::none || label.role == Role::notes) return false;
    if (label.role == Role::initiative) return false;  // "Project - …" is prose as often
    return label.role != Role::field || label.rest.size() < 200;
}

/// The lines of a paragraph that stand for themselves; others are joined.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> result;
    for (const std::string_view part : split(text, '\v')) {
        bool first = true;
        for (const std::string_view line : split(part, '\n')) {
            const std::string clean = in_one_line(line);
            if (clean.empty()) continue;
            // A new sentence on a new line says more of the same thing.
            const bool sentence = !first && clean[0] >= 'A' && clean[0] <= 'Z' && result.back().ends_with('.');
            if (first || sentence || is_label_line(clean))
                result.push_back(clean);
            else
                result.back() += " " + clean;
            first = false;
        }
    }
    return result;
}

/// Sets the block's text to its first line; the others become texts of their own.
std::vector<Block> take_further_lines(Block& block) {
    std::vector<Block> result;
    const std::vector<std::string> lines = lines_of(block.words.text);
    block.words.text = lines.empty() ? "" : lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        Block& line = result.emplace_back();
        line.line = block.line + i;
        line.quoted = block.quoted;
        line.words.text = lines[i];
        line.words.bold = block.words.bold;
        line.words.all_struck = block.words.all_struck;
    }
    return result;
}

void label_block(Block& block) {
    if (block.kind == Kind::heading) {
        block.words.text = in_one_line(block.words.text);
        block.label = label_of_heading(block.words.text);
        block.level *= wide;
    } else if (block.kind == Kind::item || block.kind == Kind::text) {
        std::string text = block.words.text;
        take_prefixes(text);
        block.label = label_of(text);
    }
}

bool is_list(const Block* next) { return next && (next->kind == Kind::item || next->kind == Kind::table); }

/// A paragraph that heads what follows: how deep; 0 if it heads nothing.
int level_of_line(Block& block, const Block* next) {
    if (block.words.bold && word_count(block.words.text) <= 30) {
        const Label heading = label_of_heading(block.words.text);
        if (heading.role == Role::cycle || heading.role == Role::team || heading.role == Role::objectives) {
            block.label = heading;
            return context_line;
        }
    }
    switch (block.label.role) {
        case Role::objective: return objective_line;
        case Role::objectives: return is_list(next) || block.words.bold ? context_line : 0;
        case Role::key_results:
        case Role::initiatives:
        case Role::because:
        case Role::notes: return block.label.rest.empty() ? list_line : 0;
        case Role::key_result: return is_list(next) || block.words.bold ? result_line : 0;
        case Role::none: return block.words.bold && next && word_count(block.words.text) <= 30 ? objective_line : 0;
        case Role::field: return block.label.rest.empty() && is_list(next) ? list_line : 0;
        default: return 0;
    }
}

/// Does a line begin something new that an item above it cannot own?
bool ends_list(std::string_view line) {
    const Label label = label_of(line);
    return label.role == Role::objective ||
           (label.rest.empty() && (over_list(label.role) || label.role == Role::objectives));
}

std::vector<Block> spread(std::vector<Block> blocks) {
    std::vector<Block> result;
    for (Block& block : blocks) {
        const bool text = block.kind == Kind::text;
        const bool item = block.kind == Kind::item;
        std::vector<Block> further = text || item ? take_further_lines(block) : std::vector<Block>{};
        label_block(block);
        // "- last item" and "Initiatives:" below it without a blank line: the label is none of the item's.
        std::vector<Block> next;
        while (item && !further.empty() && ends_list(further.back().words.text)) {
            next.insert(next.begin(), std::move(further.back()));
            further.pop_back();
        }
        if (item && !further.empty())
            block.children.insert(block.children.begin(), std::make_move_iterator(further.begin()),
                                  std::make_move_iterator(further.end()));
        result.push_back(std::move(block));
        for (Block& line : text ? further : next) {
            label_block(line);
            result.push_back(std::move(line));
        }
    }
    return result;
}

void find_headings(std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Block& block = blocks[i];
        if (block.kind != Kind::text) continue;
        // What stands right below "Objective" is its title, however bold.
        const bool title = i > 0 && blocks[i - 1].kind == Kind::heading && names_one_objective(blocks[i - 1]) &&
                           block.label.role == Role::none;
        if (title) continue;
        const int level = level_of_line(block, i + 1 < blocks.size() ? &blocks[i + 1] : nullptr);
        if (level == 0) continue;
        block.kind = Kind::heading;
        block.level = level;
    }
}

/// Puts blocks below the headings that are open.
class Nest {
public:
    std::vector<Block> make(std::vector<Block> blocks) {
        for (Block& block : blocks) {
            if (block.kind == Kind::rule)
                close(context_line);
            else if (block.kind == Kind::heading)
                open(std::move(block));
            else {
                end_short_lists(block);
                add(std::move(block));
            }
        }
        close(0);
        return std::move(root_);
    }

private:
    /// A line such as "Background:" stands over the list that follows it, and over nothing that comes after.
    void end_short_lists(const Block& next) {
        if (open_.empty() || next.kind == Kind::item || next.kind == Kind::heading) return;
        const Block& top = open_.back();
        const Role role = top.label.role;
        const bool is_short =
            top.level >= list_line && (role == Role::notes || role == Role::because || role == Role::field);
        if (is_short && !top.children.empty() && top.children.back().kind == Kind::item) close(top.level);
    }

    void add(Block block) { (open_.empty() ? root_ : open_.back().children).push_back(std::move(block)); }

    void close(int level) {
        while (!open_.empty() && open_.back().level >= level) {
            Block done = std::move(open_.back());
            open_.pop_back();
            add(std::move(done));
        }
    }

    /// "## Objective 1" and "## Key results" side by side: the second belongs to the first.
    void adopt(Block& block) const {
        const int raw = block.level / wide;
        const Role role = block.label.role;
        for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
            if (open->level / wide != raw || open->level < block.level) continue;
            const bool below_objective = open->label.role == Role::objective && role != Role::notes &&
                                         (over_list(role) || role == Role::key_result);
            const bool below_context = is_context(*open) && role == Role::objective;
            if (below_objective)
                block.level = open->level + under_objective;
            else if (below_context)
                block.level = open->level + under_context;
            if (below_objective || below_context) return;
        }
    }

    void open(Block block) {
        if (block.level < context_line) adopt(block);
        close(block.level);
        open_.push_back(std::move(block));
    }

    std::vector<Block> root_;
    std::vector<Block> open_;
};

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
    return block.kind == Kind::heading && block.level == level && block.level < context_line &&
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

std::vector<Block> nested(std::vector<Block> blocks) {
    blocks = spread(std::move(blocks));
    find_headings(blocks);
    find_plain_leads(blocks, objective_line);
    return Nest().make(std::move(blocks));
}

void finish(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        if (block.kind == Kind::item) block.children = nested(std::move(block.children));
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
    std::vector<Block> tree = nested(std::move(blocks));
    finish(tree);
    return tree;
}

}  // namespace okr::exchange::markdown
