// Trees to documents: takes what the schema table allows and leaves the rest, which the checker tells.
#pragma once

#include <cstdint>
#include <optional>

#include "model/documents.hpp"
#include "syntax/tree.hpp"

namespace okr::model {

TeamFile read_team_file(const syntax::Tree& tree, std::uint32_t file);
Strategy read_strategy(const syntax::Tree& tree, std::uint32_t file);
std::vector<Team> read_teams(const syntax::Tree& tree, std::uint32_t file);

}  // namespace okr::model
