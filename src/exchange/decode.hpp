// Bytes of a document, whatever program saved it, as UTF-8 without marks and without zeros.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::exchange {

struct Decoded {
    std::string text;
    std::vector<std::string> notes;  ///< what was done to it: "read as Windows-1252"
    std::string failure;             ///< it is no text
};

/// UTF-8, UTF-16 with its mark, and Windows-1252 where the bytes are no UTF-8.
Decoded decode(std::string_view bytes);

}  // namespace okr::exchange
