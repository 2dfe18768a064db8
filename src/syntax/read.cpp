#include "syntax/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "syntax/bytes.hpp"
#include "syntax/comments.hpp"
#include "syntax/gaps.hpp"
#include "syntax/read_values.hpp"
#include "syntax/simple_reader.hpp"
#include "syntax/yaml_reader.hpp"
#include "syntax/yaml_slips.hpp"

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

Fault duplicate(const Value& key, const Value& first) {
    return {"duplicate-key",       key.span(),  fmt::format("the key `{}` stands twice in one mapping", key.text()),
            "keep one of the two", {},          false,
            first.span(),          "first here"};
}

/// Of a handful, for sure.
bool all_differ(const std::vector<Value>& keys) {
    constexpr std::size_t handful = 20;
    if (keys.size() > handful) return false;
    for (auto key = keys.begin(); key != keys.end(); ++key)
        for (auto other = key + 1; other != keys.end(); ++other)
            if (key->text() == other->text()) return false;
    return true;
}

/// Sorting is faster than hashing them, and of a hundred thousand it is not slow.
void find_duplicates(std::vector<Value>& keys, std::vector<Fault>& faults) {
    if (all_differ(keys)) return;
    const auto place = [](const Value& key) { return std::pair(key.text(), key.span().begin); };
    std::sort(keys.begin(), keys.end(), [&](const Value& a, const Value& b) { return place(a) < place(b); });
    const std::size_t known = faults.size();
    for (std::size_t first = 0, i = 1; i < keys.size(); ++i) {
        const bool is_new = keys[i].text() != keys[first].text();
        if (is_new) first = i;
        if (!is_new) faults.push_back(duplicate(keys[i], keys[first]));
    }
    std::sort(faults.begin() + static_cast<std::ptrdiff_t>(known), faults.end(),
              [](const Fault& a, const Fault& b) { return a.at < b.at; });
}

Fault false_blank(const Value& key) {
    return {"yaml-syntax", key.span(), "the key begins with a character that only looks like a blank",
            "indent with ordinary blanks; such a character comes with text from pages and documents"};
}

std::vector<Fault> find_duplicates(const Tree& tree) {
    std::vector<Fault> faults;
    std::vector<Value> keys;
    for (const Node& node : tree.nodes) {
        if (node.kind != NodeKind::mapping) continue;
        keys.clear();
        for (std::uint32_t at = node.first; at != no_node; at = tree.nodes[tree.nodes[at].next].next)
            if (const Value key(tree, at); key.is_scalar()) keys.push_back(key);
        for (const Value& key : keys)
            if (begins_with_false_blank(key.text())) faults.push_back(false_blank(key));
        find_duplicates(keys, faults);
    }
    return faults;
}

/// The fast reader first: what it takes it reads as the other would.
std::optional<Fault> read_tree(std::string_view text, const Limits& limits, Tree& tree) {
    TreeBuilder simple(text, limits);
    if (read_simple(text, simple)) return tree = simple.take(), std::nullopt;
    TreeBuilder builder(text, limits);
    auto fault = read_yaml(text, builder);
    tree = builder.take();
    return fault ? fault : find_stray(text, tree);
}

/// What the parser stumbled over is often not what is wrong.
Fault in_other_words(std::string_view text, Fault fault) {
    if (fault.rule != "yaml-syntax") return fault;
    if (auto mark = merge_mark(text)) return std::move(*mark);
    if (auto mark = false_mark(text, fault.at.begin, fault.message.starts_with("this key does not fit")))
        return std::move(*mark);
    return fault;
}

Parsed values_of(std::string_view text, const Limits& limits) {
    Parsed parsed;
    if (auto fault = read_tree(text, limits, parsed.tree)) return broken(in_other_words(text, std::move(*fault)));
    return parsed;
}

Parsed all_of(std::string_view text, const Limits& limits) {
    Parsed parsed = values_of(text, limits);
    if (parsed.broken) return parsed;
    parsed.tree.comments = find_comments(text, parsed.tree);
    parsed.faults = find_duplicates(parsed.tree);
    return parsed;
}

Parsed read_by(Parsed (*read_text)(std::string_view, const Limits&), std::string_view bytes, const Limits& limits) {
    if (auto fault = check_bytes(bytes, limits)) return broken(std::move(*fault));
    const std::size_t mark = bytes.starts_with(base::byte_order_mark()) ? base::byte_order_mark().size() : 0;
    Parsed parsed = read_text(bytes.substr(mark), limits);
    if (mark > 0) shift(parsed, static_cast<std::uint32_t>(mark));
    return parsed;
}

}  // namespace

Parsed read(std::string_view bytes, const Limits& limits) { return read_by(all_of, bytes, limits); }

Parsed read_values(std::string_view bytes, const Limits& limits) { return read_by(values_of, bytes, limits); }

}  // namespace okr::syntax
