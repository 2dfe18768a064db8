#include "exchange/importer.hpp"
#include "model/names.hpp"

namespace okr::exchange {

std::string slug(std::string_view text) { return model::derive_id(text); }

}  // namespace okr::exchange
