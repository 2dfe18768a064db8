#include "reading/weights.hpp"

#include "reading/tables.hpp"

namespace okr::reading {

Weights weights() { return Weights(listed_weights()); }

}  // namespace okr::reading
