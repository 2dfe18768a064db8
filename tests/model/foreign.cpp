// What is plainly of others is never ours: held against the parser, by every mutation of files of both sorts.
#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "model/foreign.hpp"
#include "model/identify.hpp"
#include "syntax/read.hpp"

namespace {

using namespace okr;

const std::vector<std::string> files{
    "apiVersion: v1\nkind: Service\nmetadata:\n  name: boats\nports:\n- 80\n- 81\n---\nkind: Deployment\n",
    "# A chart\nname: boats\r\nvalues: {a: 1,\r\n}\r\n{{- if .Values.a }}\r\nspec: {{ .Values.b }}\r\n{{- end }}\r\n",
    "version: \"3\"\nservices:\n  web: {image: boats}\n  text: |\n    objectives: none\n",
    "team: boats\ncycle: 2026-Q1\nobjectives:\n  - title: Guests come back\n    key_results: [Guests from 3 to 5]\n",
    "strategy:\n  vision: A boat for each\nteams:\n- id: boats\n",
    "on: push\njobs:\n  lint:\n    steps:\n    - run: okr lint\n",
};

const std::vector<std::string> pieces{"objectives:",
                                      "objectives: []\n",
                                      "\"teams\": []\n",
                                      "Objective:",
                                      "? strategy\n",
                                      "&a needs: 1\n",
                                      "!x okr: 1\n",
                                      "\r",
                                      "\n",
                                      "\n\n",
                                      "{",
                                      "}",
                                      "[",
                                      "- ",
                                      "---\n",
                                      "...\n",
                                      " ",
                                      ":",
                                      "\"",
                                      "'",
                                      "|\n",
                                      "#",
                                      "\xC2\x85",
                                      "teams:\n",
                                      "team: a\n",
                                      "\t",
                                      "<<: *a\n"};

bool is_ours(const std::string& text) {
    syntax::Parsed parsed = syntax::read(text, syntax::Limits());
    if (parsed.broken) return model::mentions_key_of_ours(text);
    return model::identify(parsed.tree, false).kind != nullptr;
}

}  // namespace

TEST_CASE("files of others are seen without parsing them", "[model]") {
    CHECK(model::is_plainly_foreign(files[0]));
    CHECK(model::is_plainly_foreign(files[1]));
    CHECK(model::is_plainly_foreign(files[2]));
    CHECK_FALSE(model::is_plainly_foreign(files[3]));
    CHECK_FALSE(model::is_plainly_foreign(files[4]));
    CHECK(model::is_plainly_foreign(files[5]));
    for (const char* unsure : {"", "# nothing\n", "- a\n", "  kind: a\n", "{kind: a}\n", "\"kind\": a\n", "kind\n",
                               "objectivs: 1\n", "Team: a\n"})
        CHECK_FALSE(model::is_plainly_foreign(unsure));
}

TEST_CASE("what is plainly of others is never ours", "[model]") {
    std::mt19937 random(7);
    std::size_t foreign = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = files[random() % files.size()];
        for (auto left = random() % 3 + 1; left > 0; --left) {
            const std::size_t at = random() % (text.size() + 1);
            if (random() % 3 == 0)
                text.erase(at, random() % 12);
            else
                text.insert(random() % 2 == 0 ? at : std::min(text.find('\n', at), text.size() - 1) + 1,
                            pieces[random() % pieces.size()]);
        }
        if (!model::is_plainly_foreign(text)) continue;
        ++foreign;
        INFO(text);
        REQUIRE_FALSE(is_ours(text));
    }
    CHECK(foreign > 3000);
}
