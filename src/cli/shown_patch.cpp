#include "cli/shown_patch.hpp"

#include <algorithm>

#include "base/printable.hpp"

namespace okr::cli {

namespace {

/// Where the line end, or the tab, begins that ends the stretch of text at the front.
std::size_t end_of_stretch(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of("\t\n"), text.size());
    const bool is_windows = end > 0 && end < text.size() && text[end] == '\n' && text[end - 1] == '\r';
    return is_windows ? end - 1 : end;
}

}  // namespace

ShownPatch shown_patch(std::string_view patch) {
    ShownPatch shown;
    while (!patch.empty()) {
        const std::string_view stretch = patch.substr(0, end_of_stretch(patch));
        const std::string as_shown = base::printable(stretch);
        shown.is_escaped = shown.is_escaped || as_shown != stretch;
        shown.text += as_shown;
        patch.remove_prefix(stretch.size());
        const std::string_view end = patch.substr(0, patch.starts_with("\r\n") ? 2 : 1);
        shown.text += end;
        patch.remove_prefix(end.size());
    }
    return shown;
}

}  // namespace okr::cli
