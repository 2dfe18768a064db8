// Texts behind `|` and `>`, for the simple reader.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace okr::syntax::simple {

struct BlockText {
    std::string text;  ///< as it is meant: without indentation, folded where `>` asks for it
    std::size_t end;   ///< the first byte of the line behind its last one with content
};

/// The text whose `|` or `>` stands at `at`, below a key or a dash in column `parent`; nothing if there is any doubt:
/// signs other than `-` behind the indicator, empty lines or deeper ones where they change what is folded.
std::optional<BlockText> scan_block_text(std::string_view bytes, std::size_t at, std::size_t parent);

}  // namespace okr::syntax::simple
