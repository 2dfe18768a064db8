#include "syntax/comments.hpp"

#include <algorithm>

#include "syntax/extent.hpp"

namespace okr::syntax {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

/// What a `#` cannot begin a comment in. Of a block scalar that is its content, not its header line.
std::vector<Span> opaque_spans(std::string_view bytes, const Tree& tree) {
    std::vector<Span> spans;
    for (const Node& node : tree.nodes) {
        if (node.kind != NodeKind::scalar) continue;
        const bool block = node.style == Style::literal || node.style == Style::folded;
        spans.push_back(block ? span(header_end(bytes, node.span.begin), node.span.end) : node.span);
    }
    if (!std::is_sorted(spans.begin(), spans.end())) std::sort(spans.begin(), spans.end());
    return spans;
}

bool begins_comment(std::string_view bytes, std::size_t at) {
    return bytes[at] == '#' && (at == 0 || bytes[at - 1] == ' ' || bytes[at - 1] == '\t' || bytes[at - 1] == '\n');
}

Comment comment_at(std::string_view bytes, std::size_t at) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    const std::size_t before = bytes.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
    const bool own_line = at == 0 || before == std::string_view::npos || bytes[before] == '\n';
    return {span(at, end), trimmed(bytes.substr(at + 1, end - at - 1)), own_line};
}

}  // namespace

std::vector<Comment> find_comments(std::string_view bytes, const Tree& tree) {
    std::vector<Comment> comments;
    if (bytes.find('#') == std::string_view::npos) return comments;
    const std::vector<Span> opaque = opaque_spans(bytes, tree);
    auto next = opaque.begin();
    for (std::size_t at = bytes.find('#'); at != std::string_view::npos; at = bytes.find('#', at)) {
        while (next != opaque.end() && next->end <= at) ++next;
        if (next != opaque.end() && next->begin <= at) {
            at = std::max<std::size_t>(next->end, at + 1);
        } else if (!begins_comment(bytes, at)) {
            ++at;
        } else {
            comments.push_back(comment_at(bytes, at));
            at = comments.back().span.end;
        }
    }
    return comments;
}

}  // namespace okr::syntax
