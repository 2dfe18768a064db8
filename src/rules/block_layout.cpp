#include "rules/block_layout.hpp"

#include <algorithm>
#include <iterator>

namespace okr::rule {

namespace {

/// How far reaches what aliases name, of all that begins before this place.
std::size_t end_of_named_before(const syntax::Tree& tree, std::size_t at) {
    const auto behind = std::partition_point(tree.named.begin(), tree.named.end(),
                                             [&](const syntax::Span& named) { return named.begin < at; });
    return behind == tree.named.begin() ? 0 : std::prev(behind)->end;
}

}  // namespace

syntax::Value BlockLayout::value_at(syntax::Span span) const {
    const auto& nodes = file_.parsed.tree.nodes;
    const auto starts_before = [](const syntax::Node& node, std::uint32_t begin) { return node.span.begin < begin; };
    auto at = std::lower_bound(nodes.begin(), nodes.end(), span.begin, starts_before);
    for (; at != nodes.end() && at->span.begin == span.begin; ++at)
        if (at->span == span && at->kind != syntax::NodeKind::null && at->kind != syntax::NodeKind::alias)
            return {file_.parsed.tree, static_cast<std::uint32_t>(at - nodes.begin())};
    return {};
}

std::size_t BlockLayout::line_begin(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t BlockLayout::line_end(std::size_t at) const {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    return end > at && text_[end - 1] == '\r' ? end - 1 : end;
}

std::size_t BlockLayout::end_of_line_before(std::size_t at) const { return line_end(line_begin(line_begin(at) - 1)); }

std::string_view BlockLayout::line_break() const {
    const std::size_t first = text_.find('\n');
    const bool is_windows = first != std::string_view::npos && first > 0 && text_[first - 1] == '\r';
    return is_windows ? "\r\n" : "\n";
}

bool BlockLayout::opens_line(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && text_[i] != '\n';)  // backwards: a line may be a megabyte of flow style
        if (text_[i] != ' ' && !(text_[i] == '-' && text_[i + 1] == ' ')) return false;
    return true;
}

std::optional<std::size_t> BlockLayout::dash_of(std::size_t at) const {
    if (!opens_line(at)) return std::nullopt;
    const std::size_t begin = line_begin(at);
    const std::size_t dash = text_.substr(begin, at - begin).rfind('-');
    if (dash == std::string_view::npos) return std::nullopt;
    return begin + dash;
}

bool BlockLayout::touches_alias(syntax::Span span) const {
    const syntax::Tree& tree = file_.parsed.tree;
    const auto is_before = [&](std::uint32_t alias) { return tree.nodes[alias].span.begin < span.end; };
    const auto behind = std::partition_point(tree.aliases.begin(), tree.aliases.end(), is_before);
    if (behind != tree.aliases.begin() && tree.nodes[*std::prev(behind)].span.end > span.begin) return true;
    return end_of_named_before(tree, span.end) > span.begin;
}

bool BlockLayout::has_allowance(std::size_t at) const {
    const syntax::Comment* comment = comment_in(line_begin(at), line_end(at));
    return comment != nullptr && comment->text.starts_with("okr:");
}

bool BlockLayout::is_aliased(syntax::Span span) const {
    return !file_.parsed.tree.named.empty() && end_of_named_before(file_.parsed.tree, span.begin + 1) >= span.end;
}

bool BlockLayout::ends_in_open_text(syntax::Span span) const {
    const auto& nodes = file_.parsed.tree.nodes;
    const auto behind = std::partition_point(nodes.begin(), nodes.end(),
                                             [&](const syntax::Node& node) { return node.span.begin < span.end; });
    const auto last = std::find_if(std::reverse_iterator(behind), nodes.rend(),
                                   [](const syntax::Node& node) { return node.kind == syntax::NodeKind::scalar; });
    if (last == nodes.rend() || last->span.begin < span.begin) return false;
    if (last->style != syntax::Style::literal && last->style != syntax::Style::folded) return false;
    const std::string_view header = text_.substr(last->span.begin, 3);
    return header.find('+') != std::string_view::npos || last->span.end == text_.size();
}

bool BlockLayout::is_blank(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

const syntax::Comment* BlockLayout::comment_in(std::size_t begin, std::size_t end) const {
    const auto& comments = file_.parsed.tree.comments;
    const auto first = std::partition_point(comments.begin(), comments.end(),
                                            [&](const syntax::Comment& comment) { return comment.span.begin < begin; });
    return first != comments.end() && first->span.begin < end ? &*first : nullptr;
}

bool BlockLayout::has_comment_in(std::size_t begin, std::size_t end) const { return comment_in(begin, end) != nullptr; }

std::optional<std::size_t> BlockLayout::comment_column(std::size_t line) const {
    const std::size_t first = text_.find_first_not_of(' ', line);
    if (first == std::string_view::npos || text_[first] != '#') return std::nullopt;
    return first - line;
}

std::size_t BlockLayout::first_line_of_item(std::size_t dash) const {
    std::size_t line = line_begin(dash);
    while (line > 0 && comment_column(line_begin(line - 1)) == column(dash)) line = line_begin(line - 1);
    return line;
}

std::size_t BlockLayout::end_of_item(std::size_t dash, std::size_t end) const {
    std::size_t last = line_end(end);
    for (std::size_t next = text_.find('\n', last); next != std::string_view::npos; next = text_.find('\n', last)) {
        if (comment_column(next + 1).value_or(0) <= column(dash)) break;
        last = line_end(next + 1);
    }
    return last;
}

}  // namespace okr::rule
