#include "syntax/fast_share.hpp"

#include "base/utf8.hpp"
#include "syntax/bytes.hpp"
#include "syntax/limits.hpp"
#include "syntax/simple_reader.hpp"

namespace okr::syntax {

bool is_read_fast(std::string_view bytes) {
    const Limits limits;
    if (check_bytes(bytes, limits)) return false;
    if (bytes.starts_with(base::byte_order_mark())) bytes.remove_prefix(base::byte_order_mark().size());
    TreeBuilder builder(bytes, limits);
    return read_simple(bytes, builder);
}

}  // namespace okr::syntax
