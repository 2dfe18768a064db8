#include "diff/items.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "syntax/bytes.hpp"
#include "syntax/simple_reader.hpp"

namespace okr::diffing {

namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// "key:" of a line that begins with one; empty where it does not.
std::string_view key_of(std::string_view line) {
    const auto end = std::find_if_not(line.begin(), line.end(), is_key_character);
    const auto colon = static_cast<std::size_t>(end - line.begin());
    if (colon == 0 || colon >= line.size() || line[colon] != ':') return {};
    const bool ends = colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\r';
    return ends ? line.substr(0, colon + 1) : std::string_view();
}

bool is_dash(std::string_view rest) { return rest.starts_with("- ") || rest == "-" || rest == "-\r"; }

class Scanning {
public:
    explicit Scanning(std::string_view text) : text_(text) {}

    std::optional<std::vector<Item>> run() {
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', begin), text_.size());
            if (!take(begin, text_.substr(begin, end - begin))) return std::nullopt;
            begin = end + 1;
        }
        close(text_.size());
        return std::move(items_);
    }

private:
    bool take(std::size_t begin, std::string_view line) {
        const std::size_t column = std::min(line.find_first_not_of(' '), line.size());
        const std::string_view rest = line.substr(column);
        if (rest.empty() || rest.front() == '#' || rest.front() == '\r') return true;
        if (list_ != none && is_dash(rest) && (column_ == none || column == column_)) return open(begin, column, rest);
        if (column == 0) return take_key(begin, rest);
        if (list_ != none && column_ == none) list_ = none;  // a value that is no list
        return list_ == none || column > column_;
    }

    bool open(std::size_t begin, std::size_t column, std::string_view rest) {
        close(begin);
        column_ = column;
        const std::size_t inner = std::min(rest.find_first_not_of(' ', 1), rest.size());
        begin_ = key_of(rest.substr(inner)).empty() ? none : begin;
        return true;
    }

    bool take_key(std::size_t begin, std::string_view line) {
        close(begin);
        list_ = column_ = none;
        if (line.front() == '-') return begin == 0 && line.starts_with("---");
        const std::string_view key = key_of(line);
        const std::size_t list = key.empty() ? list_keys.size() : list_of(key.substr(0, key.size() - 1));
        if (list == list_keys.size()) return true;
        if (seen_[list]) return false;
        seen_[list] = true;
        const std::size_t value = line.find_first_not_of(" \r", key.size());
        if (value == none || line[value] == '#') list_ = list;
        return true;
    }

    void close(std::size_t end) {
        if (begin_ != none && text_[end - 1] == '\n') items_.push_back({begin_, end, list_, column_});
        begin_ = none;
    }

    std::string_view text_;
    std::size_t list_ = none;    ///< that the line stands in
    std::size_t column_ = none;  ///< of its dashes
    std::size_t begin_ = none;   ///< of the item that is open
    std::array<bool, list_keys.size()> seen_{};
    std::vector<Item> items_;
};

}  // namespace

std::size_t list_of(std::string_view key) {
    return static_cast<std::size_t>(std::find(list_keys.begin(), list_keys.end(), key) - list_keys.begin());
}

std::optional<std::vector<Item>> items_of(std::string_view text) { return Scanning(text).run(); }

std::optional<std::size_t> dash_column(std::string_view text, const syntax::Value& item) {
    const std::size_t at = item.span().begin;
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::size_t dash = text.find_first_not_of(' ', line);
    if (dash >= at || text[dash] != '-') return std::nullopt;
    return text.find_first_not_of(' ', dash + 1) == at ? std::optional(dash - line) : std::nullopt;
}

std::optional<syntax::Tree> read_simply(std::string_view bytes, const syntax::Limits& limits) {
    if (syntax::check_bytes(bytes, limits) || bytes.starts_with(base::byte_order_mark())) return std::nullopt;
    syntax::TreeBuilder builder(bytes, limits);
    if (!syntax::read_simple(bytes, builder)) return std::nullopt;
    return builder.take();
}

}  // namespace okr::diffing
