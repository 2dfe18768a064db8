// Lists and mappings in brackets that begin and end on one line, for the simple reader.
#pragma once

#include "syntax/simple/cursor.hpp"
#include "syntax/simple/values.hpp"

namespace okr::syntax::simple {

/// Reads what begins with the bracket at the cursor, and moves behind it; false if there is any doubt about it.
bool read_flow(std::string_view bytes, Cursor& cursor, Values& values);

}  // namespace okr::syntax::simple
