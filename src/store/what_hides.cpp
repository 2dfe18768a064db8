#include "store/what_hides.hpp"

#include <fmt/format.h>

#include "base/quoted.hpp"
#include "store/scope.hpp"

namespace okr::store {

WhatHides::WhatHides(std::string_view settings) : parsed_(syntax::read(settings, syntax::Limits())), lines_(settings) {
    if (parsed_.tree.empty()) return;
    const auto items = parsed_.tree.root()["exclude"].items();
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        if (item->is_scalar() && !item->text().starts_with('!'))
            excluded_.push_back({*item, base::PathPatterns({std::string(item->text())})});
}

std::string WhatHides::hides(std::string_view path) const {
    for (const Excluded& excluded : excluded_)
        if (excluded.pattern.match(path)) return told("exclude", excluded.item.text(), excluded.item.span());
    const auto included = parsed_.tree.empty() ? std::vector<syntax::Value>() : parsed_.tree.root()["include"].items();
    if (included.empty()) return std::string(settings_name);
    const bool is_one = included.size() == 1 && included.front().is_scalar();
    return told("include", is_one ? included.front().text() : "…", included.front().span());
}

std::string WhatHides::told(std::string_view key, std::string_view pattern, const syntax::Span& span) const {
    return fmt::format("{} ({}, line {})", base::quoted(fmt::format("{}: {}", key, pattern)), settings_name,
                       lines_.line_number(span.begin));
}

}  // namespace okr::store
