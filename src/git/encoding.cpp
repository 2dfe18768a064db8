#include "git/encoding.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.hpp"

namespace okr::git {

namespace {

bool is_latin1(std::string_view encoding) {
    constexpr std::array<std::string_view, 5> names{"iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso-8859-15"};
    std::string low(encoding);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return std::find(names.begin(), names.end(), low) != names.end();
}

std::string from_latin1(std::string_view bytes) {
    std::string text;
    for (const char letter : bytes) {
        const auto code = static_cast<unsigned char>(letter);
        if (code < 0x80) {
            text += letter;
        } else {
            text += static_cast<char>(0xc0 | code >> 6);
            text += static_cast<char>(0x80 | (code & 0x3f));
        }
    }
    return text;
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view encoding) {
    auto invalid = base::first_invalid_utf8(bytes);
    if (!invalid) return std::string(bytes);
    if (is_latin1(encoding)) return from_latin1(bytes);
    std::string text;
    for (; invalid; invalid = base::first_invalid_utf8(bytes)) {
        text.append(bytes.substr(0, *invalid)).append("\xef\xbf\xbd");
        bytes.remove_prefix(*invalid + 1);
    }
    return text.append(bytes);
}

}  // namespace okr::git
