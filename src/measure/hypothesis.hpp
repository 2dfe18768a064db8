// Why work should help, as its own sentence says it: "Build a list so that families forget nothing".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace okr::measure {

struct Hypothesis {
    std::string work;     ///< the sentence without its reason
    std::string so_that;  ///< the reason, as it follows "so that"
};

/// From "so that …", "so customers …", "in order to …", "(so that …)"; nothing where the sentence gives no such reason,
/// or little is left of it.
std::optional<Hypothesis> hypothesis_in(std::string_view sentence);

}  // namespace okr::measure
