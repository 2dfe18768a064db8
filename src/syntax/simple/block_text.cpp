#include "syntax/simple/block_text.hpp"

#include <algorithm>

namespace okr::syntax::simple {

namespace {

struct Line {
    std::size_t begin;   ///< its first byte
    std::size_t indent;  ///< the blanks it begins with
    std::size_t end;     ///< its line feed, the return before it, or the text's end
    std::size_t next;    ///< where the next line begins, or the text's end

    [[nodiscard]] bool is_empty() const { return begin + indent == end; }
    [[nodiscard]] bool has_feed() const { return next > end; }
};

Line line_at(std::string_view bytes, std::size_t at) {
    const std::size_t feed = std::min(bytes.find('\n', at), bytes.size());
    const bool has_return = feed > at && feed < bytes.size() && bytes[feed - 1] == '\r';
    const std::size_t end = has_return ? feed - 1 : feed;
    const std::size_t first = std::min(bytes.find_first_not_of(' ', at), end);
    return {at, first - at, end, std::min(feed + 1, bytes.size())};
}

bool belongs(const Line& line, std::size_t indent) { return line.is_empty() || line.indent >= indent; }

/// Joins the lines of one text.
class Joiner {
public:
    Joiner(std::string_view bytes, bool folds) : bytes_(bytes), folds_(folds) {}

    bool add(const Line& line, std::size_t indent) {
        if (is_doubtful(line, indent)) return false;
        if (line.is_empty()) return ++empty_, true;
        if (!text_.empty()) text_ += folds_ && empty_ == 0 ? " " : std::string(folds_ ? empty_ : empty_ + 1, '\n');
        text_ += bytes_.substr(line.begin + indent, line.end - line.begin - indent);
        empty_ = 0;
        return true;
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    [[nodiscard]] bool is_doubtful(const Line& line, std::size_t indent) const {
        if (!line.has_feed()) return true;
        if (line.is_empty()) return line.indent > 0;
        const char first = bytes_[line.begin + line.indent];
        const char last = bytes_[line.end - 1];
        return first == '\t' || (folds_ && (line.indent > indent || last == ' '));
    }

    std::string_view bytes_;
    bool folds_;
    std::size_t empty_ = 0;  ///< empty lines since the last one with content
    std::string text_;
};

}  // namespace

std::optional<BlockText> scan_block_text(std::string_view bytes, std::size_t at, std::size_t parent) {
    const Line header = line_at(bytes, at);
    const std::string_view signs = bytes.substr(at + 1, header.end - at - 1);
    if ((!signs.empty() && signs != "-") || !header.has_feed()) return std::nullopt;
    Line line = line_at(bytes, header.next);
    const std::size_t indent = line.indent;
    if (line.is_empty() || indent <= parent) return std::nullopt;
    Joiner joiner(bytes, bytes[at] == '>');
    std::size_t end = line.begin;
    for (; line.begin < bytes.size() && belongs(line, indent); line = line_at(bytes, line.next)) {
        if (!joiner.add(line, indent)) return std::nullopt;
        if (!line.is_empty()) end = line.next;
    }
    return BlockText{joiner.take() + (signs.empty() ? "\n" : ""), end};
}

}  // namespace okr::syntax::simple
