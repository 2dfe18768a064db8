// References as people write them: `win-australia`, `checkout/conversion`, `checkout/conversion@2026-Q1`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace okr::model {

struct Reference {
    std::string team;  ///< empty: the same team
    std::string id;
    std::string cycle;  ///< empty: the same cycle
};

/// Nothing if the text is no reference.
std::optional<Reference> parse_reference(std::string_view text);

/// "team/id@cycle"; without a cycle "team/id", without a team "id".
std::string full_name(std::string_view team, std::string_view id, std::string_view cycle);

}  // namespace okr::model
