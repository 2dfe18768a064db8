// What a file has among its bytes if it may hold what is asked for: looked for before anything is parsed.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace okr::history {

class Marks {
public:
    /// All files may.
    Marks() = default;
    /// Files with one of these texts (none: any), and with `key` as a key (empty: any).
    Marks(const std::set<std::string>& texts, std::string key)
        : texts_(texts.begin(), texts.end()), key_(std::move(key)) {}

    [[nodiscard]] bool are_all() const { return texts_.empty(); }
    /// A text in quotes may spell anything with escapes: only the parser knows then.
    [[nodiscard]] bool may_be_in(std::string_view bytes) const;

private:
    std::vector<std::string> texts_;
    std::string key_;
};

}  // namespace okr::history
