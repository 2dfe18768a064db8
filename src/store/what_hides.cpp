#include "store/what_hides.hpp"

#include <fmt/format.h>

#include "base/glob.hpp"
#include "base/quoted.hpp"
#include "store/scope.hpp"

namespace okr::store {

namespace {

bool matches(const syntax::Value& pattern, std::string_view path) {
    if (!pattern.is_scalar() || pattern.text().starts_with('!')) return false;
    return base::PathPatterns({std::string(pattern.text())}).match(path);
}

}  // namespace

WhatHides::WhatHides(std::string_view settings) : parsed_(syntax::read(settings, syntax::Limits())), lines_(settings) {}

std::string WhatHides::hides(std::string_view path) const {
    if (parsed_.tree.empty()) return std::string(settings_name);
    const syntax::Value root = parsed_.tree.root();
    const auto excluded = root["exclude"].items();
    for (auto item = excluded.rbegin(); item != excluded.rend(); ++item)
        if (matches(*item, path)) return told("exclude", item->text(), item->span());
    const auto included = root["include"].items();
    if (included.empty()) return std::string(settings_name);
    const bool is_one = included.size() == 1 && included.front().is_scalar();
    return told("include", is_one ? included.front().text() : "…", included.front().span());
}

std::string WhatHides::told(std::string_view key, std::string_view pattern, const syntax::Span& span) const {
    return fmt::format("{} ({}, line {})", base::quoted(fmt::format("{}: {}", key, pattern)), settings_name,
                       lines_.line_number(span.begin));
}

}  // namespace okr::store
