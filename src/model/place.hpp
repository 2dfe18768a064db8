// Where a value of the model was written, and texts that know it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/span.hpp"

namespace okr::model {

/// A stretch of one file of the workspace; `file` is an index into Workspace::files.
struct Place {
    std::uint32_t file = 0;
    syntax::Span span;
    auto operator<=>(const Place&) const = default;
};

/// A text as its author wrote it, and where. Absent texts are empty and not present.
struct Text {
    std::string value;
    Place place;
    bool present = false;

    explicit operator bool() const { return present; }
};

using Texts = std::vector<Text>;

}  // namespace okr::model
