#include "exchange/markdown/nest.hpp"

#include <utility>

#include "exchange/markdown/leads.hpp"
#include "exchange/markdown/sections.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

constexpr int under_context = 30;
constexpr int under_objective = 10;
constexpr int objective_line = line_level + 50;
constexpr int list_line = objective_line + 50;
constexpr int result_line = list_line + 50;

bool is_list(const Block* next) { return next && (next->kind == Kind::item || next->kind == Kind::table); }

bool is_bold_line(const Block& block) { return block.words.bold && word_count(block.words.text) <= 30; }

/// A paragraph that heads what follows: how deep; 0 if it heads nothing.
int level_of_line(Block& block, const Block* next) {
    if (is_bold_line(block))
        if (const Label heading = label_of_heading(block.words.text); stands_over_okrs(heading.role)) {
            block.label = heading;
            return line_level;
        }
    switch (block.label.role) {
        case Role::objective: return objective_line;
        case Role::objectives: return is_list(next) || block.words.bold ? line_level : 0;
        case Role::key_results:
        case Role::initiatives:
        case Role::because:
        case Role::notes: return block.label.rest.empty() ? list_line : 0;
        case Role::key_result: return is_list(next) || block.words.bold ? result_line : 0;
        case Role::none: return is_bold_line(block) && next ? objective_line : 0;
        case Role::field: return block.label.rest.empty() && is_list(next) ? list_line : 0;
        default: return 0;
    }
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
                close(line_level);
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
        const int raw = block.level / heading_step;
        const Role role = block.label.role;
        for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
            if (open->level / heading_step != raw || open->level < block.level) continue;
            const bool below_objective = open->label.role == Role::objective && role != Role::notes &&
                                         (stands_over_list(role) || role == Role::key_result);
            const bool below_context = stands_over_okrs(open->label.role) && role == Role::objective;
            if (below_objective)
                block.level = open->level + under_objective;
            else if (below_context)
                block.level = open->level + under_context;
            if (below_objective || below_context) return;
        }
    }

    void open(Block block) {
        if (block.level < line_level) adopt(block);
        close(block.level);
        open_.push_back(std::move(block));
    }

    std::vector<Block> root_;
    std::vector<Block> open_;
};

}  // namespace

std::vector<Block> nested(std::vector<Block> blocks) {
    find_headings(blocks);
    find_plain_leads(blocks, objective_line);
    return Nest().make(std::move(blocks));
}

}  // namespace okr::exchange::markdown
