#include "exchange/markdown/markup.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "exchange/markdown/html.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// Deeper blocks are taken as if they stood at this depth.
constexpr int deepest = 60;

using Tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Tree parsed(std::string_view text) {
    static std::once_flag registered;  // cmark keeps its extensions in a global list
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                             cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "tasklist"})
        if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return {cmark_parser_finish(parser.get()), cmark_node_free};
}

bool is(cmark_node* node, std::string_view type) { return cmark_node_get_type_string(node) == type; }

std::string_view view(const char* text) { return text ? std::string_view(text) : std::string_view(); }

/// Gathers the words of one block, event by event.
class WordReader {
public:
    Words read(cmark_node* block) {
        const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(block), cmark_iter_free);
        for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iter.get()))
            if (cmark_node* node = cmark_iter_get_node(iter.get()); node != block)
                take(node, event == CMARK_EVENT_ENTER);
        return finished();
    }

private:
    void take(cmark_node* node, bool enter) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_STRONG)
            bold_ += enter ? 1 : -1;
        else if (is(node, "strikethrough"))
            struck_ += enter ? 1 : -1;
        else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
            take_link(node, enter);
        else if (enter)
            take_leaf(node, type);
    }

    void take_leaf(cmark_node* node, cmark_node_type type) {
        if (type == CMARK_NODE_SOFTBREAK)
            add("\n");
        else if (type == CMARK_NODE_LINEBREAK)
            add("\v");
        else if (type == CMARK_NODE_HTML_INLINE)
            take_html(view(cmark_node_get_literal(node)));
        else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            add(view(cmark_node_get_literal(node)));
    }

    void take_html(std::string_view html) {
        Words tag;
        append_html(tag, html);
        add(tag.text);
        for (auto [from, to] : {std::pair{&tag.links, &words_.links}, std::pair{&tag.mentions, &words_.mentions},
                                std::pair{&tag.comments, &words_.comments}})
            to->insert(to->end(), from->begin(), from->end());
    }

    void take_link(cmark_node* node, bool enter) {
        if (enter) {
            link_begin_ = words_.text.size();
            ++in_link_;
            return;
        }
        --in_link_;
        const std::string_view url = view(cmark_node_get_url(node));
        outer_ = outer_ || !url.starts_with('#');
        const bool shown = std::string_view(words_.text).substr(std::min(link_begin_, words_.text.size())) == url;
        if (is(node, "link") && !shown && !url.empty() && !url.starts_with('#')) words_.links.emplace_back(url);
    }

    void add(std::string_view text) {
        (struck_ > 0 ? words_.struck : words_.text) += text;
        if (stripped(text, " \n\v").empty()) return;
        plain_ = plain_ || bold_ == 0;
        any_bold_ = any_bold_ || bold_ > 0;
        any_link_ = any_link_ || in_link_ > 0;
        loose_ = loose_ || (in_link_ == 0 && phrase_of(text).size() > 0);
    }

    Words finished() {
        words_.text = trimmed(words_.text);
        words_.struck = in_one_line(words_.struck);
        words_.bold = any_bold_ && !plain_;
        words_.linked = any_link_ && !loose_;
        words_.inner = words_.linked && !outer_;
        const bool remains = std::any_of(words_.text.begin(), words_.text.end(), [](char c) {
            return is_letter(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
        });
        // "KR: ~~…~~": what remains is only the label.
        const bool label = words_.text.ends_with(':') && words_.text.size() < 30;
        if (!words_.struck.empty() && (!remains || label)) {
            words_.text = label ? words_.text + " " + words_.struck
                                : words_.struck + (words_.text.empty() ? "" : " " + words_.text);
            words_.struck.clear();
            words_.all_struck = true;
        }
        return std::move(words_);
    }

    Words words_;
    int bold_ = 0;
    int struck_ = 0;
    bool plain_ = false;
    bool any_bold_ = false;
    int in_link_ = 0;
    bool any_link_ = false;
    bool loose_ = false;  // words beside links
    bool outer_ = false;  // a link that leads out of the document
    std::size_t link_begin_ = 0;
};

class BlockReader {
public:
    explicit BlockReader(std::size_t first_line) : shift_(first_line - 1) {}

