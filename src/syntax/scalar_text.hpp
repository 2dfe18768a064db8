// Texts as YAML scalars of one line: whoever reads them gets the same text back.
#pragma once

#include <string>
#include <string_view>

namespace okr::syntax {

/// Where a scalar is to stand.
struct ScalarPlace {
    bool in_flow = false;        ///< within brackets or braces: more must be quoted
    bool may_be_number = false;  ///< a plain number or a day may stand bare
};

/// As people write it: bare where no reader, old ones included, takes it for null, a truth value, a number or a date;
/// else in the quotes that need fewer escapes. The text is valid UTF-8.
std::string scalar_text(std::string_view text, ScalarPlace place = {});

/// In `"`; what hides, turns the direction of writing or breaks lines is escaped.
std::string in_double_quotes(std::string_view text);

/// In `'`: line breaks and controls are left as they are.
std::string in_single_quotes(std::string_view text);

/// In either.
std::string in_quotes(std::string_view text);

/// Every character shows itself: no control, no line break, nothing that hides or turns the direction of writing.
bool is_plain_sight(std::string_view text);

}  // namespace okr::syntax
