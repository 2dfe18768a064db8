// What a run found: one structure that every format renders. Standard types only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace okr {

enum class Severity { info, warning, error };

/// "info", "warning", "error".
std::string_view name(Severity severity);

/// A place between two characters: lines and columns count from 1, columns are code points (a byte-order mark counts
/// none).
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// A stretch of a file, as bytes (for edits) and as positions (for people). Ends are exclusive.
struct Region {
    std::string file;  ///< relative to the workspace's root, with `/`
    std::size_t begin = 0;
    std::size_t end = 0;
    Position from;
    Position to;
};

/// A second place that belongs to a finding: the other definition, the field that disagrees.
struct Note {
    std::string message;
    Region at;
};

/// Replace the bytes [start, end) of the finding's file by `text`.
struct Edit {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string text;
};

/// Edits that repair a finding together. A safe fix cannot change what the author means. Two fixes that change or
/// insert at the same byte are never applied in one round.
struct Fix {
    std::string title;
    bool safe = false;
    std::vector<Edit> edits;  ///< in one file, ascending, never overlapping
};

struct Finding {
    std::string rule;
    Severity severity = Severity::error;
    std::string message;  ///< what is wrong, naming the object
    std::string why;      ///< why it matters
    std::string help;     ///< what to do about it; may be empty
    Region at;
    std::string object;       ///< "checkout/conversion@2026-Q1"; empty where the finding is about no object
    std::string subject;      ///< the object in words: "key result `conversion`"; may be empty
    std::string fingerprint;  ///< 16 hex digits of rule, object and its text; never of a line number or a path
    std::vector<Note> notes;
    std::vector<Fix> fixes;
};

/// The bytes of a file that findings point into, for formats that show the source.
struct Source {
    std::string path;
    std::string text;
};

struct Summary {
    std::size_t files = 0;    ///< files of ours
    std::size_t skipped = 0;  ///< YAML files that are not ours
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t infos = 0;
    std::size_t fixable = 0;  ///< findings with any fix
    std::size_t allowed = 0;  ///< findings that allowances took out
};

struct Report {
    std::vector<Finding> findings;  ///< sorted by file (bytes), line, column, rule
    Summary summary;
    std::vector<Source> sources;     ///< of every file that has a finding or a note, sorted by path
    std::vector<std::string> files;  ///< paths of ours, sorted
};

}  // namespace okr
