// Which of the two readers a document is for, asked apart from reading it.
#pragma once

#include <string_view>

namespace okr::syntax {

/// Whether the fast reader takes these bytes of a file; else yaml-cpp reads them, or tells why nobody can.
bool is_read_fast(std::string_view bytes);

}  // namespace okr::syntax
