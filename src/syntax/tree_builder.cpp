#include "syntax/tree_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "syntax/extent.hpp"

namespace okr::syntax {

namespace {

constexpr std::string_view raise_limits = "raise it in okr.yaml under `limits:` if the file is meant to be so";

/// At its key; behind one that is a list or a mapping, for starts never fall.
Span place_of_no_value(const Node& key) { return key.first == no_node ? key.span : span(key.span.end, key.span.end); }

bool is_written_null(std::string_view bytes, std::size_t at, std::size_t& length) {
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        length = word.size();
        const bool ends = at + length >= bytes.size() ||
                          std::string_view(" \t\r\n,]}:#").find(bytes[at + length]) != std::string_view::npos;
        if (bytes.substr(at, length) == word && ends) return true;
    }
    return false;
}

/// The word begins a line, no further to the right than what stands above it: a key of its own, not that one's value.
bool is_next_key(std::string_view bytes, std::size_t above, std::size_t word) {
    const auto line_of = [&](std::size_t at) { return at == 0 ? 0 : bytes.rfind('\n', at - 1) + 1; };
    const std::size_t line = line_of(word);
    const bool begins_line = bytes.substr(line, word - line).find_first_not_of(' ') == std::string_view::npos;
    return begins_line && line > above && word - line <= above - line_of(above);
}

}  // namespace

void TreeBuilder::scalar(std::size_t at, std::string value, std::size_t anchor) {
    const std::size_t start = skip_properties(bytes_, at);
    const auto end = scalar_end(bytes_, start, value);
    if (!end)
        return refuse("yaml-syntax", span(start, start + 1), "the quote that opens here is never closed",
                      "close it where the text ends");
    Node node{.kind = NodeKind::scalar,
              .style = style_at(bytes_, start),
              .span = span(start, *end),
              .text = keep(std::move(value))};
    cursor_ = *end;
    const Span where = node.span;
    name(anchor, {add(std::move(node)), 1, 1, true});
    grow(1, 1, where);
}

void TreeBuilder::scalar(Span where, Style style, std::string_view text) {
    cursor_ = where.end;
    add({.kind = NodeKind::scalar, .style = style, .span = where, .text = text});
    grow(1, 1, where);
}

void TreeBuilder::null(std::size_t at, std::size_t anchor) {
    Node node;
    node.span = null_span(at);
    cursor_ = std::max<std::size_t>(cursor_, node.span.end);
    const Span where = node.span;
    name(anchor, {add(std::move(node)), 1, 1, true});
    grow(1, 1, where);
}

void TreeBuilder::alias(std::size_t at, std::size_t anchor) {
    std::size_t end = at;
    while (end < bytes_.size() && std::string_view(" \t\r\n,]}").find(bytes_[end]) == std::string_view::npos) ++end;
    Node node;
    node.kind = NodeKind::alias;
    node.span = span(at, end);
    cursor_ = end;
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end() || !found->second.closed)
        return refuse("yaml-unsafe", node.span, "the alias stands inside of what it names", "write the value out");
    const Anchored& what = found->second;
    node.target = what.node;
    const Span where = node.span;
    tree_.aliases.push_back(add(std::move(node)));
    refuse_aliases(where, what.node);
    grow(what.height, what.weight, where);
}

void TreeBuilder::refuse_aliases(Span at, std::uint32_t target) {
    const NodeKind kind = tree_.nodes[target].kind;
    if (kind != NodeKind::sequence && kind != NodeKind::mapping) return;
    if (++aliases_ > limits_.aliases)
        refuse("yaml-unsafe", at, fmt::format("more than {} aliases to lists or mappings", limits_.aliases),
               std::string(raise_limits));
}

Tree TreeBuilder::take() {
    tree_.nodes.shrink_to_fit();
    std::set<std::uint32_t> targets;
    for (const std::uint32_t alias : tree_.aliases) targets.insert(tree_.nodes[alias].target);
    std::uint32_t end = 0;
    for (const std::uint32_t target : targets) {
        const Span where = tree_.nodes[target].span;
        end = std::max(end, where.end);
        tree_.named.push_back({where.begin, end});
    }
    return std::move(tree_);
}

void TreeBuilder::open(NodeKind kind, bool flow, std::size_t at, std::size_t anchor) {
    Node node;
    node.kind = kind;
    node.style = flow ? Style::flow : Style::block;
    const std::size_t start = skip_properties(bytes_, at);
    node.span = span(start, std::min(start + 1, bytes_.size()));
    const std::uint32_t index = add(std::move(node));
    name(anchor, {index, 0, 0, false});
    open_.push_back({index, no_node, 0, 0, 1, anchor});
    if (open_.size() > limits_.levels) refuse_levels(tree_.nodes[index].span);
    if (++weight_ > limits_.nodes) grow(1, 0, tree_.nodes[index].span);
}

