// A baseline's text, line by line: entries, comments, and lines that are neither.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace okr::baselines {

struct Entry {
    std::string fingerprint;  ///< 16 hex digits
    std::string rule;
    std::string path;
    std::string words;  ///< what it is about
};

enum class LineKind {
    comment,    ///< or blank
    entry,      ///< names a finding
    again,      ///< names one that a line above names already
    malformed,  ///< names none
};

struct Line {
    LineKind kind = LineKind::comment;
    std::size_t begin = 0;  ///< bytes of the text, without the line's end
    std::size_t end = 0;
    std::string text;
    Entry entry = {};        ///< of entries, also of those that stand there again
    std::string fault = {};  ///< of a malformed line: what is wrong with it
    std::string help = {};   ///< and what to do
    std::size_t first = 0;   ///< of one that stands there again: the line above, from 1
};

std::vector<Line> lines_of(std::string_view text);

/// As it is written, without a line's end; what people wrote cannot break the line.
std::string line_of(const Entry& entry);

/// Does the text hold lines, and not one of them is an entry or a comment of ours? Then it is some other file.
bool is_something_else(const std::vector<Line>& lines);

}  // namespace okr::baselines
