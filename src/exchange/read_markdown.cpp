#include "exchange/importer.hpp"

namespace okr::exchange {

base::Result<Exchange> read_markdown(const Source&) { return base::Failure{"Markdown cannot be imported yet"}; }

}  // namespace okr::exchange
