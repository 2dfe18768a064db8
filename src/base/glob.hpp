// Path patterns as in .gitignore: `okrs/**`, `*.yaml`, `/archive/`, `!keep.yaml`. Matched in linear time.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace okr::base {

/// An ordered list of patterns; the last that matches decides, `!` turns it round.
class PathPatterns {
public:
    explicit PathPatterns(const std::vector<std::string>& patterns);
    ~PathPatterns();
    PathPatterns(PathPatterns&&) noexcept;
    PathPatterns& operator=(PathPatterns&&) noexcept;

    /// Does the path (relative, with `/`), or a folder above it, match?
    [[nodiscard]] bool match(std::string_view path) const;

private:
    struct Pattern;
    std::vector<Pattern> patterns_;
};

/// Why the pattern cannot be used ("leaves the workspace"); empty if it can.
std::string fault_of_pattern(std::string_view pattern);

}  // namespace okr::base
