// What the documentation's pages are put together from. All of it is our own text.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// A heading of the third level and what stands below it; nothing where there is nothing.
std::string markdown_section(std::string_view title, std::string_view body);

/// The same for an example: one text, or several files under heads like `-- okrs/checkout.yaml --`.
std::string markdown_example(std::string_view title, std::string_view files);

}  // namespace okr::render
