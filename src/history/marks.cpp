#include "history/marks.hpp"

#include <algorithm>

namespace okr::history {

namespace {

/// Several times as fast as string_view::find where the first letter is a common one.
std::size_t place_of(std::string_view bytes, std::string_view text, std::size_t from) {
    const void* const found = ::memmem(bytes.data() + from, bytes.size() - from, text.data(), text.size());
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
}

/// `team:`, `"team" :`; not `teams:`.
bool has_key(std::string_view bytes, std::string_view key) {
    for (std::size_t at = place_of(bytes, key, 0); at != std::string_view::npos;
         at = place_of(bytes, key, at + key.size())) {
        const std::size_t behind = bytes.find_first_not_of(" \t'\"", at + key.size());
        if (behind != std::string_view::npos && bytes[behind] == ':') return true;
    }
    return false;
}

}  // namespace

bool Marks::may_be_in(std::string_view bytes) const {
    if (are_all() || bytes.find('\\') != std::string_view::npos) return true;
    const auto holds = [&](const std::string& text) { return place_of(bytes, text, 0) != std::string_view::npos; };
    return std::any_of(texts_.begin(), texts_.end(), holds) && (key_.empty() || has_key(bytes, key_));
}

}  // namespace okr::history
