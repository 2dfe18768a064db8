// A Markdown document as a plain tree, before anybody asks what it means: headings own what stands below them, items
// own what is indented under them, and every piece knows its line. Made by `markup` and `sections`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "exchange/markdown/label.hpp"

namespace okr::exchange::markdown {

/// A task's box: `[ ]`, `[x]`.
enum class Box : std::uint8_t { none, open, done };

/// Visible words, markup taken off.
struct Words {
    std::string text;                   ///< '\n' where the source wraps the line, '\v' where it breaks it on purpose
    std::string struck;                 ///< what is ~~struck out~~, where other words remain; it is not in `text`
    std::vector<std::string> links;     ///< addresses behind words
    std::vector<std::string> mentions;  ///< people named by tags: <TeamMember name="…"/>
    std::vector<std::string> comments;  ///< <!-- … -->
    bool bold = false;                  ///< all of it
    bool all_struck = false;
    bool linked = false;  ///< nothing but links
    bool inner = false;   ///< the same, and they lead to places of the document: a table of contents
};

struct Row {
    std::size_t line = 0;
    std::vector<Words> cells;
};

/// What stands below a block, the block itself not counted.
struct Facts {
    std::size_t objectives = 0;   ///< lines and tables that call themselves so
    std::size_t key_results = 0;  ///< the same, and headings over key results
    std::size_t own_results = 0;  ///< of these, the ones that no objective lies between
    std::size_t items = 0;        ///< direct items
    std::size_t parents = 0;      ///< of them, those that have items themselves
    std::size_t headings = 0;     ///< direct headings
    std::size_t tables = 0;       ///< direct tables
    std::size_t texts = 0;        ///< direct paragraphs
    std::size_t all_items = 0;
};

/// Levels of headings in the tree have room between them: one that belongs under another of its own level goes below
/// it. From `line_level` on they are lines that only look like headings.
inline constexpr int heading_step = 100;
inline constexpr int line_level = 7 * heading_step;

struct Block {
    enum class Kind : std::uint8_t {
        heading,
        item,
        text,
        table,  ///< `rows`, the first of which are the headings
        code,
        comment,
        rule,  ///< a line across the page
    };
    Kind kind = Kind::text;
    int level = 0;  ///< of a heading: 1 to 6 as `markup` finds it, a step each in the tree of `sections`
    bool ordered = false;
    bool quoted = false;  ///< in a block quote
    Box box = Box::none;
    std::size_t line = 0;
    Words words;
    std::vector<Row> rows;
    std::vector<Block> children;
    Label label;  ///< made by `sections`
    Facts below;  ///< made by `sections`
};

}  // namespace okr::exchange::markdown
