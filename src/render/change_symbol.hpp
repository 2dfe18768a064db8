// The sign that stands before a change in a text for people.
#pragma once

#include <string_view>

#include "okr/change.hpp"
#include "render/paint.hpp"

namespace okr::render {

struct ChangeSymbol {
    std::string_view sign;
    std::string_view meaning;
    Ink ink;
};

const ChangeSymbol& symbol_of(const Change& change);

}  // namespace okr::render
