#include "syntax/fast_share.hpp"

#include "base/utf8.hpp"
#include "syntax/bytes.hpp"
#include "syntax/read.hpp"
#include "syntax/simple_reader.hpp"

namespace okr::syntax {

Reader reader_of(std::string_view bytes, const Limits& limits) {
    if (check_bytes(bytes, limits)) return Reader::nobody;
    const std::string_view all = bytes;
    if (bytes.starts_with(base::byte_order_mark())) bytes.remove_prefix(base::byte_order_mark().size());
    TreeBuilder builder(bytes, limits);
    if (read_simple(bytes, builder)) return Reader::fast;
    return read(all, limits).broken ? Reader::nobody : Reader::yaml_cpp;
}

}  // namespace okr::syntax
