// A value set in every shape that YAML has: what comes out, byte for byte, and what is refused.
#include "mend/set_value.hpp"

#include <catch2/catch.hpp>

#include "mend/edited.hpp"
#include "model/build.hpp"

namespace okr::test {

namespace {

using mending::NewValue;

/// The document around the lines of one key result, and its place.
struct Scene {
    std::string bytes;
    syntax::Span place;
};

Scene scene_of(std::string bytes) {
    auto workspace = model::build_workspace({{"okrs/a.yaml", bytes}});
    REQUIRE(workspace);
    REQUIRE_FALSE(workspace->team_files.empty());
    REQUIRE_FALSE(workspace->team_files[0].objectives.empty());
    REQUIRE_FALSE(workspace->team_files[0].objectives[0].key_results.empty());
    return {std::move(bytes), workspace->team_files[0].objectives[0].key_results[0].place.span};
}

const std::string head = "team: a\ncycle: 2026-Q1\nobjectives:\n  - title: Bread for all\n    key_results:";

NewValue current(const std::string& text) { return {"current", text, {"target", "baseline", "metric", "title", "id"}}; }
NewValue confidence(const std::string& text) {
    return {"confidence", text, {"current", "target", "baseline", "metric", "title", "id"}};
}
NewValue note(const std::string& text) {
    return {"note", text, {"confidence", "current", "target", "metric", "title"}};
}

std::string set(const std::string& document, const std::vector<NewValue>& values) {
    const Scene scene = scene_of(document);
    const auto setting = mending::set_values(scene.bytes, scene.place, values);
    if (!setting) return "refused: " + setting.failure().message;
    CHECK(mending::edited(scene.bytes, setting->edits) == setting->text);
    return setting->text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

struct Pair {
    std::string before, after;
};

}  // namespace

TEST_CASE("a text that keeps the line ends behind it keeps them", "[mend]") {
    const std::string level = "\n      - id: b\n        title: |+\n          Bread from 5 to 9\n";
    for (const std::string rest : {"", "\n\n", "\n\n      # more\n", "\n\n      - Cakes from 5 to 9\n"})
        CHECK(set(head + level + rest, {current("6"), confidence("0.5")}) ==
              head + replaced(level, "id: b\n", "id: b\n        current: 6\n        confidence: 0.5\n") + rest);
    const std::string bare = "\n      - title: |+\n          Bread from 5 to 9\n\n";
    for (const std::string rest : {"", "      # more\n", "      - Cakes from 5 to 9\n"})
        CHECK(set(head + bare + rest, {current("6"), note("Well")}) ==
              head + bare + "        current: 6\n        note: Well\n" + rest);
    const std::string open = "\n      - id: b\n        title: |\n          Bread from 5 to 9";
    CHECK(set(head + open, {current("6")}) == head + replaced(open, "id: b\n", "id: b\n        current: 6\n"));
}

TEST_CASE("current is set where it stands, or where it belongs", "[mend]") {
    const std::vector<Pair> pairs{
        // where it stands: the quotes and the comment stay
        {" [{metric: Loaves, target: 9, current: 4}]\n", " [{metric: Loaves, target: 9, current: 58%}]\n"},
        {"\n      - metric: Loaves\n        current: 55%   # so far\n        target: 65%\n",
         "\n      - metric: Loaves\n        current: 58%   # so far\n        target: 65%\n"},
        {"\n      - metric: Loaves\n        current: '55%'\n", "\n      - metric: Loaves\n        current: '58%'\n"},
        {"\n      - metric: Loaves\n        current: \"55%\" # x\n",
         "\n      - metric: Loaves\n        current: \"58%\" # x\n"},
        {"\n      - current: 55%\n        metric: Loaves\n", "\n      - current: 58%\n        metric: Loaves\n"},
        {"\n      - metric: Loaves\n        current:\n        target: 65%\n",
         "\n      - metric: Loaves\n        current: 58%\n        target: 65%\n"},
        {"\n      - metric: Loaves\n        current:   # nobody looked\n",
         "\n      - metric: Loaves\n        current: 58%   # nobody looked\n"},
        {"\n      - metric: Loaves\n        current: ~\n", "\n      - metric: Loaves\n        current: 58%\n"},
        {"\n      - metric: Loaves\n        current: |\n          55%\n        target: 65%\n",
         "\n      - metric: Loaves\n        current: 58%\n        target: 65%\n"},
        {"\n      - metric: Loaves\n        current: >-\n          55%\n",
         "\n      - metric: Loaves\n        current: 58%\n"},
        {"\n      - metric: Loaves\n        \"current\" : 55%\n",
         "\n      - metric: Loaves\n        \"current\" : 58%\n"},
        // where it belongs: behind the target, else the baseline, the metric, the title
        {"\n      - id: loaves\n        metric: Loaves\n        baseline: 52%\n        target: \"> 65%\"  # by March\n "
         "       owner: ann@example.org\n",
         "\n      - id: loaves\n        metric: Loaves\n        baseline: 52%\n        target: \"> 65%\"  # by March\n "
         "       current: 58%\n        owner: ann@example.org\n"},
        {"\n      - baseline: 52%\n        owner: ann@example.org\n        metric: Loaves\n",
         "\n      - baseline: 52%\n        current: 58%\n        owner: ann@example.org\n        metric: Loaves\n"},
        {"\n      - title: Loaves rise to 65%\n", "\n      - title: Loaves rise to 65%\n        current: 58%\n"},
        {"\n      - title: Loaves rise to 65%", "\n      - title: Loaves rise to 65%\n        current: 58%"},
        {"\n      -   title: Loaves rise to 65%\n          weight: 2\n",
         "\n      -   title: Loaves rise to 65%\n          current: 58%\n          weight: 2\n"},
        {"\n      -\n        title: Loaves rise to 65%\n",
         "\n      -\n        title: Loaves rise to 65%\n        current: 58%\n"},
        {"\n      - title: >-\n          Loaves rise\n          to 65%\n\n        # the owner\n        owner: "
         "ann@example.org\n",
         "\n      - title: >-\n          Loaves rise\n          to 65%\n        current: 58%\n\n        # the owner\n  "
         "      owner: ann@example.org\n"},
        {"\n      - title: Loaves rise\n          to 65%  # a long one\n",
         "\n      - title: Loaves rise\n          to 65%  # a long one\n        current: 58%\n"},
        {"\n      title: Loaves rise to 65%\n", "\n      title: Loaves rise to 65%\n      current: 58%\n"},
        // in braces
        {"\n      - {metric: Loaves, target: 65%}   # small\n",
         "\n      - {metric: Loaves, target: 65%, current: 58%}   # small\n"},
        {"\n      - {target: 65%, metric: Loaves}\n", "\n      - {target: 65%, current: 58%, metric: Loaves}\n"},
        {"\n      - {\"metric\": \"Loaves\", \"target\": \"65%\"}\n",
         "\n      - {\"metric\": \"Loaves\", \"target\": \"65%\", \"current\": \"58%\"}\n"},
        {"\n      - {metric: Loaves,\n         target: 65%,\n         owner: ann@example.org}\n",
         "\n      - {metric: Loaves,\n         target: 65%, current: 58%,\n         owner: ann@example.org}\n"},
        // a bare sentence becomes a title
        {"\n      - Loaves rise to 65%\n", "\n      - title: Loaves rise to 65%\n        current: 58%\n"},
        {"\n      - Loaves rise to 65%  # ours\n      - Rolls rise to 5%\n",
         "\n      - title: Loaves rise to 65%  # ours\n        current: 58%\n      - Rolls rise to 5%\n"},
        {"\n      - 'Loaves: rise to 65%'\n", "\n      - title: 'Loaves: rise to 65%'\n        current: 58%\n"},
        {"\n      - \"Loaves rise to 65%\"\n", "\n      - title: \"Loaves rise to 65%\"\n        current: 58%\n"},
        {"\n    - Loaves rise to 65%\n", "\n    - title: Loaves rise to 65%\n      current: 58%\n"},
        {"\n      - Loaves rise\n        to 65%\n",
         "\n      - title: Loaves rise\n          to 65%\n        current: 58%\n"},
        {"\n      - Loaves rise\n       to 65%\n",
         "\n      - title: Loaves rise\n         to 65%\n        current: 58%\n"},
        {"\n      - >\n        Loaves rise\n        to 65%\n",
         "\n      - title: >\n          Loaves rise\n          to 65%\n        current: 58%\n"},
        {" [Loaves rise to 65%, Rolls rise to 5%]\n",
         " [{title: Loaves rise to 65%, current: 58%}, Rolls rise to 5%]\n"},
        {" ['Loaves rise to 65%']\n", " [{title: 'Loaves rise to 65%', current: 58%}]\n"},
        {" Loaves rise to 65%   # one\n", " {title: Loaves rise to 65%, current: 58%}   # one\n"},
        {" Loaves, and rolls, rise to 65%\n", " {title: \"Loaves, and rolls, rise to 65%\", current: 58%}\n"},
    };
    for (const Pair& pair : pairs) {
        INFO(pair.before);
        CHECK(set(head + pair.before, {current("58%")}) == head + pair.after);
        INFO("with the line ends of Windows and a mark");
        const std::string mark = "\xEF\xBB\xBF";
        CHECK(set(mark + replaced(head + pair.before, "\n", "\r\n"), {current("58%")}) ==
              mark + replaced(head + pair.after, "\n", "\r\n"));
    }
}

TEST_CASE("several values stand in their order", "[mend]") {
    const std::string before =
        "\n      - metric: Loaves\n        target: 65%\n        note: >\n          The oven\n          is cold.\n";
    CHECK(set(head + before, {current("58%"), confidence("0.7"), note("The oven is warm: at last")}) ==
          head +
              "\n      - metric: Loaves\n        target: 65%\n        current: 58%\n        confidence: 0.7\n        "
              "note: \"The oven is warm: at last\"\n");
    CHECK(set(head + "\n      - Loaves rise to 65%\n", {current("58%"), confidence("0.7")}) ==
          head + "\n      - title: Loaves rise to 65%\n        current: 58%\n        confidence: 0.7\n");
    CHECK(set(head + "\n      - {metric: Loaves, current: 1}\n", {current("2"), confidence("0.7"), note("a, b")}) ==
          head + "\n      - {metric: Loaves, current: 2, confidence: 0.7, note: \"a, b\"}\n");
    CHECK(set(head + "\n      - metric: Loaves\n        current: 1\n", {current("2"), confidence("0.7")}) ==
          head + "\n      - metric: Loaves\n        current: 2\n        confidence: 0.7\n");
}

TEST_CASE("whatever is set reads back as it was given", "[mend]") {
    const std::vector<std::string> texts{"x: y",
                                         "*a",
                                         "# c",
                                         "a # b",
                                         "&a b",
                                         "!t",
                                         "- 5",
                                         "-5",
                                         "-",
                                         "--- a",
                                         "...",
                                         "? x",
                                         "?x",
                                         ": x",
                                         ":x",
                                         "a:",
                                         "'",
                                         "\"",
                                         "a'b\"c\\n",
                                         "{a}",
                                         "[a]",
                                         "a, b",
                                         "a]",
                                         "}",
                                         "|",
                                         ">",
                                         "> 65%",
                                         "%a",
                                         "@a",
                                         "`a`",
                                         "null",
                                         "~",
                                         "true",
                                         "no",
                                         "0.65",
                                         "1,200",
                                         "1 200",
                                         "€1.2bn",
                                         "½",
                                         "a  b",
                                         "12:30:45",
                                         "2026-01-01",
                                         "<<",
                                         "=",
                                         "☃ 日本",
                                         "\\u0041",
                                         "key: {a: [b]} # c",
                                         "?",
                                         "'x'",
                                         "\"x\" y"};
    const std::vector<std::string> places{"\n      - metric: Loaves\n        current: 1\n",
                                          "\n      - metric: Loaves\n        current: '1'\n",
                                          "\n      - metric: Loaves\n        current: \"1\"\n",
                                          "\n      - metric: Loaves\n",
                                          "\n      - {metric: Loaves, current: 1, weight: 2}\n",
                                          "\n      - {metric: Loaves, weight: 2}\n",
                                          "\n      - {\"metric\": \"Loaves\"}\n",
                                          "\n      - Loaves rise\n",
                                          " [Loaves rise, Rolls]\n"};
    for (const std::string& place : places)
        for (const std::string& text : texts) {
            INFO(place << text);
            const std::string after = set(head + place, {current(text)});
            const auto workspace = model::build_workspace({{"okrs/a.yaml", after}});
            REQUIRE(workspace);
            REQUIRE(workspace->team_files.size() == 1);
            CHECK(workspace->team_files[0].objectives[0].key_results[0].current.value == text);
        }
}

TEST_CASE("what cannot be set in place is refused, with the reason", "[mend]") {
    const std::vector<Pair> pairs{
        {"\n      - &k\n        metric: Loaves\n        current: 4\n      - *k\n", "alias"},
        {"\n      - {metric: Loaves, note: &n so, current: *n}\n", "alias"},
        {"\n      - {metric: Loaves, current: &n 4, weight: 2}\n", "anchor"},
        {"\n      - {metric: Loaves, current: !!str 4}\n", "tag"},
        {"\n      - &k Loaves rise\n", "anchor"},
        {"\n      - metric: Loaves\n        current: [4, 5]\n", "more than one value"},
        {" >\n      Loaves rise\n", "item of a list"},
    };
    for (const Pair& pair : pairs) {
        INFO(pair.before);
        const std::string answer = set(head + pair.before, {current("58%")});
        CHECK_THAT(answer, Catch::Matchers::StartsWith("refused: "));
        CHECK_THAT(answer, Catch::Matchers::Contains(pair.after));
    }
}

}  // namespace okr::test
