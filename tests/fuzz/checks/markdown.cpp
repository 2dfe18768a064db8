#include "checks/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <re2/re2.h>
#include <algorithm>
#include <memory>
#include <string>

#include "promise.hpp"

namespace okr::fuzzing {

namespace {

using Page = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Page read(std::string_view text) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                             cmark_parser_free);
    for (const char* name : {"table", "autolink", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return {cmark_parser_finish(parser.get()), cmark_node_free};
}

std::string literal(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text == nullptr ? "" : text;
}

/// Elements that our pages are made of, without attributes that act, and a comment without text of the user's.
bool is_our_html(const std::string& html) {
    static const RE2 ours(
        R"((?s)(?:\s|</?(?:details|summary|sub|span|br|strong|b|em|code|p)(?: open| align="\w+")? ?/?>|<!-- [-\w ,.:;]* -->|[^<>])*)");
    return RE2::FullMatch(html, ours);
}

void check(cmark_node* node) {
    const std::string type = cmark_node_get_type_string(node);
    promise(type != "link" && type != "image" && type != "tasklist", "Markdown makes nothing of a text that acts",
            type);
    if (type == "html_block" || type == "html_inline") promise(is_our_html(literal(node)), "no HTML", literal(node));
}

/// Texts outside of code that stand together; a mention may reach over the nodes of one.
std::string plain_of(cmark_node* page) {
    std::string plain;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(page), cmark_iter_free);
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get())) {
        cmark_node* node = cmark_iter_get_node(iter.get());
        if (event == CMARK_EVENT_ENTER) check(node);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT)
            plain += literal(node);
        else if (type != CMARK_NODE_HTML_INLINE)
            plain += '\n';
    }
    return plain;
}

}  // namespace

void promise_markdown(std::string_view output) {
    static const RE2 mention(R"((?:^|[^\w@])@\w|(?:^|[^\w&])#\d|\bGH-\d|(?:^|\W)[0-9a-f]{40}(?:\W|$))");
    const Page page = read(output);
    std::string found;
    const std::string plain = plain_of(page.get());
    promise(!RE2::PartialMatch(plain, mention), "Markdown mentions nobody", plain);
}

}  // namespace okr::fuzzing
