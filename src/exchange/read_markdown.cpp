#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "exchange/importer.hpp"
#include "exchange/markdown/front_matter.hpp"
#include "exchange/markdown/guard.hpp"
#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/markup.hpp"
#include "exchange/markdown/sections.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange {

namespace {

using markdown::Block;

/// Blocks of the whole file: what the front matter says stands first, as if it were written below a heading.
std::vector<Block> document_of(std::string_view text, const markdown::FrontMatter& front) {
    std::vector<Block> blocks;
    if (!front.title.empty()) {
        Block& title = blocks.emplace_back();
        title.kind = Block::Kind::heading;
        title.level = 1;
        title.line = 1;
        title.words.text = front.title;
    }
    const auto append = [&](const std::vector<Block>& more) { blocks.insert(blocks.end(), more.begin(), more.end()); };
    append(front.rest);
    append(front.okrs);
    append(markdown::blocks_of(text.substr(front.length), front.lines + 1));
    return blocks;
}

/// Does the file's name say what it is about?
bool name_tells(std::string_view path) {
    const std::string name = markdown::lowered(path);
    for (const std::string_view word : {"okr", "objective", "goals", "key-result", "key_result"})
        if (name.find(word) != name.npos) return true;
    return false;
}

void fill_in(Exchange& exchange, const markdown::FrontMatter& front) {
    for (Exchange::Set& set : exchange.sets) {
        if (set.cycle.empty()) set.cycle = cycle_in(front.cycle);
    }
}

bool has_objectives(const Exchange& exchange) {
    return std::any_of(exchange.sets.begin(), exchange.sets.end(),
                       [](const auto& set) { return !set.objectives.empty(); });
}

/// The first line within a code block that calls itself an objective or a key result; 0 if none does.
std::size_t line_in_code(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        std::size_t line = block.line;
        if (block.kind == Block::Kind::code)
            for (const std::string_view text : markdown::split(block.words.text, '\n')) {
                ++line;
                const markdown::Role role = markdown::label_of(markdown::stripped(text, " #*->\t\r")).role;
                if (role == markdown::Role::objective || role == markdown::Role::key_result) return line;
            }
        if (const std::size_t inner = line_in_code(block.children)) return inner;
    }
    return 0;
}

base::Failure nothing_found(const std::vector<Block>& document) {
    if (const std::size_t line = line_in_code(document))
        return {fmt::format(
            "the OKRs of this Markdown stand in a code block (line {}), which is kept as it is; take the ``` around "
            "them away to import them",
            line)};
    return {
        "no objectives were found in this Markdown; looked for headings or items such as `Objective: …` or `O1 — …`, "
        "lists "
        "under headings that name OKRs, a team or a quarter, and tables with a column `Objective` or `Key result`"};
}

}  // namespace

base::Result<Exchange> read_markdown(const Source& source) {
    std::string_view text = source.text;
    if (text.starts_with(base::byte_order_mark())) text.remove_prefix(base::byte_order_mark().size());
    if (const std::string reason = markdown::reason_not_to_parse(text); !reason.empty())
        return base::Failure{fmt::format("this Markdown cannot be read: {}", reason)};
    const markdown::FrontMatter front = markdown::front_matter_of(text);
    markdown::Interpreter interpreter(name_tells(source.path));
    const std::vector<Block> document = markdown::sections_of(document_of(text, front));
    interpreter.read(document);
    Exchange exchange = markdown::exchange_of(interpreter.take(front.team));
    fill_in(exchange, front);
    if (has_objectives(exchange)) return exchange;
    return nothing_found(document);
}

}  // namespace okr::exchange
