#include "rules/block_layout.hpp"

#include <algorithm>

namespace okr::rule {

namespace {

bool overlap(syntax::Span a, syntax::Span b) { return a.begin < b.end && b.begin < a.end; }

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
    return text_.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

bool BlockLayout::opens_line(std::size_t at) const {
    for (std::size_t i = line_begin(at); i < at; ++i)
        if (text_[i] != ' ' && !(text_[i] == '-' && text_[i + 1] == ' ')) return false;
    return true;
}

std::optional<std::size_t> BlockLayout::dash_of(std::size_t at) const {
    const std::size_t begin = line_begin(at);
    const std::size_t dash = text_.substr(begin, at - begin).rfind('-');
    if (!opens_line(at) || dash == std::string_view::npos) return std::nullopt;
    return begin + dash;
}

bool BlockLayout::touches_alias(syntax::Span span) const {
    const auto& nodes = file_.parsed.tree.nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const syntax::Node& node) {
        if (node.kind != syntax::NodeKind::alias) return false;
        return overlap(node.span, span) || overlap(nodes[node.target].span, span);
    });
}

bool BlockLayout::has_allowance(std::size_t at) const {
    const auto& comments = file_.parsed.tree.comments;
    return std::any_of(comments.begin(), comments.end(), [&](const syntax::Comment& comment) {
        return line_begin(comment.span.begin) == line_begin(at) && comment.text.starts_with("okr:");
    });
}

bool BlockLayout::has_comment_above(std::size_t at) const {
    const std::size_t begin = line_begin(at);
    if (begin == 0) return false;
    const std::string_view above = text_.substr(line_begin(begin - 1), begin - line_begin(begin - 1));
    const std::size_t first = above.find_first_not_of(" \t");
    return first != std::string_view::npos && above[first] == '#';
}

}  // namespace okr::rule