    void read_children(cmark_node* parent, std::vector<Block>& out, int depth, bool quoted = false) const {
        for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            read(node, out, depth, quoted);
    }

private:
    [[nodiscard]] Block start(cmark_node* node, Block::Kind kind, bool quoted) const {
        Block block;
        block.kind = kind;
        block.quoted = quoted;
        block.line = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1)) + shift_;
        return block;
    }

    void read(cmark_node* node, std::vector<Block>& out, int depth, bool quoted) const {
        const cmark_node_type type = cmark_node_get_type(node);
        if (depth > deepest) return read_flat(node, out);
        if (type == CMARK_NODE_BLOCK_QUOTE) return read_children(node, out, depth + 1, true);
        if (type == CMARK_NODE_LIST) return read_children(node, out, depth, quoted);
        if (type == CMARK_NODE_ITEM || is(node, "tasklist")) return read_item(node, out, depth, quoted);
        if (type == CMARK_NODE_HTML_BLOCK) return read_html(node, out);
        read_leaf(node, type, out, quoted);
    }

    void read_leaf(cmark_node* node, cmark_node_type type, std::vector<Block>& out, bool quoted) const {
        if (is(node, "table")) return out.push_back(read_table(node, quoted));
        const bool heading = type == CMARK_NODE_HEADING;
        Block block = start(node, heading ? Block::Kind::heading : Block::Kind::text, quoted);
        if (heading) block.level = cmark_node_get_heading_level(node);
        if (type == CMARK_NODE_THEMATIC_BREAK) block.kind = Block::Kind::rule;
        if (type == CMARK_NODE_CODE_BLOCK) {
            block.kind = Block::Kind::code;
            block.words.text = trimmed(view(cmark_node_get_literal(node)));
        } else if (block.kind != Block::Kind::rule) {
            block.words = WordReader().read(node);
        }
        out.push_back(std::move(block));
    }

    /// Without recursion: every text below, one after the other.
    void read_flat(cmark_node* node, std::vector<Block>& out) const {
        const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(node), cmark_iter_free);
        for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iter.get())) {
            cmark_node* inner = cmark_iter_get_node(iter.get());
            const cmark_node_type type = cmark_node_get_type(inner);
            if (event != CMARK_EVENT_ENTER) continue;
            if (type == CMARK_NODE_HTML_BLOCK)
                read_html(inner, out);
            else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_CODE_BLOCK ||
                     is(inner, "table"))
                read_leaf(inner, type, out, false);
        }
    }

    void read_html(cmark_node* node, std::vector<Block>& out) const {
        const std::size_t line = start(node, Block::Kind::text, false).line;
        for (Block& block : blocks_of_html(view(cmark_node_get_literal(node)), line)) out.push_back(std::move(block));
    }

    void read_item(cmark_node* node, std::vector<Block>& out, int depth, bool quoted) const {
        Block item = start(node, Block::Kind::item, quoted);
        item.ordered = cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST;
        if (is(node, "tasklist"))
            item.box = cmark_gfm_extensions_get_tasklist_item_checked(node) ? Box::done : Box::open;
        read_children(node, item.children, depth + 1, quoted);
        if (!item.children.empty() && item.children.front().kind == Block::Kind::text) {
            item.words = std::move(item.children.front().words);
            item.children.erase(item.children.begin());
        } else if (!item.children.empty() && item.children.front().kind == Block::Kind::heading) {
            item.words = std::move(item.children.front().words);
            item.children.erase(item.children.begin());
        }
        out.push_back(std::move(item));
    }

    [[nodiscard]] Block read_table(cmark_node* node, bool quoted) const {
        Block table = start(node, Block::Kind::table, quoted);
        for (cmark_node* row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
            Row& cells = table.rows.emplace_back();
            cells.line = start(row, Block::Kind::text, false).line;
            for (cmark_node* cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
                cells.cells.push_back(WordReader().read(cell));
        }
        return table;
    }

    std::size_t shift_;
};

}  // namespace

std::vector<Block> blocks_of(std::string_view text, std::size_t first_line) {
    std::vector<Block> result;
    if (const Tree tree = parsed(text)) BlockReader(first_line).read_children(tree.get(), result, 0);
    return result;
}

}  // namespace okr::exchange::markdown
