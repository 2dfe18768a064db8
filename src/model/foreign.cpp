#include "model/foreign.hpp"

#include <algorithm>
#include <vector>

#include "base/nearest.hpp"
#include "model/schema.hpp"

namespace okr::model {

namespace {

constexpr std::string_view key_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./$";

/// What ends a line, or the whole text, for some readers of YAML and not for others.
bool has_disputed_ends(std::string_view bytes) {
    for (std::size_t at = bytes.find('\r'); at != std::string_view::npos; at = bytes.find('\r', at + 1))
        if (bytes.substr(at + 1, 1) != "\n") return true;
    for (const std::string_view sign : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
        if (bytes.find(sign) != std::string_view::npos) return true;
    return bytes.find('\0') != std::string_view::npos;
}

/// Of a line such as `kind: Service`; nothing of any other.
std::string_view plain_key(std::string_view line) {
    const std::string_view key = line.substr(0, line.find_first_not_of(key_characters));
    const std::string_view rest = line.substr(key.size());
    const bool is_key = !key.empty() && key.front() != '-' && key.front() != '.' &&
                        (rest == ":" || rest.starts_with(": ") || rest == ":\r");
    return is_key ? key : std::string_view();
}

/// A slip of one of our keys counts as well; and a file of team and cycle may be one that is to be filled in.
bool may_be_ours(std::string_view key) {
    static const std::vector<std::string_view> ours = [] {
        std::vector<std::string_view> keys{"team", "cycle"};
        for (const FileKind& kind : file_kinds()) keys.push_back(kind.key);
        return keys;
    }();
    return std::any_of(ours.begin(), ours.end(),
                       [&](std::string_view known) { return !base::nearest(key, {known}).empty(); });
}

/// What may stand below a key and is none: what is indented, an item, the end of a bracket, a template's `{{`.
bool is_below(std::string_view line) {
    constexpr std::string_view beginnings = " \t\r{}]";
    return beginnings.find(line.front()) != std::string_view::npos || line.starts_with("- ");
}

bool is_between(std::string_view line) {
    return line.empty() || line.front() == '#' || line == "---" || line == "---\r" || line == "\r";
}

}  // namespace

bool is_plainly_foreign(std::string_view bytes) {
    bool has_keys = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = bytes.substr(at, end - at);
        at = end + 1;
        if (is_between(line) || (has_keys && is_below(line))) continue;
        const std::string_view key = plain_key(line);
        if (key.empty() || may_be_ours(key)) return false;
        has_keys = true;
    }
    return has_keys && !has_disputed_ends(bytes);
}

}  // namespace okr::model
