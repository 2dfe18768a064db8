#include "exchange/markdown/html.hpp"

#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// The value of an attribute in a tag: `name="…"` or `name='…'`.
std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::string key = " " + std::string(name) + "=";
    const std::size_t at = tag.find(key);
    if (at == tag.npos || at + key.size() >= tag.size()) return {};
    const char quote = tag[at + key.size()];
    if (quote != '"' && quote != '\'') return {};
    const std::size_t begin = at + key.size() + 1;
    const std::size_t end = tag.find(quote, begin);
    return end == tag.npos ? std::string_view{} : tag.substr(begin, end - begin);
}

bool is_break(std::string_view tag) {
    for (const std::string_view name :
         {"br", "/li", "/p", "/tr", "/div", "/td", "/th", "/summary", "/h1", "/h2", "/h3"})
        if (starts_with_word(tag, name)) return true;
    return false;
}

void take_tag(Words& words, std::string_view tag) {
    if (is_break(tag)) words.text += '\v';
    for (const std::string_view name : {"name", "title", "alt", "label"})
        if (const auto value = attribute(tag, name); !value.empty()) words.mentions.emplace_back(value);
    for (const std::string_view name : {"href", "src"})
        if (const auto value = attribute(tag, name); !value.empty()) words.links.emplace_back(value);
}

/// How many bytes of a text that begins with `<` are a comment or a tag; 0 if it is only a sign.
std::size_t markup_length(std::string_view html) {
    if (html.starts_with("<!--")) {
        const std::size_t end = html.find("-->", 4);
        return end == html.npos ? html.size() : end + 3;
    }
    if (html.size() < 2 || (!is_letter(html[1]) && html[1] != '/' && html[1] != '!' && html[1] != '>')) return 0;
    const std::size_t end = html.find('>');
    return end == html.npos ? 0 : end + 1;
}

void take_markup(Words& words, std::string_view markup) {
    if (!markup.starts_with("<!--")) return take_tag(words, markup.substr(1, markup.size() - 2));
    const std::size_t tail = markup.ends_with("-->") && markup.size() >= 7 ? 3 : 0;
    words.comments.push_back(trimmed(markup.substr(4, markup.size() - 4 - tail)));
}

Block text_block(std::string_view html, std::size_t line, bool bold) {
    Block block;
    block.line = line;
    append_html(block.words, html);
    block.words.text = trimmed(decoded(block.words.text));
    block.words.bold = bold;
    return block;
}

bool says_something(const Block& block) {
    const Words& words = block.words;
    return !words.text.empty() || !words.mentions.empty() || !words.comments.empty() || !words.links.empty();
}

}  // namespace

void append_html(Words& words, std::string_view html) {
    while (!html.empty()) {
        const std::size_t open = std::min(html.find('<'), html.size());
        words.text += html.substr(0, open);
        html.remove_prefix(open);
        if (html.empty()) return;
        const std::size_t length = markup_length(html);
        if (length == 0)
            words.text += '<';
        else
            take_markup(words, html.substr(0, length));
        html.remove_prefix(std::max<std::size_t>(length, 1));
    }
}

std::vector<Block> blocks_of_html(std::string_view html, std::size_t line) {
    std::vector<Block> result;
    const auto add = [&](std::string_view part, bool bold) {
        Block block = text_block(part, line, bold);
        if (says_something(block)) result.push_back(std::move(block));
    };
    const std::size_t begin = html.find("<summary");
    const std::size_t end = begin == html.npos ? html.npos : html.find("</summary>", begin);
    if (end == html.npos) {
        add(html, false);
        return result;
    }
    add(html.substr(0, begin), false);
    add(html.substr(begin, end - begin), true);
    add(html.substr(end), false);
    return result;
}

}  // namespace okr::exchange::markdown
