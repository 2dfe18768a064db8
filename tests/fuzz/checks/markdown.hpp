// Markdown as a service's reader sees it.
#pragma once

#include <string_view>

namespace okr::fuzzing {

/// No link, image, box to tick, mention or reference, and no HTML but what our pages are made of.
void promise_markdown(std::string_view output);

}  // namespace okr::fuzzing
