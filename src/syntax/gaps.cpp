#include "syntax/gaps.hpp"

#include <algorithm>
#include <vector>

#include "syntax/extent.hpp"

namespace okr::syntax {

namespace {

Fault fault(Span at, std::string message, std::string help) {
    return {"yaml-syntax", at, std::move(message), std::move(help)};
}

/// Walks over the bytes between values and stops at the first that should not be there.
class Gaps {
public:
    explicit Gaps(std::string_view bytes) : bytes_(bytes) {}

    /// From where it stands up to here, where a value begins or the bytes end.
    std::optional<Fault> walk(std::size_t end) {
        while (at_ < end)
            if (auto found = step(end)) return found;
        return key_ ? stray(*key_) : std::optional<Fault>();
    }

    /// Past a value, whose own bytes are looked at too. A key needs a colon behind it, but for one after `?`.
    std::optional<Fault> pass(const Node& node, bool is_key) {
        if (is_key && last_ != '?') key_ = node.span;
        last_ = 'a';
        at_ = std::max<std::size_t>(at_, node.span.end);
        if (node.style == Style::double_quoted) return unknown_escape(node.span);
        if (node.style == Style::literal || node.style == Style::folded) return text_behind_header(node.span);
        return std::nullopt;
    }

    /// A value that is not there has its key's place.
    [[nodiscard]] bool is_past(const Node& node) const { return node.span.begin < at_; }

private:
    std::optional<Fault> step(std::size_t end) {
        const char c = bytes_[at_];
        if (is_one_of(" \t\r\n", c)) return ++at_, std::nullopt;
        if (c == '#') return comment();
        if (c == ',') return comma();
        if (is_marker()) return at_ += 3, std::nullopt;
        if (c == '%' && begins_line()) return at_ = line_end(at_), std::nullopt;
        if (c == '&' || c == '!') return at_ = std::min(property_end(bytes_, at_), end), std::nullopt;
        if (c == ':') key_.reset();
        if (is_one_of("-?:[]{}", c)) return last_ = c, ++at_, std::nullopt;
        return stray(span(at_, std::min(line_end(at_), end)));
    }

    std::optional<Fault> comment() {
        if (!begins_line() && !is_one_of(" \t", bytes_[at_ - 1])) return touching_comment(at_);
        at_ = line_end(at_);
        return std::nullopt;
    }

    std::optional<Fault> comma() {
        if (is_one_of("[{,", last_))
            return fault(span(at_, at_ + 1), "nothing stands before this comma", "remove it, or write what is missing");
        last_ = ',';
        ++at_;
        return std::nullopt;
    }

    static std::optional<Fault> stray(Span at) {
        return fault(at, "this is neither a key nor part of a text above it",
                     "put a `:` behind it if it is a key, else give it the indentation of what it belongs to");
    }

    std::optional<Fault> unknown_escape(Span quoted) const {
        const std::string_view until = bytes_.substr(0, quoted.end);
        for (std::size_t at = quoted.begin; (at = until.find('\\', at)) != std::string_view::npos; at += 2)
            if (!is_one_of("0abt\tnvfre \"/\\N_LPxuU\r\n", bytes_[at + 1]))
                return fault(span(at, at + 2), "the escape after `\\` is not known in double quotes",
                             "write `\\\\` for a backslash, or use single quotes");
        return std::nullopt;
    }

    std::optional<Fault> text_behind_header(Span block) const {
        const std::size_t behind = bytes_.find_first_not_of("|>+-0123456789", block.begin);
        if (behind < line_end(block.begin) && bytes_[behind] == '#') return touching_comment(behind);
        return std::nullopt;
    }

    static std::optional<Fault> touching_comment(std::size_t at) {
        return fault(span(at, at + 1), "a comment needs a blank before its `#`",
                     "write a blank before it, or put the text into quotes");
    }

    [[nodiscard]] bool begins_line() const { return at_ == 0 || bytes_[at_ - 1] == '\n'; }
    [[nodiscard]] bool is_marker() const {
        const std::string_view three = bytes_.substr(at_, 3);
        return begins_line() && (three == "---" || three == "...");
    }
    [[nodiscard]] std::size_t line_end(std::size_t at) const { return std::min(bytes_.find('\n', at), bytes_.size()); }
    static bool is_one_of(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

    std::string_view bytes_;
    std::size_t at_ = 0;
    char last_ = '\n';         ///< the last mark, or 'a' for a value
    std::optional<Span> key_;  ///< a key that still waits for its colon
};

/// Collections are their parts, and a missing value has no bytes of its own; but a null may be written out.
bool stands_in_bytes(std::string_view bytes, const Node& node) {
    if (node.kind != NodeKind::null) return node.kind == NodeKind::scalar || node.kind == NodeKind::alias;
    const std::string_view word = bytes.substr(node.span.begin, node.span.end - node.span.begin);
    return word == "~" || word == "null" || word == "Null" || word == "NULL";
}

/// Which nodes are keys of block mappings: those in brackets may stand without a value.
std::vector<bool> block_keys(const Tree& tree) {
    std::vector<bool> keys(tree.nodes.size());
    for (const Node& node : tree.nodes) {
        if (node.kind != NodeKind::mapping || node.style != Style::block) continue;
        for (std::uint32_t at = node.first; at != no_node; at = tree.nodes[tree.nodes[at].next].next) keys[at] = true;
    }
    return keys;
}

}  // namespace

std::optional<Fault> find_stray(std::string_view bytes, const Tree& tree) {
    Gaps gaps(bytes);
    const std::vector<bool> keys = block_keys(tree);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const Node& node = tree.nodes[i];
        if (!stands_in_bytes(bytes, node) || gaps.is_past(node)) continue;
        if (auto found = gaps.walk(node.span.begin)) return found;
        if (auto found = gaps.pass(node, keys[i])) return found;
    }
    return gaps.walk(bytes.size());
}

}  // namespace okr::syntax
