// `okr graph`: the picture of a cycle, as Mermaid, DOT and SVG. No text of a user's can act in any of them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/graph.hpp"

namespace okr::render {

struct GraphFormat {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Picture&);
};

/// In the order of the documentation.
std::span<const GraphFormat> graph_formats();

/// Nothing if there is no such format.
const GraphFormat* find_graph_format(std::string_view name);

/// Within the limits that Mermaid has by default: 50,000 characters and 500 edges. A larger picture is folded, at last
/// to teams by goals, and a comment says so.
std::string graph_mermaid(const Picture& picture);

std::string graph_dot(const Picture& picture);

/// A picture that stands alone, for light and dark pages. More than 60 objectives are told as cards under their goals.
std::string graph_svg(const Picture& picture);

}  // namespace okr::render
