// okr: OKRs as plain text, checked like source code. This header is the manual; it includes all of the public API.
//
// A key result is a measurable outcome; what a team does to get there is an initiative and stands apart. The library
// reads a strategy, teams, OKRs and initiatives (YAML, as docs/format.md describes it) and tells where that, or
// anything else, is wrong. It reads and writes no file, knows no clock and no environment, and throws nothing but
// std::bad_alloc.
//
//     #include <okr/okr.hpp>
//     #include <cstdio>
//
//     int main() {
//         const std::vector<okr::Source> files{
//             {"okr.yaml", "okr: 1\n"},
//             {"okrs/2026-Q1/checkout.yaml",
//              "team: checkout\n"
//              "cycle: 2026-Q1\n"
//              "objectives:\n"
//              "  - title: Paying is the easiest part of shopping\n"
//              "    key_results:\n"
//              "      - Checkout conversion rate > 65%\n"
//              "      - Build a reminder for carts that were left behind\n"}};
//
//         okr::LintOptions options;
//         options.ignore = {"strategy-missing"};
//         const okr::LintResult result = okr::lint(files, options);
//         if (!result.failure.empty()) return std::puts(result.failure.c_str()), 2;
//
//         for (const okr::Finding& finding : result.report.findings) {
//             const okr::Region& at = finding.at;
//             std::printf("%s:%zu:%zu: %s [%s]\n", at.file.c_str(), at.from.line, at.from.column,
//                         finding.message.c_str(), finding.rule.c_str());
//         }
//         return result.report.summary.errors > 0 ? 1 : 0;
//     }
//
// Reading a single sentence: okr::Reader. What is known of the rules: okr::rules(). Mended bytes: okr::mend(). Findings
// to live with: okr::lint_beyond(), okr::write_baseline(). The tree with its progress: okr::outline(). What changed
// between two states: okr::diff(). Where intentions do not meet: okr::align(); their picture: okr::picture(). From and
// to other formats: okr::import_okrs(), okr::export_okrs(). JSON Schemas: okr::json_schema().
//
// What needs a repository of git is made by the program alone: okr::Log, okr::Review, okr::Market and okr::Emergence
// say what its `--format json` holds, and no function here returns them.
#pragma once

#include "okr/align.hpp"
#include "okr/baseline.hpp"
#include "okr/change.hpp"
#include "okr/conversation.hpp"
#include "okr/exchange.hpp"
#include "okr/graph.hpp"
#include "okr/lint.hpp"
#include "okr/log.hpp"
#include "okr/market.hpp"
#include "okr/mend.hpp"
#include "okr/outline.hpp"
#include "okr/reading.hpp"
#include "okr/report.hpp"
#include "okr/review.hpp"
#include "okr/rule.hpp"
#include "okr/schema.hpp"
