// Bytes to a tree: what is read, and which bytes each value knows.
#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

#include "syntax/read.hpp"

namespace okr::test {

namespace {

using syntax::Value;

struct Row {
    std::string yaml;
    std::string dump;
};

std::string bytes_of(const std::string& yaml, const Value& value) {
    return yaml.substr(value.span().begin, value.span().end - value.span().begin);
}

/// Values with the bytes they stand for: {key@"bytes": value@"bytes"}.
std::string dump(const std::string& yaml, const Value& value) {
    if (value.is_null()) return "null";
    if (value.is_scalar()) return std::string(value.text()) + "@" + bytes_of(yaml, value);
    std::string text;
    if (value.is_sequence())
        for (const Value& item : value.items()) text += (text.empty() ? "" : ", ") + dump(yaml, item);
    for (const auto& [key, entry] : value.entries())
        text += (text.empty() ? "" : ", ") + dump(yaml, key) + ": " + dump(yaml, entry);
    return value.is_sequence() ? "[" + text + "]" : "{" + text + "}";
}

std::string dump(const std::string& yaml) {
    const syntax::Parsed parsed = syntax::read(yaml, {});
    if (!parsed.faults.empty()) return std::string(parsed.faults.front().rule) + ": " + parsed.faults.front().message;
    return parsed.tree.empty() ? "empty" : dump(yaml, parsed.tree.root());
}

}  // namespace

TEST_CASE("an empty item stands at its dash, and a written null at its word", "[syntax]") {
    const auto last_item = [](const std::string& yaml) {
        const syntax::Parsed parsed = syntax::read(yaml, {});
        for (std::size_t at = parsed.tree.nodes.size(); at-- > 0;)
            if (const Value list(parsed.tree, static_cast<std::uint32_t>(at)); list.is_sequence())
                return bytes_of(yaml, list.items().back());
        return std::string("no list");
    };
    for (const std::string yaml : {"a:\n  -\n~: 1\n", "? \n  -\n~ b: 1\n", "a:\n  - b\n  -\nnull c: 1\n", "a:\n-\n"})
        CHECK(last_item(yaml) == "-");
    for (const std::string yaml : {"a:\n  - ~\n~: 1\n", "a:\n-\n  ~\nb: 1\n", "a: [b,\n~]\n", "a: [b,\n  ~ ]\n"})
        CHECK(last_item(yaml) == "~");
}

TEST_CASE("every value knows its bytes", "[syntax]") {
    const std::vector<Row> rows{
        {"a: b", "{a@a: b@b}"},
        {"a: b  # c", "{a@a: b@b}"},
        {"a: 'it''s'", "{a@a: it's@'it''s'}"},
        {"a: \"x \\\" y\" # c", "{a@a: x \" y@\"x \\\" y\"}"},
        {"a:\n  b\n  c\nd: e", "{a@a: b c@b\n  c, d@d: e@e}"},
        {"a: b\n\n  c\n", "{a@a: b\nc@b\n\n  c}"},
        {"a: |\n  b\n  c\nd: e", "{a@a: b\nc\n@|\n  b\n  c, d@d: e@e}"},
        {"a: >-\n  b\n\n  c\n\nd: e", "{a@a: b\nc@>-\n  b\n\n  c, d@d: e@e}"},
        {"- |\n x\n- y", "[x\n@|\n x, y@y]"},
        {"- |\n   x\n  # less\n- y", "[x\n@|\n   x, y@y]"},
        {"a: |2\n    x\n   y\nb: z", "{a@a:   x\n y\n@|2\n    x\n   y, b@b: z@z}"},
        {"---a: |\n  b\nc: d", "{---a@---a: b\n@|\n  b, c@c: d@d}"},
        {"a:\n  >-\n  b\nc: d", "{a@a: b@>-\n  b, c@c: d@d}"},
        {"a: !!str\n  # e\n   >-\n  b\nc: d", "{a@a: b@>-\n  b, c@c: d@d}"},
        {"a:\nnull: b", "{a@a: null, null: b@b}"},
        {"- a: |\n    x\n  b: y", "[{a@a: x\n@|\n    x, b@b: y@y}]"},
        {"a: [b, 'c']", "{a@a: [b@b, c@'c']}"},
        {"{a: {b: c}, d: [e]}", "{a@a: {b@b: c@c}, d@d: [e@e]}"},
        {"a:\nb: c", "{a@a: null, b@b: c@c}"},
        {"a: ~\nb: null", "{a@a: null, b@b: null}"},
        {"a: !!str 5", "{a@a: 5@5}"},
        {"a: &x b\nc: *x", "{a@a: b@b, c@c: b@*x}"},
        {"a: &x\n  b: c\nd: *x", "{a@a: {b@b: c@c}, d@d: {b@b: c@c}}"},
        {"a: b\r\nc: d\r\n", "{a@a: b@b, c@c: d@d}"},
        {"\xEF\xBB\xBF"
         "a: b",
         "{a@a: b@b}"},
        {"a: caf\xC3\xA9 x", "{a@a: caf\xC3\xA9 x@caf\xC3\xA9 x}"},
        {"", "empty"},
        {"# only\n", "empty"},
    };
    for (const Row& row : rows) {
        INFO(row.yaml);
        CHECK(dump(row.yaml) == row.dump);
    }
}

TEST_CASE("collections end where their last byte stands", "[syntax]") {
    const std::string yaml = "a: [b, c ]\nd:\n  - e\n  - f: g\nh: {i: j,}\n";
    const syntax::Parsed parsed = syntax::read(yaml, {});
    const Value root = parsed.tree.root();
    CHECK(bytes_of(yaml, root["a"]) == "[b, c ]");
    CHECK(bytes_of(yaml, root["d"]) == "- e\n  - f: g");
    CHECK(bytes_of(yaml, root["d"].items()[1]) == "f: g");
    CHECK(bytes_of(yaml, root["h"]) == "{i: j,}");
}

TEST_CASE("a copy of a tree says the same when the other one is gone", "[syntax]") {
    const std::string yaml =
        "a: a text that is too long to be kept in place\nb: \"an \\\"escaped\\\" one, as long as that\"\n";
    auto parsed = std::make_unique<syntax::Parsed>(syntax::read(yaml, {}));
    const syntax::Tree copy = parsed->tree;
    parsed.reset();
    CHECK(copy.root()["a"].text() == "a text that is too long to be kept in place");
    CHECK(copy.root()["b"].text() == "an \"escaped\" one, as long as that");
}

TEST_CASE("comments are found between values, never inside them", "[syntax]") {
    const std::string yaml = "# one\na: 'b # no'  # two\nc: d#no\ne: |  # three\n  # text\nf: \"#no\" # four\n";
    std::vector<std::string> comments;
    const syntax::Parsed parsed = syntax::read(yaml, {});
    for (const auto& comment : parsed.tree.comments)
        comments.push_back((comment.own_line ? "own " : "end ") +
                           yaml.substr(comment.span.begin, comment.span.end - comment.span.begin));
    CHECK(comments == std::vector<std::string>{"own # one", "end # two", "end # three", "end # four"});
}

TEST_CASE("faults of YAML are told in our words, at their place", "[syntax]") {
    const std::vector<Row> rows{
        {",", "yaml-syntax: this does not belong to what stands above it"},
        {"a: b: c", "yaml-syntax: a second `: ` on one line: YAML takes what stands before it for a key"},
        {"a:\n\t- b", "yaml-syntax: a tab is used for indentation"},
        {"a: [b", "yaml-syntax: the `[` that opens here is never closed"},
        {"a: {b: c", "yaml-syntax: the `{` that opens here is never closed"},
        {"a: \"b\nc: d", "yaml-syntax: the quote that opens here is never closed"},
        {"a: 'b\nc: d", "yaml-syntax: the quote that opens here is never closed"},
        {"a: *b", "yaml-syntax: no anchor of this name stands before the alias"},
        {"a: @b", "yaml-syntax: a text may not begin with this character"},
        {"a: 1\n---\nb: 2", "yaml-syntax: a second document begins here, and nothing behind it is read"},
        {"- a: 1\nb: 2", "yaml-syntax: this does not belong to what stands above it"},
        {"a: b\n- c", "yaml-syntax: this line does not belong to the mapping above it"},
        {"[!u;3", "yaml-syntax: the `[` that opens here is never closed"},
        {"? a:\n\nnull\n", "yaml-syntax: this is neither a key nor part of a text above it"},
        {"a: [b?]", "yaml-syntax: a `?` in brackets cannot be read outside of quotes"},
        {"a: [b c: 1 d: 2]", "yaml-syntax: what stands in these brackets cannot be read"},
        {"a: \"\\q\"", "yaml-syntax: the escape after `\\` is not known in double quotes"},
        {"a: \"b\"#c", "yaml-syntax: a comment needs a blank before its `#`"},
        {"a: |#c\n  d", "yaml-syntax: a comment needs a blank before its `#`"},
        {"a: [,b]", "yaml-syntax: nothing stands before this comma"},
        {"\xEF\xBB\xBF\xEF\xBB\xBF"
         "a: b",
         "yaml-syntax: the file begins with two byte-order marks"},
        {"a: \xFF", "yaml-syntax: byte 0xff is not valid UTF-8"},
        {"a: \x01", "yaml-syntax: the control character U+0001 may not stand in a text"},
        {std::string("a: \0", 4), "yaml-syntax: the control character U+0000 may not stand in a text"},
        {"a: b\rc: d", "yaml-syntax: a carriage return stands alone; lines end with LF or CRLF"},
        {std::string("\xFF\xFE"
                     "a\0:\0",
                     6),
         "yaml-syntax: the file is not UTF-8 but UTF-16 or UTF-32"},
        {"a: 1\na: 2", "duplicate-key: the key `a` stands twice in one mapping"},
        {"a: &x [*x]", "yaml-unsafe: the alias stands inside of what it names"},
        {"a: !!python/object:os.system x", "yaml-unsafe: a tag asks for more than text, lists and mappings"},
    };
    for (const Row& row : rows) {
        INFO(row.yaml);
        CHECK(dump(row.yaml) == row.dump);
    }
}

TEST_CASE("hostile files end within their limits", "[syntax]") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
        for (int k = 1; k < 9; ++k) bomb += ", " + before;
        bomb += "]\n";
    }
    CHECK(dump(bomb).starts_with("yaml-unsafe: more than"));

    std::string doubling = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 24; ++i)
        doubling += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + ", *a" +
                    std::to_string(i - 1) + "]\n";
    CHECK(dump(doubling).starts_with("yaml-unsafe: more than 200000 values"));

    std::string chain = "a0: &a0 [x]\n";
    for (int i = 1; i < 40; ++i)
        chain += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [[[*a" + std::to_string(i - 1) + "]]]\n";
    CHECK(dump(chain).starts_with("yaml-unsafe: nested deeper than 64 levels"));

    CHECK(dump(std::string(100, '[')).starts_with("yaml-unsafe: nested deeper"));
    CHECK(dump(std::string(63, '[') + std::string(63, ']')).starts_with("[["));
    CHECK(dump(std::string(2 * 1024 * 1024, 'a')).starts_with("yaml-unsafe: the file is"));

    std::string nested;
    for (int i = 0; i < 200; ++i) nested += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    CHECK(dump(nested).starts_with("yaml-unsafe: nested deeper"));
}

}  // namespace okr::test
