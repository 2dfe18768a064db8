// YAML faults in the words of somebody who writes OKRs: what is wrong, where, and what to do.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "syntax/fault.hpp"

namespace okr::syntax {

/// What a parser says when it gives up.
struct Complaint {
    std::string_view bytes;
    std::size_t at;                           ///< where it noticed
    std::string_view message;                 ///< in its own words
    std::size_t cursor;                       ///< the end of the last value that it read
    std::optional<std::size_t> open_bracket;  ///< the `[` or `{` that is not closed yet
};

Fault explain(const Complaint& complaint);

/// A document after the first; or text that the parser takes for one, since it fits nowhere.
Fault second_document(std::string_view bytes, std::size_t at, std::size_t cursor);

/// A tag that asks for more than text, lists and mappings; nothing for those of YAML's core schema.
std::optional<Fault> foreign_tag(std::string_view bytes, std::size_t at, std::string_view tag);

}  // namespace okr::syntax
