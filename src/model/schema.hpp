// The one table of what may stand in a file. The checker, the JSON Schemas and the reference pages all read it.
#pragma once

#include <span>
#include <string_view>

namespace okr::model {

/// What a value must be. Wherever a list is expected, a single item may stand alone.
enum class Type {
    text,        ///< any scalar, taken as written
    id,          ///< [a-z0-9][a-z0-9-]*
    date,        ///< a day that exists, 2026-02-28
    horizon,     ///< a date or a cycle
    cycle,       ///< 2026, 2026-H1, 2026-T2, 2026-Q1, 2026-03, or a name defined in okr.yaml
    boolean,     ///< true or false
    fraction,    ///< 0 to 1
    share,       ///< 40%; in words too, but no number beyond 0 to 100
    positive,    ///< a number above 0
    rank,        ///< a whole number from 1
    count,       ///< a whole number from 0
    depth,       ///< a whole number from 1 to syntax::most_levels
    size,        ///< bytes: a whole number, KiB and MiB understood
    period,      ///< "2 weeks"
    reference,   ///< id, team/id or team/id@cycle
    pattern,     ///< of paths, as in .gitignore
    choice,      ///< one of Field::values
    mapping,     ///< Field::shape
    dictionary,  ///< free keys; the values are Field::shape, or lists of text without one
    rules,       ///< rule names to a level, or to {severity, options}
    version,     ///< of this format
};

struct Shape;

struct Field {
    std::string_view name;
    Type type = Type::text;
    std::string_view doc;  ///< one sentence for editors and reference pages
    bool required = false;
    bool list = false;  ///< one or several
    const Shape* shape = nullptr;
    std::span<const std::string_view> values = {};
    std::string_view example = {};

    // The rest of a row, so that the table reads like a sentence.
    [[nodiscard]] constexpr Field several() const {
        Field copy = *this;
        copy.list = true;
        return copy;
    }
    [[nodiscard]] constexpr Field of(const Shape* what) const {
        Field copy = *this;
        copy.shape = what;
        return copy;
    }
    [[nodiscard]] constexpr Field among(std::span<const std::string_view> words) const {
        Field copy = *this;
        copy.values = words;
        return copy;
    }
    [[nodiscard]] constexpr Field such_as(std::string_view text) const {
        Field copy = *this;
        copy.example = text;
        return copy;
    }
};

/// A mapping with known keys.
struct Shape {
    std::string_view name;  ///< "key result"
    std::string_view doc;
    std::span<const Field> fields;
    bool bare_title = false;         ///< a bare text may stand for it
    std::string_view one_of_a = {};  ///< of these two keys at least one is required
    std::string_view one_of_b = {};
};

/// A kind of file: the first of these keys that stands at the top of a file says what it is.
struct FileKind {
    std::string_view key;
    const Shape* shape;
    std::string_view usually;  ///< a path
};

/// In the order in which keys decide.
std::span<const FileKind> file_kinds();

/// Nothing if the shape has no such key.
const Field* find_field(const Shape& shape, std::string_view name);

}  // namespace okr::model
