// What is wrong with the bytes of a file or their structure: facts, which the rule of the same name puts into words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/span.hpp"

namespace okr::syntax {

struct Fault {
    std::string_view rule;  ///< "yaml-syntax", "unknown-key", …
    Span at;
    std::string message;           ///< what is wrong, one sentence without a full stop
    std::string help;              ///< what to do; may be empty
    std::string replacement = {};  ///< what probably was meant: the bytes of `at` in its place; may be empty
    bool replacement_is_safe = false;
    std::optional<Span> other = {};  ///< a second place: the first of two equal keys, an anchor
    std::string other_message = {};
    std::optional<Span> explained_by = {};  ///< an unknown key: where that is told, this one says nothing more
};

}  // namespace okr::syntax
