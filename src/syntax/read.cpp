#include "syntax/read.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "base/utf8.hpp"
#include "syntax/bytes.hpp"
#include "syntax/comments.hpp"
#include "syntax/simple_reader.hpp"
#include "syntax/yaml_reader.hpp"

namespace okr::syntax {

namespace {

Parsed broken(Fault fault) {
    Parsed parsed;
    parsed.broken = true;
    parsed.faults.push_back(std::move(fault));
    return parsed;
}

void shift(Span& span, std::uint32_t by) {
    span.begin += by;
    span.end += by;
}

/// Readers see the text without its byte-order mark; places count it.
void shift(Parsed& parsed, std::uint32_t by) {
    for (Node& node : parsed.tree.nodes) shift(node.span, by);
    for (Comment& comment : parsed.tree.comments) shift(comment.span, by);
    for (Fault& fault : parsed.faults) {
        shift(fault.at, by);
        if (fault.other) shift(*fault.other, by);
    }
}

void find_duplicates(const Value& mapping, std::vector<Fault>& faults) {
    std::unordered_map<std::string_view, Span> seen;
    for (const auto& [key, value] : mapping.entries()) {
        if (!key.is_scalar()) continue;
        const auto [first, is_new] = seen.emplace(key.text(), key.span());
        if (!is_new)
            faults.push_back({"duplicate-key",
                              key.span(),
                              fmt::format("the key `{}` stands twice in one mapping", key.text()),
                              "keep one of the two",
                              {},
                              false,
                              first->second,
                              "first here"});
    }
}

std::vector<Fault> find_duplicates(const Tree& tree) {
    std::vector<Fault> faults;
    for (std::uint32_t at = 0; at < tree.nodes.size(); ++at)
        if (tree.nodes[at].kind == NodeKind::mapping) find_duplicates(Value(tree, at), faults);
    return faults;
}

/// The fast reader first: what it takes it reads as the other would.
std::optional<Fault> read_tree(std::string_view text, const Limits& limits, Tree& tree) {
    TreeBuilder simple(text, limits);
    if (read_simple(text, simple)) return tree = simple.take(), std::nullopt;
    TreeBuilder builder(text, limits);
    auto fault = read_yaml(text, builder);
    tree = builder.take();
    return fault;
}

Parsed read_text(std::string_view text, const Limits& limits) {
    Parsed parsed;
    if (auto fault = read_tree(text, limits, parsed.tree)) return broken(std::move(*fault));
    parsed.tree.comments = find_comments(text, parsed.tree);
    parsed.faults = find_duplicates(parsed.tree);
    return parsed;
}

}  // namespace

Parsed read(std::string_view bytes, const Limits& limits) {
    if (auto fault = check_bytes(bytes, limits)) return broken(std::move(*fault));
    const std::size_t mark = bytes.starts_with(base::byte_order_mark()) ? base::byte_order_mark().size() : 0;
    Parsed parsed = read_text(bytes.substr(mark), limits);
    shift(parsed, static_cast<std::uint32_t>(mark));
    return parsed;
}

}  // namespace okr::syntax
