#include "exchange/importer.hpp"
#include "model/cycle.hpp"

namespace okr::exchange {

std::string cycle_in(std::string_view text) { return model::parse_cycle(text) ? std::string(text) : std::string(); }

}  // namespace okr::exchange
