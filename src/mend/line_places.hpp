// Places in the lines of a file: where one ends, how it ends, what stands before a byte.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "syntax/tree.hpp"

namespace okr::mending {

/// The end of the line that holds this byte, before its line end; a comment is part of the line.
inline std::size_t line_end(std::string_view bytes, std::size_t at) {
    const std::size_t feed = std::min(bytes.find('\n', at), bytes.size());
    return feed > at && feed < bytes.size() && bytes[feed - 1] == '\r' ? feed - 1 : feed;
}

/// As the line at this byte ends, or where it ends the file, as the first does.
inline std::string_view line_break(std::string_view bytes, std::size_t at) {
    std::size_t feed = bytes.find('\n', at);
    if (feed == std::string_view::npos) feed = bytes.find('\n');
    return feed != std::string_view::npos && feed > 0 && bytes[feed - 1] == '\r' ? "\r\n" : "\n";
}

/// The line up to this byte, a byte-order mark left out.
inline std::string_view line_before(std::string_view bytes, std::size_t at) {
    const std::size_t feed = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
    std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
    if (begin == 0 && bytes.starts_with("\xEF\xBB\xBF")) begin = 3;
    return bytes.substr(begin, at - begin);
}

/// Behind a value; of a block scalar, behind the last line that holds anything.
inline std::size_t end_of_value(std::string_view bytes, const syntax::Value& value) {
    std::size_t end = value.span().end;
    if (!value.is_scalar() || (value.style() != syntax::Style::literal && value.style() != syntax::Style::folded))
        return end;
    while (end > value.span().begin && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r' || bytes[end - 1] == ' '))
        --end;
    return end;
}

}  // namespace okr::mending
