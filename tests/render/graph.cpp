// Pictures: what leads where, in three languages.
#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "hostile.hpp"
#include "okr/graph.hpp"
#include "render/graph.hpp"
#include "render/graph_fold.hpp"
#include "render/graph_lines.hpp"
#include "render/graph_order.hpp"

using namespace okr;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

const std::vector<Source> library{{"strategy.yaml", R"(strategy:
  goals:
    - {id: readers, title: Everybody finds a book, priority: 1}
    - {id: evenings, title: The house is open when people are free, priority: 2}
)"},
                                  {"okrs/2026-Q1/catalogue.yaml", R"(team: catalogue
cycle: 2026-Q1
objectives:
  - id: found
    title: Readers find what they look for
    supports: readers
    key_results: [{id: hits, metric: Searches that end with a loan, baseline: 31%, target: 45%}]
initiatives:
  - {id: synonyms, title: Teach the search synonyms, moves: hits, status: doing}
  - {id: gone, title: A second search box, moves: hits, status: dropped}
requests:
  - {from: desk, need: desk/lists, what: Lists of new books, answer: accepted, through: hits}
)"},
                                  {"okrs/2026-Q1/desk.yaml", R"(team: desk
cycle: 2026-Q1
objectives:
  - id: helped
    title: Nobody leaves without help
    supports: catalogue/found
    key_results: [{id: asked, metric: Questions answered at once, baseline: 60%, target: 80%}]
needs:
  - {id: lists, from: catalogue, what: Lists of new books, for: asked}
)"}};

Picture library_picture(const std::vector<std::string>& teams = {}) {
    const PictureResult result = picture(library, {.cycle = "2026-Q1", .today = "2026-02-10", .teams = teams});
    REQUIRE(result.failure.empty());
    return result.picture;
}

/// A goal, and under it so many teams with three objectives each.
Picture crowd(std::size_t teams) {
    Picture all{"2026-Q1", {}, {}, {}};
    for (const char* goal : {"one", "two"})
        all.nodes.push_back({.kind = NodeKind::goal, .ref = goal, .title = goal, .rank = 1});
    for (std::size_t i = 0; i < teams * 3; ++i) {
        const std::string team = "team-" + std::to_string(i / 3);
        if (i % 3 == 0) all.teams.push_back({team, ""});
        const std::size_t at = all.nodes.size();
        all.nodes.push_back(
            {.kind = NodeKind::objective, .ref = "o", .title = "An aim", .team = team, .goals = {i % 2}});
        all.nodes.push_back({.kind = NodeKind::key_result, .ref = "k", .title = "A result", .team = team, .under = at});
        all.edges.push_back({EdgeKind::supports, at, i % 2});
    }
    return all;
}

}  // namespace

TEST_CASE("a picture's nodes and edges") {
    const Picture all = library_picture();
    std::string told;
    for (const PictureNode& node : all.nodes) told += std::string(name(node.kind)) + " " + node.ref + "\n";
    CHECK(told == R"(goal readers
goal evenings
objective catalogue/found@2026-Q1
key result catalogue/hits@2026-Q1
initiative catalogue/synonyms@2026-Q1
objective desk/helped@2026-Q1
key result desk/asked@2026-Q1
)");
    CHECK(all.edges == std::vector<PictureEdge>{{EdgeKind::supports, 2, 0},
                                                {EdgeKind::supports, 5, 2},
                                                {EdgeKind::holds, 2, 3},
                                                {EdgeKind::holds, 5, 6},
                                                {EdgeKind::moves, 4, 3},
                                                {EdgeKind::needs, 6, 3}});
    CHECK(all.nodes[5].goals == std::vector<std::size_t>{0});
}

TEST_CASE("a picture of some teams has what they touch, and what that leads to") {
    const Picture desk = library_picture({"desk"});
    CHECK(desk.nodes.size() == 5);
    CHECK(desk.nodes.front().ref == "readers");
    CHECK(picture(library, {.cycle = "2026-Q1", .today = {}, .teams = {"desks"}}).failure ==
          "there is no team `desks`; did you mean `desk`?");
    CHECK(picture(library, {.cycle = "2026-Q2", .today = {}, .teams = {}}).failure ==
          "nobody has OKRs in the cycle `2026-Q2`; did you mean `2026-Q1`?");
}