void TreeBuilder::close() {
    const Open done = open_.back();
    open_.pop_back();
    const Span where = closed_span(done);
    tree_.nodes[done.node].span = where;
    cursor_ = std::max<std::size_t>(cursor_, where.end);
    name(done.anchor, {done.node, done.height + 1, done.weight, true});
    weight_ -= done.weight;
    grow(done.height + 1, done.weight, where);
}

Span TreeBuilder::closed_span(const Open& done) const {
    const Node& node = tree_.nodes[done.node];
    std::size_t end = std::max<std::size_t>(cursor_, node.span.end);
    if (node.style == Style::block) {
        const std::uint32_t first = node.first;
        const bool is_list = node.kind == NodeKind::sequence || first == no_node;
        return span(is_list ? node.span.begin : tree_.nodes[first].span.begin, end);
    }
    const char bracket = node.kind == NodeKind::mapping ? '}' : ']';
    const std::string_view opening = bytes_.substr(std::min<std::size_t>(node.span.begin, bytes_.size()), 1);
    const bool implicit = opening != "{" && opening != "[";  // none at all behind a tag at the end of the bytes
    if (implicit) return span(node.span.begin, end);
    end = skip_blanks(bytes_, end);
    while (end < bytes_.size() && (bytes_[end] == ',' || bytes_[end] == ':')) end = skip_blanks(bytes_, end + 1);
    return span(node.span.begin, end < bytes_.size() && bytes_[end] == bracket ? end + 1 : end);
}

/// An empty value is told at its key, for its own place is the next value's; in a list, at the dash.
Span TreeBuilder::null_span(std::size_t at) const {
    std::size_t length = 0;
    const std::size_t start = skip_properties(bytes_, at);
    const bool is_written = start >= cursor_ && is_written_null(bytes_, start, length);
    if (open_.empty()) return is_written ? span(start, start + length) : span(at, at);
    const Open& parent = open_.back();
    const Node& around = tree_.nodes[parent.node];
    const bool is_value = around.kind == NodeKind::mapping && parent.children % 2 == 1;
    const std::size_t dash = skip_blanks(bytes_, parent.children == 0 ? around.span.begin : cursor_);
    const std::size_t above = is_value ? tree_.nodes[parent.last_child].span.begin : dash;
    const bool may_be_next = is_value || (around.kind == NodeKind::sequence && around.style == Style::block);
    if (is_written && !(may_be_next && is_next_key(bytes_, above, start))) return span(start, start + length);
    if (is_value) return place_of_no_value(tree_.nodes[parent.last_child]);
    return span(dash, std::min(dash + 1, bytes_.size()));
}

std::uint32_t TreeBuilder::add(Node node) {
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes.push_back(std::move(node));
    if (open_.empty()) return index;
    Open& parent = open_.back();
    if (parent.last_child == no_node) {
        tree_.nodes[parent.node].first = index;
    } else {
        tree_.nodes[parent.last_child].next = index;
    }
    parent.last_child = index;
    ++parent.children;
    return index;
}

void TreeBuilder::name(std::size_t anchor, const Anchored& what) {
    if (anchor != 0) anchors_[anchor] = what;
}

/// Tells the parent how high and heavy its new child is.
void TreeBuilder::grow(std::size_t height, std::size_t weight, Span at) {
    weight_ += weight;
    if (!open_.empty()) {
        open_.back().height = std::max(open_.back().height, height);
        open_.back().weight += weight;
        if (open_.size() + height > limits_.levels + 1) refuse_levels(at);
    }
    if (weight_ > limits_.nodes)
        refuse("yaml-unsafe", at, fmt::format("more than {} values, aliases counted through", limits_.nodes),
               std::string(raise_limits));
}

void TreeBuilder::refuse_levels(Span at) {
    refuse("yaml-unsafe", at, fmt::format("nested deeper than {} levels, aliases counted through", limits_.levels),
           std::string(raise_limits));
}

void TreeBuilder::refuse(std::string_view rule, Span at, std::string message, std::string help) {
    if (!refused_) refused_ = Fault{rule, at, std::move(message), std::move(help)};
}

std::optional<std::size_t> TreeBuilder::open_bracket() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
        if (tree_.nodes[open->node].style == Style::flow) return tree_.nodes[open->node].span.begin;
    return std::nullopt;
}

}  // namespace okr::syntax
