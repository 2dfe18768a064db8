// Bytes to a tree: every value lies within the bytes, none begins before the one that precedes it, texts are UTF-8, a
// comment begins at its `#`, and both readers say the same.
#include "base/utf8.hpp"
#include "promise.hpp"
#include "syntax/bytes.hpp"
#include "syntax/read.hpp"
#include "syntax/simple_reader.hpp"
#include "syntax/yaml_reader.hpp"

namespace {

using okr::fuzzing::promise;
using okr::syntax::Node;
using okr::syntax::Tree;

bool is_same(const Node& a, const Node& b) {
    return a.kind == b.kind && a.style == b.style && a.span == b.span && a.text == b.text && a.first == b.first &&
           a.next == b.next && a.target == b.target;
}

void compare_readers(std::string_view bytes) {
    const okr::syntax::Limits limits;
    if (okr::syntax::check_bytes(bytes, limits) || bytes.starts_with(okr::base::byte_order_mark())) return;
    okr::syntax::TreeBuilder simple(bytes, limits);
    if (!okr::syntax::read_simple(bytes, simple)) return;
    okr::syntax::TreeBuilder whole(bytes, limits);
    promise(!okr::syntax::read_yaml(bytes, whole), "what the fast reader takes, the other one takes");
    const Tree a = simple.take();
    const Tree b = whole.take();
    promise(a.nodes.size() == b.nodes.size(), "both readers see as many nodes");
    for (std::size_t i = 0; i < a.nodes.size(); ++i)
        promise(is_same(a.nodes[i], b.nodes[i]), "both readers see the same nodes");
}

void check_places(std::string_view bytes, const Tree& tree) {
    std::size_t last = 0;
    for (const Node& node : tree.nodes) {
        promise(node.span.begin <= node.span.end && node.span.end <= bytes.size(), "a value lies within the bytes");
        promise(node.span.begin >= last, "starts never fall");
        promise(!okr::base::first_invalid_utf8(node.text), "a value is valid UTF-8");
        last = node.span.begin;
    }
    for (const auto& comment : tree.comments)
        promise(comment.span.end <= bytes.size() && bytes[comment.span.begin] == '#', "a comment begins at its `#`");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = okr::fuzzing::bytes_of(data, size);
    const okr::syntax::Parsed parsed = okr::syntax::read(bytes, {});
    check_places(bytes, parsed.tree);
    compare_readers(bytes);
    return 0;
}
