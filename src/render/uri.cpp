#include "render/uri.hpp"

#include <fmt/format.h>

namespace okr::render {

namespace {

bool stands_for_itself(char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_letter || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_of(std::string_view path) {
    std::string uri;
    for (const char c : path)
        uri += stands_for_itself(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return uri;
}

}  // namespace okr::render
