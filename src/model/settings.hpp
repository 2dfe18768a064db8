// okr.yaml, read: what a workspace asks of us.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/cycle.hpp"
#include "model/place.hpp"
#include "okr/reading.hpp"
#include "syntax/limits.hpp"
#include "syntax/tree.hpp"

namespace okr::model {

struct Settings {
    Text organisation;
    NamedCycles cycles;
    Texts centre;
    std::optional<int> check_in_days;
    bool self_approval = false;
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    Words words;
    syntax::Limits limits;
};

/// What cannot be read is left at its default; the checker tells why.
Settings read_settings(const syntax::Tree& tree, std::uint32_t file);

/// The version that `okr:` names; nothing unless it is a whole number.
std::optional<int> format_version(const syntax::Tree& tree);

/// The only version there is.
inline constexpr int known_version = 1;

}  // namespace okr::model
