#include "exchange/markdown/leads.hpp"

#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

/// A short line of words without a stop, close above items: what a bold line is, where nothing is bold.
bool is_plain_lead(const Block& block, const Block* next) {
    const std::string& text = block.words.text;
    if (block.kind != Kind::text || block.label.role != Role::none || block.words.linked || block.quoted) return false;
    if (!next || next->kind != Kind::item || next->line > block.line + 1) return false;
    return !text.empty() && word_count(text) <= 10 && !speaks_of_okrs(text) &&
           std::string_view(".:,;!?)").find(text.back()) == std::string_view::npos;
}

/// Under a heading of a quarter, a team or OKRs, where all lists stand below such lines and no label says otherwise.
void raise_plain_leads(std::vector<Block>& blocks, std::size_t begin, std::size_t end, int level) {
    std::vector<std::size_t> leads;
    for (std::size_t i = begin; i < end; ++i) {
        const Block* next = i + 1 < end ? &blocks[i + 1] : nullptr;
        const bool lead = is_plain_lead(blocks[i], next);
        if (lead) leads.push_back(i);
        const bool led = i > begin && (blocks[i - 1].kind == Kind::item || (!leads.empty() && leads.back() + 1 == i));
        if (blocks[i].kind == Kind::item && (!led || blocks[i].label.role != Role::none)) return;
    }
    if (leads.size() < 2) return;
    for (const std::size_t i : leads) {
        blocks[i].kind = Kind::heading;
        blocks[i].level = level;
    }
}

}  // namespace

void find_plain_leads(std::vector<Block>& blocks, int level) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != Kind::heading || !stands_over_okrs(blocks[i].label.role)) continue;
        std::size_t end = i + 1;
        while (end < blocks.size() && blocks[end].kind != Kind::heading) ++end;
        raise_plain_leads(blocks, i + 1, end, level);
    }
}

}  // namespace okr::exchange::markdown
