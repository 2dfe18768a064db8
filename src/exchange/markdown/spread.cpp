#include "exchange/markdown/spread.hpp"

#include <iterator>
#include <string>
#include <utility>

#include "exchange/markdown/decoration.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Kind = Block::Kind;

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
        block.level *= heading_step;
    } else if (block.kind == Kind::item || block.kind == Kind::text) {
        std::string text = block.words.text;
        take_prefixes(text);
        block.label = label_of(text);
    }
}

/// Does a line begin something new that an item above it cannot own?
bool ends_list(std::string_view line) {
    const Label label = label_of(line);
    return label.role == Role::objective ||
           (label.rest.empty() && (stands_over_list(label.role) || label.role == Role::objectives));
}

/// "- last item" and "Initiatives:" below it without a blank line: the label is none of the item's.
std::vector<Block> take_what_follows(std::vector<Block>& lines) {
    std::vector<Block> following;
    while (!lines.empty() && ends_list(lines.back().words.text)) {
        following.insert(following.begin(), std::move(lines.back()));
        lines.pop_back();
    }
    return following;
}

/// The further lines of a paragraph; those of an item stand below it, as far as it can own them.
std::vector<Block> take_lines_beside(Block& block) {
    if (block.kind != Kind::text && block.kind != Kind::item) return {};
    std::vector<Block> further = take_further_lines(block);
    if (block.kind == Kind::text) return further;
    std::vector<Block> following = take_what_follows(further);
    block.children.insert(block.children.begin(), std::make_move_iterator(further.begin()),
                          std::make_move_iterator(further.end()));
    return following;
}

}  // namespace

std::vector<Block> spread(std::vector<Block> blocks) {
    std::vector<Block> result;
    for (Block& block : blocks) {
        std::vector<Block> beside = take_lines_beside(block);
        label_block(block);
        result.push_back(std::move(block));
        for (Block& line : beside) {
            label_block(line);
            result.push_back(std::move(line));
        }
    }
    return result;
}

}  // namespace okr::exchange::markdown
