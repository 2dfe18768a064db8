// Which line of an okr.yaml leaves a file out.
#pragma once

#include <string>
#include <string_view>

#include "base/line_index.hpp"
#include "syntax/read.hpp"

namespace okr::store {

class WhatHides {
public:
    /// The text must outlive it.
    explicit WhatHides(std::string_view settings);

    /// "`exclude: okrs` (okr.yaml, line 2)", of a path that these settings leave out.
    [[nodiscard]] std::string hides(std::string_view path) const;

private:
    [[nodiscard]] std::string told(std::string_view key, std::string_view pattern, const syntax::Span& span) const;

    syntax::Parsed parsed_;
    base::LineIndex lines_;
};

}  // namespace okr::store