TEST_CASE("Mermaid") {
    const std::string out = render::graph_mermaid(library_picture());
    CHECK(out.starts_with("flowchart RL\n"));
    CHECK(has(out, "    n0([\"1. Everybody finds a book\"]):::goal\n"));
    CHECK(has(out, "    subgraph t0[\"catalogue\"]\n"));
    CHECK(has(out, "n3(\"Searches that end with a loan#58; 31#37; → 45#37;\"):::result\n"));
    CHECK(has(out, "    n2 --> n0\n"));
    CHECK(has(out, "    n6 -. needs .-> n3\n"));
}

TEST_CASE("Mermaid keeps to its limits: folded, then teams by goals, and a comment says so") {
    for (const std::size_t teams : {10U, 60U, 120U, 3000U}) {
        const std::string out = render::graph_mermaid(crowd(teams));
        CHECK(out.size() < 50000);
        CHECK(count(out, "-->") <= 500);
    }
    CHECK(has(render::graph_mermaid(crowd(120)), "%% folded to goals and objectives"));
    CHECK(has(render::graph_mermaid(crowd(3000)), "teams by goals"));
    CHECK(has(render::graph_mermaid(crowd(3000)), "left out"));
}

TEST_CASE("DOT") {
    const std::string out = render::graph_dot(library_picture());
    CHECK(out.starts_with("digraph okr {\n"));
    CHECK(has(out, "n0 [label=\"1. Everybody finds a book\""));
    CHECK(has(out, "n2 -> n0 [tooltip=\"supports\"]"));
    CHECK(out.ends_with("}\n"));
}

TEST_CASE("SVG: boxes with tooltips; of very many objectives cards") {
    const std::string out = render::graph_svg(library_picture());
    CHECK(out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(
        has(out,
            "<title>objective: Readers find what they look for (catalogue/found@2026-Q1), 1 key result, 1 initiative"));
    CHECK(count(out, "<svg") == count(out, "</svg>"));
    CHECK(count(out, "<g") == count(out, "</g>"));
    const std::string cards = render::graph_svg(crowd(40));
    CHECK(has(cards, "60 objectives with 60 key results, of 40 teams"));
    CHECK(count(cards, "<g") == count(cards, "</g>"));
    CHECK(render::graph_svg(Picture{}).ends_with("</svg>\n"));
}

TEST_CASE("no picture lets what users wrote act") {
    for (const std::size_t teams : {1U, 30U}) {
        Picture all = crowd(teams);
        std::size_t at = 0;
        for (PictureNode& node : all.nodes) {
            const std::string& payload = test::payloads()[at++ % test::payloads().size()];
            node.title = node.ref = node.status = payload;
        }
        for (const std::string& payload : test::payloads()) {
            all.teams.push_back({payload, payload});
            all.nodes.push_back(
                {.kind = NodeKind::objective, .ref = payload, .title = "\"]\n click n0 \"" + payload, .team = payload});
        }
        for (const render::GraphFormat& format : render::graph_formats()) {
            INFO(format.name);
            const std::string out = format.render(all);
            CHECK(base::first_invalid_utf8(out) == std::nullopt);
            for (const char* part : {"\x1b", "<script", "\n click", "\n::", "<!--", "%%{", "]]>"})
                CHECK_FALSE(has(out, part));
        }
        CHECK_FALSE(has(render::graph_mermaid(all), "\"]\\n"));
        CHECK(count(render::graph_svg(all), "<g") == count(render::graph_svg(all), "</g>"));
    }
}

TEST_CASE("titles in lines that fit") {
    using Lines = std::vector<std::string>;
    CHECK(render::title_lines("Readers find what they look for", 14, 3) ==
          Lines{"Readers find", "what they look", "for"});
    CHECK(render::title_lines("Readers find what they look for", 14, 2) == Lines{"Readers find", "what they loo…"});
    CHECK(render::title_lines("Bibliotheksausweisverlängerung", 10, 2) == Lines{"Bibliothek", "sausweisv…"});
    CHECK(render::title_lines("図書館の本", 4, 2) == Lines{"図書", "館…"});
    CHECK(render::title_lines("", 10, 2).empty());
}

TEST_CASE("objectives stand where their goals do") {
    Picture all = crowd(2);
    std::swap(all.teams[0], all.teams[1]);
    const auto groups = render::ordered(all);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].team->id == "team-0");
    CHECK(all.nodes[*groups[0].blocks[0].objective].goals == std::vector<std::size_t>{0});
    CHECK(all.nodes[*groups[0].blocks[2].objective].goals == std::vector<std::size_t>{1});
}
