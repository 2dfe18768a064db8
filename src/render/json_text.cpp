#include "render/json_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/glyph.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

std::string escape(char32_t code) {
    const auto number = static_cast<std::uint32_t>(code);
    if (number < 0x10000) return fmt::format("\\u{:04x}", number);
    return fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (number >> 10U), 0xDC00 + (number & 0x3FFU));
}

/// Outside of strings JSON is plain ASCII, so whatever must be escaped stands within one; line ends are ours.
std::string harmless(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const base::Glyph glyph = base::next_glyph(json, at);
        const bool is_raw = glyph.showing == base::Showing::as_is || glyph.code == '\n';
        out += is_raw ? json.substr(at, glyph.end - at) : std::string_view(escape(glyph.code));
        at = glyph.end;
    }
    return out;
}

std::string dump(const ordered_json& value, int indent) {
    return harmless(value.dump(indent, ' ', false, ordered_json::error_handler_t::replace)) + "\n";
}

}  // namespace

std::string document(const ordered_json& value) { return dump(value, 2); }

std::string line(const ordered_json& value) { return dump(value, -1); }

ordered_json tool() { return {{"name", "okr"}, {"version", OKR_VERSION}}; }

}  // namespace okr::render
