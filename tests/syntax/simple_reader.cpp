// The fast reader against the one that understands all of YAML: what it takes, it reads alike, byte for byte.
#include "syntax/simple_reader.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "support/spec.hpp"
#include "syntax/bytes.hpp"
#include "syntax/yaml_reader.hpp"

namespace okr::test {

namespace {

using syntax::Limits;
using syntax::Node;
using syntax::TreeBuilder;

/// A node with all its fields, on a line.
std::string dump(const Node& node) {
    const auto number = [](auto value) { return std::to_string(static_cast<std::uint32_t>(value)) + " "; };
    return number(node.kind) + number(node.style) + number(node.span.begin) + number(node.span.end) +
           number(node.first) + number(node.next) + number(node.target) + std::string(node.text) + "\n";
}

std::string dump(TreeBuilder& builder) {
    const std::size_t cursor = builder.cursor();
    std::string text;
    for (const Node& node : builder.take().nodes) text += dump(node);
    return text + "cursor " + std::to_string(cursor);
}

/// Did the fast reader take it? Then the other one must say the same.
bool takes(const std::string& yaml, const Limits& limits = {}) {
    if (syntax::check_bytes(yaml, limits) || yaml.starts_with(base::byte_order_mark())) return false;
    TreeBuilder simple(yaml, limits);
    if (!syntax::read_simple(yaml, simple)) return false;
    TreeBuilder whole(yaml, limits);
    const auto fault = syntax::read_yaml(yaml, whole);
    const bool alike = !fault && dump(simple) == dump(whole);
    if (!alike) UNSCOPED_INFO(yaml);
    CHECK(alike);
    return true;
}

const std::vector<std::string> its_own{
    "a: b\n",
    "a: b",
    "- a\n- b\n",
    "---\n\n# c\na: b # d\n",
    "a:\n  b: c\n  d:\n    e: f\ng: h\n",
    "a:\n- b\n- c: d\n  e: f\ng: h\n",
    "-   a: b\n    c:\n      - d\n      -\n      - e\n-\n  f: g\n",
    "-\n  - a\n  - b\n- c\n",
    "a:\nb: ~\nc: null # d\ne: Null\nf: NULL\ng:\n",
    "- ~\n-\n- null\n-",
    "a: nullx\nb: ~x\nc: null x\nd: null\n  x\n",
    "a: b c\n  d  \n  e # f\ng:\n  h\n  i\nj: k\n",
    "- a\n  b\n-  c\n",
    "'a': 'it''s'\n\"c d\": \"\\\"e\\\\ \\n\\t\"\n'': \"\"\n",
    "a: [b, 'c, d', [e,f ,g], {h: i, 'j': ~}, [], { }, -5, .5, null] # k\n",
    "- [a]\n- {b: c}\n-\n  [d]\n",
    "a: -5\nb: .5\nc: <5%\nd: =x\ne: (x)\nf: x | y > z & *w !\ng: h:i#j\nk: http://l.m/?n=o\n",
    "a: |\n  b # c\n   d\n\n  e \n\n\nf: |-\n  g\n",
    "- >\n  a\n  b\n\n  c\n\n\n  d\n- e: >-\n    f\n  g: h\n",
    "a: |\n    b\n  # c\nd: e\n",
    "a:\r\n  b: c\r\n  d: e\r\n    f\r\n",
    "a: |\r\n  b\r\n\r\n  c\r\nd: >-\r\n  e\r\n  f\r\ng:\r\n",
    "caf\xC3\xA9: na\xC3\xAFve \xF0\x9F\x98\x80\nb: c\xC2\xA0"
    "d\ne: \xE2\x80\xA8x\xC2\x85\n",
    "a: b\na: c\n<<: d\n",
};

const std::vector<std::string> not_its_own{
    "",
    "# a\n",
    "a\n",
    "'a'\n",
    "[a]\n",
    "{a: b}\n",
    "  a: b\n",
    "a: &b c\nd: *b\n",
    "a: !!str b\n",
    "%YAML 1.2\n---\na: b\n",
    "a: b\n---\nc: d\n",
    "a: b\n...\n",
    "? a\n: b\n",
    "- - a\n",
    "a: 'b\n  c'\n",
    "a: [b,\n  c]\n",
    "a: [b, ]\n",
    "a: [b: c]\n",
    "a: {b}\n",
    "a: {\"b\":c}\n",
    "a: [b?]\n",
    "[a]: b\n",
    "a : b\n",
    "a: b: c\n",
    "a: b\n  c: d\n",
    "a: b\n c: d\n",
    "a: b\n\n  c\n",
    "a: b\n- c\n",
    "- a\nb: c\n",
    "a:\nnull: b\n",
    "~ a: b\n",
    "a: \"\\x41\"\n",
    "a: 'b'c\n",
    "a: 'b'#c\n",
    "a:\tb\n",
    "a: b\tc\n",
    "a: 'b\tc'\n",
    "a:\n\tb: c\n",
    "a: @b\n",
    "a: - b\n",
    "a: |+\n  b\n",
    "a: |2\n  b\n",
    "a: |\n\n  b\n",
    "a: |\n  b",
    "a: |\n  b\n \r\n",
    "a: >\n  b\n    c\n",
    "a: [b\n",
    "a: \"b\n",
    std::string(1100, 'a') + ": b\n",
};

/// The text of all sections of specifications, YAML or not, and of the examples.
std::vector<std::string> fixtures() {
    std::vector<std::string> texts;
    for (const char* folder : {OKR_SOURCE_DIR "/tests", OKR_SOURCE_DIR "/examples"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension == ".yaml") texts.push_back(read_file(entry.path().string()));
            if (extension == ".spec")
                for (auto& section : parse_sections(read_file(entry.path().string())))
                    texts.push_back(std::move(section.text));
        }
    std::sort(texts.begin(), texts.end());
    return texts;
}

constexpr std::array<std::string_view, 64> pieces{" ",
                                                  "  ",
                                                  "    ",
                                                  "\n",
                                                  "\r\n",
                                                  "\t",
                                                  "\n\n",
                                                  ":",
                                                  ": ",
                                                  " :",
                                                  "- ",
                                                  "-",
                                                  "#",
                                                  " # ",
                                                  "\"",
                                                  "'",
                                                  "''",
                                                  "\\\"",
                                                  "\\n",
                                                  "\\x",
                                                  "[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  ",",
                                                  ", ",
                                                  "|",
                                                  "|-\n",
                                                  ">\n",
                                                  ">-",
                                                  "|\n  ",
                                                  "&a ",
                                                  "*a",
                                                  "!",
                                                  "%",
                                                  "@",
                                                  "`",
                                                  "?",
                                                  "? ",
                                                  "~",
                                                  "null",
                                                  "null: ",
                                                  "---\n",
                                                  "...\n",
                                                  "...",
                                                  ".",
                                                  "-5",
                                                  "<<: ",
                                                  "a: b\n",
                                                  "- c\n",
                                                  "  d: e\n",
                                                  "'k': v\n",
                                                  "\xC2\x85",
                                                  "\xE2\x80\xA8",
                                                  "\xEF\xBB\xBF",
                                                  "0",
                                                  "[a, b]",
                                                  "{a: b}",
                                                  "''",
                                                  "#c\n",
                                                  "\\",
                                                  "+",
                                                  "=",
                                                  "\xC3\xA9"};

/// Takes texts apart and puts them together wrongly; the same ones every time.
class Mutations {
public:
    std::string of(std::string text) {
        if (text.size() > 300) text = cut(text);
        for (std::size_t times = 1 + below(4); times > 0; --times) mutate(text);
        return text;
    }
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }

private:
    std::string cut(const std::string& text) {
        const std::size_t line = text.rfind('\n', below(text.size() - 150));
        return text.substr(line == std::string::npos ? 0 : line + 1, 50 + below(250));
    }

