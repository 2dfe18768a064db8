// A patch as people and logs of CI systems may see it.
#pragma once

#include <string>
#include <string_view>

namespace okr::cli {

struct ShownPatch {
    std::string text;
    bool is_escaped = false;  ///< something could act or hide, so that the patch cannot be applied as it is shown
};

/// Line ends and tabs stay; all else that could act or hide is shown as an escape.
ShownPatch shown_patch(std::string_view patch);

}  // namespace okr::cli
