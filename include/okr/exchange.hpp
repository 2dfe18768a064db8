// OKRs on their way between this format and others: what importers make and exporters read.
//
//     okr::ImportResult result = okr::import_okrs({"OKR.md", bytes}, {.cycle = "2026-Q1", .team = "freight"});
//     result.files[0].text;    // YAML that `okr lint` takes
//     result.asides[0].line;   // what was not understood, and where it stood
//
// Nothing of a source is dropped: what has no key here, or was not understood, is an *aside*. It is told with its line,
// and kept in the written file under `x-import`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "okr/reading.hpp"
#include "okr/report.hpp"

namespace okr {

/// Texts are as the source has them, trimmed, markup taken off; absent ones are empty.
struct Exchange {
    /// Words of the source that no key takes.
    struct Aside {
        std::size_t line = 0;  ///< in the source, from 1; 0 where a source has no lines
        std::string text;
    };

    struct KeyResult {
        std::string id, title, metric, baseline, target, current, unit, confidence, by, owner, weight, note;
        std::string status;    ///< as the source words it: "at risk", "done"; this format derives it from numbers
        std::string score;     ///< as the source words it: "0.7", "70%"; this format derives it too
        std::string progress;  ///< the same
        std::size_t line = 0;
        std::vector<Aside> asides;
    };

    struct Initiative {
        std::string id, title, so_that, status, replaces, because, owner, link;  ///< status in this format's words
        std::vector<std::string> moves;                                          ///< ids
        std::size_t line = 0;
        std::vector<Aside> asides;
    };

    struct Objective {
        std::string id, title, because, reviewed;
        std::string owner, status, score, progress;  ///< as the source words them; no key of this format takes them
        std::string demand_from, demand_why;
        std::vector<std::string> supports, shared_with;
        std::vector<KeyResult> key_results;
        std::vector<Initiative> initiatives;
        std::size_t line = 0;
        std::vector<Aside> asides;
    };

    struct Need {
        std::string id, from, what, by, met;
        std::vector<std::string> serves;  ///< `for`
    };

    struct Request {
        std::string from, need, what, answer, because;
        std::vector<std::string> through;
    };

    /// One team's cycle: what becomes one file.
    struct Set {
        std::string team, cycle;
        std::vector<Objective> objectives;
        std::vector<Initiative> initiatives;  ///< under no objective
        std::vector<Need> needs;
        std::vector<Request> requests;
        std::vector<Aside> asides;
    };

    std::vector<Set> sets;  ///< in the order of the source
};

struct ImportOptions {
    std::string team;           ///< stronger than what the source says; empty: from the source, else from its path
    std::string cycle;          ///< the same
    std::string today;          ///< ISO date; its quarter is the cycle where nothing else tells one
    std::string format;         ///< markdown, csv, yaml or json; empty: by the ending of the path, else by the bytes
    bool keep_blended = false;  ///< leave work among the key results, where the linter finds it
    std::vector<Source> home;   ///< files of the workspace it goes to, if there is one: cycles, goals, teams, words
};

/// A source of more bytes is refused; Markdown that `okr export` has not written, already at more than 1 MiB.
inline constexpr std::size_t import_limit = 8 * 1024 * 1024;

/// With a `failure` all else is empty: nothing is imported in part.
struct ImportResult {
    Exchange exchange;
    std::vector<Source> files;            ///< what to write: paths below a workspace's root, and YAML
    std::vector<Exchange::Aside> asides;  ///< all of them, by line
    std::vector<std::string> notes;       ///< what was assumed: "the document names no cycle; 2026-Q1 is taken"
    std::string failure;                  ///< one line that says what to do; empty: all went well
};

/// Markdown (.md, .mdx, .markdown, .mkd), CSV (.csv, .tsv, .tab), YAML (.yaml, .yml) and JSON (.json) by the ending of
/// the path; by the look of the bytes where it has none. Fails on any other ending unless `options.format` names the
/// format; on more bytes than `import_limit` (of Markdown less, as said there), on bytes that are no text, on a
/// document that the format's reader refuses, on a cycle that is none, on an okr.yaml of `options.home` that cannot be
/// read, and where no objective, key result or initiative is found.
ImportResult import_okrs(const Source& source, const ImportOptions& options = {});

struct ExportOptions {
    std::string cycle;  ///< empty: all
    std::string team;   ///< empty: all
};

struct ExportResult {
    Exchange exchange;    ///< sets by cycle, then team; without lines and asides. Empty where it failed
    std::string failure;  ///< one line that says what to do; empty: all went well
};

/// The files of one workspace, okr.yaml among them. Their order does not matter. Fails where the settings cannot be
/// read, where any file of ours cannot be parsed, and where there are no OKRs, or none of the cycle or team asked for.
ExportResult export_okrs(const std::vector<Source>& files, const ExportOptions& options = {});

}  // namespace okr