    void mutate(std::string& text) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t line = std::min(text.find('\n', at), text.size());
        const std::string piece(pieces[below(pieces.size())]);
        switch (below(5)) {
            case 0: text.insert(at, piece); break;
            case 1: text.erase(at, 1 + below(3)); break;
            case 2: text.replace(at, at < text.size() ? 1 : 0, piece); break;
            case 3: text.insert(line, piece); break;
            default: text.insert(std::min(line + 1, text.size()), std::string(1 + below(3), ' '));
        }
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("what the fast reader takes", "[syntax]") {
    for (const std::string& yaml : its_own) {
        INFO(yaml);
        CHECK(takes(yaml));
    }
}

TEST_CASE("what the fast reader leaves", "[syntax]") {
    for (const std::string& yaml : not_its_own) {
        INFO(yaml);
        CHECK(!takes(yaml));
    }
}

TEST_CASE("the fast reader takes the examples, and nothing above the limits", "[syntax]") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(OKR_SOURCE_DIR "/examples"))
        if (entry.path().extension() == ".yaml") {
            INFO(entry.path());
            const std::string yaml = read_file(entry.path().string());
            const bool has_anchor = yaml.find(": &") != std::string::npos;
            CHECK(takes(yaml) == !has_anchor);
        }
    CHECK(!takes("a: [b, c]\n", {.levels = 1}));
    CHECK(!takes("a: [b, c]\n", {.nodes = 4}));
    std::string deep;
    for (std::size_t i = 0; i < 80; ++i) deep += std::string(i, ' ') + "a:\n";
    CHECK(!takes(deep, {.levels = 1000}));
}

TEST_CASE("both readers say the same of fixtures and of what mutation makes of them", "[syntax]") {
    std::vector<std::string> seeds = fixtures();
    seeds.insert(seeds.end(), its_own.begin(), its_own.end());
    seeds.insert(seeds.end(), not_its_own.begin(), not_its_own.end());
    std::size_t taken = 0;
    for (const std::string& seed : seeds) taken += takes(seed) ? 1 : 0;
    CHECK(taken > seeds.size() / 2);
    Mutations mutations;
    taken = 0;
    for (int i = 0; i < 60'000; ++i) {
        const Limits limits{.levels = i % 20 == 0 ? 3U : 64U, .nodes = i % 30 == 0 ? 20U : 200'000U};
        taken += takes(mutations.of(seeds[mutations.below(seeds.size())]), limits) ? 1 : 0;
    }
    CHECK(taken > 5'000);
}

}  // namespace okr::test
