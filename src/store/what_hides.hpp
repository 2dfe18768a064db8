// Which line of an okr.yaml leaves a file out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/glob.hpp"
#include "base/line_index.hpp"
#include "syntax/read.hpp"

namespace okr::store {

class WhatHides {
public:
    /// The text must outlive it.
    explicit WhatHides(std::string_view settings);
    WhatHides(const WhatHides&) = delete;  // its items look into its tree
    WhatHides& operator=(const WhatHides&) = delete;

    /// "`exclude: okrs` (okr.yaml, line 2)", of a path that these settings leave out.
    [[nodiscard]] std::string hides(std::string_view path) const;

private:
    [[nodiscard]] std::string told(std::string_view key, std::string_view pattern, const syntax::Span& span) const;

    /// An item of `exclude`.
    struct Excluded {
        syntax::Value item;
        base::PathPatterns pattern;
    };

    syntax::Parsed parsed_;
    base::LineIndex lines_;
    std::vector<Excluded> excluded_;  ///< the last first, for it decides
};

}  // namespace okr::store
