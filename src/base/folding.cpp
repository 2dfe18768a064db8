#include "base/folding.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace okr::base {

namespace {

std::optional<std::string> mapped(std::string_view text, int how) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &raw, static_cast<utf8proc_option_t>(how));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
    if (length < 0) return std::nullopt;
    return std::string(reinterpret_cast<char*>(raw), static_cast<std::size_t>(length));
}

}  // namespace

std::optional<std::string> folded(std::string_view text) {
    return mapped(text, UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_CASEFOLD);
}

std::optional<std::string> without_marks(std::string_view text) {
    return mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

}  // namespace okr::base
