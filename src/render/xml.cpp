#include "render/xml.hpp"

#include "base/printable.hpp"

namespace okr::render {

namespace {

std::string_view entity_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&apos;";
        default: return {};
    }
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : base::printable(text)) {
        const std::string_view entity = entity_of(c);
        out += entity.empty() ? std::string_view(&c, 1) : entity;
    }
    return out;
}

}  // namespace okr::render
