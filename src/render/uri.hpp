// Paths as relative references of RFC 3986.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// Every byte but unreserved characters and `/` percent-encoded, so that no name can be read as a scheme, a query or
/// a fragment.
std::string uri_of(std::string_view path);

}  // namespace okr::render
