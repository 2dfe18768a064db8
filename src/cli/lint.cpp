// okr lint: checks files and tells what is wrong.
#include "okr/lint.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/baseline_file.hpp"
#include "cli/command.hpp"
#include "cli/fix.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_all.hpp"
#include "cli/lint_options.hpp"
#include "cli/outputs.hpp"
#include "cli/readers.hpp"
#include "cli/streams.hpp"
#include "render/place.hpp"
#include "render/statistics.hpp"
#include "render/summary.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--select", "RULE,...", "run these rules alone", true},
    {"--ignore", "RULE,...", "leave these rules out", true},
    {"--severity", "RULE=LEVEL", "error, warning, info or off; stronger than okr.yaml", true, "error warning info off"},
    {"--fail-on", "LEVEL", "error, warning, info or never: from here on the exit code is 1 (default: error)", false,
     "error warning info never"},
    {"--new-from", "REV", "tell only what was not found at this revision"},
    {"--baseline", "FILE", "leave out what this file holds, instead of okr.baseline beside okr.yaml", false, "@files"},
    {"--no-baseline", "", "tell all findings, whatever a baseline holds"},
    {"--format", "FORMAT",
     "text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, rdjsonl or markdown", false,
     "text concise json jsonl sarif github gitlab junit checkstyle rdjson rdjsonl markdown"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
    {"--stdin-filename", "NAME", "with `-`: the file whose place the document takes", false, "@files"},
    {"--fix", "", "mend what can be mended safely, in the files"},
    {"--unsafe-fixes", "", "with --fix or --diff: also what may change what you mean"},
    {"--diff", "", "show as a patch for `git apply` what --fix would do, and write nothing"},
    {"--statistics", "", "count the findings of each rule instead of showing them; text or json"},
    {"--list-files", "", "list the files that are read, and stop"},
    {"--show-config", "", "show the level and the options of every rule, and stop"},
};

constexpr std::string_view manual =
    "PATH is a file or a folder; `-` reads one document from standard input. Without one, the whole workspace\n"
    "is checked. `okr rule NAME` explains a rule. A finding that is to stay is allowed in the file:\n"
    "  # okr: allow RULE -- reason";

constexpr Example examples[]{
    {"okr lint", "Checks the whole workspace."},
    {"okr lint okrs/2026-Q1 --fail-on warning", "Checks one folder, and fails on warnings too."},
    {"okr lint --output text --output sarif=okr.sarif", "Tells people, and writes a file for a machine."},
    {"okr lint --new-from main", "Tells only what the branch has brought."},
};

/// What the rest of a run needs to know.
struct Run {
    LintOptions lint;
    std::vector<Output> outputs;
    render::Style style;
    std::string readers{};  ///< who read the files, for statistics
};

base::Result<Run> prepare(const Arguments& arguments) {
    auto lint_options = parse_lint_options(arguments);
    if (!lint_options) return lint_options.failure();
    auto fail_on = parse_fail_on(arguments);
    if (!fail_on) return fail_on.failure();
    const bool has_stdin = std::find(arguments.words.begin(), arguments.words.end(), "-") != arguments.words.end();
    if (arguments.has("stdin-filename") && !has_stdin)
        return base::Failure{"`--stdin-filename` names what `-` reads; write `-` too, or leave it out"};
    if (auto fault = fault_of_stops(arguments); !fault.empty()) return base::Failure{fault};
    auto outputs = arguments.has("statistics")
                       ? parse_outputs(arguments, {"text", "json"}, "text")
                       : parse_outputs(arguments, names_of(render::formats()), default_format());
    if (!outputs) return outputs.failure();
    Run run{std::move(*lint_options), std::move(*outputs), style_of(arguments)};
    run.style.fail_on = *fail_on;
    return run;
}

bool is_failing(const Report& report, const std::optional<Severity>& fail_on) {
    if (!fail_on) return false;
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const Finding& finding) { return finding.severity >= *fail_on; });
}

/// Who reads a log sees what is missing; who reads a file or a machine's format takes it for all there is.
bool may_be_partial(const Run& run, const Arguments& arguments, const Fixes& fixes) {
    if (fixes.is_asked() || arguments.has("list-files") || arguments.has("show-config") || arguments.has("statistics"))
        return false;
    return std::all_of(run.outputs.begin(), run.outputs.end(), [](const Output& output) {
        return output.file.empty() &&
               (output.format == "text" || output.format == "concise" || output.format == "github");
    });
}

bool goes_to_people(const Output& output) {
    return output.file.empty() && (output.format == "text" || output.format == "concise");
}

std::string nothing_of_ours(const Arguments& arguments) {
    if (std::find(arguments.words.begin(), arguments.words.end(), "-") != arguments.words.end())
        return "standard input holds no document of ours: it would have `objectives:`, `initiatives:`, `teams:` or "
               "`strategy:` at its top";
    return "found no file of ours; `okr init` begins a workspace, and `okr lint DIR` checks one below this folder";
}

/// Formats for machines do not count, so people are told beside them.
void tell_summary(const Run& run, const Report& report, const Arguments& arguments) {
    if (arguments.has("quiet")) return;
    if (report.files.empty()) return complain(nothing_of_ours(arguments));
    if (std::none_of(run.outputs.begin(), run.outputs.end(), goes_to_people))
        complain(render::summary_line(report.summary, run.style));
}

int list_files(const Report& report) {
    std::string text;
    for (const std::string& file : report.files) text += render::path_text(file) + "\n";
    return print(text) ? done : failed;
}

std::vector<std::string> paths_of(const std::vector<Input>& inputs) {
    std::vector<std::string> paths;
    for (const Input& input : inputs) {
        for (const Source& file : input.files) paths.push_back(input.root + "/" + file.path);
        paths.push_back(fmt::format("{}/{}", input.root, baseline_name));
    }
    return paths;
}

/// Where several workspaces are looked at, their paths are told from here.
std::string prefix_of(const std::vector<Input>& inputs) {
    return store::path_in_repository(inputs.size() == 1 ? inputs.front().root : ".");
}

/// Where a patch or a mended document takes standard output, findings go to standard error, or only to files.
void give_way(Run& run, const Fixes& fixes, const Rendering& render) {
    render::Style plain = run.style;
    plain.color = false;
    const auto is_on_screen = [](const Output& output) { return output.file.empty(); };
    if (!fixes.is_diff())
        for (const Output& output : run.outputs)
            if (is_on_screen(output)) print_beside(render(output.format, plain));
    std::erase_if(run.outputs, is_on_screen);
}

/// Who reads a log knows the count from the last line; who sits at a terminal, or asks, is told the command.
void tell_fixes(const Run& run, const Report& report, const Arguments& arguments, const Fixes& fixes) {
    if (fixes.is_asked()) return fixes.tell(report);
    const bool is_unsafe = arguments.has("unsafe-fixes");
    const bool is_wanted = is_unsafe || arguments.has("verbose") || is_error_on_terminal();
    const bool is_for_people = std::any_of(run.outputs.begin(), run.outputs.end(), goes_to_people);
    if (!is_wanted || arguments.has("quiet") || arguments.has("statistics") || !is_for_people) return;
    if (const std::string hint = fix_hint(report, is_unsafe); !hint.empty()) complain(hint);
}

std::string counted(const Report& report, const std::string& format, const render::Style& style, const Run& run) {
    return format == "json" ? render::statistics_json(report) : render::statistics(report, style) + run.readers;
}

int show(Run& run, const Report& report, const Arguments& arguments, const Fixes& fixes) {
    if (arguments.has("list-files")) return list_files(report);
    const Rendering render = [&](const std::string& format, const render::Style& style) {
        return arguments.has("statistics") ? counted(report, format, style, run)
                                           : render::find_format(format)->render(report, style);
    };
    if (!fixes.takes_output() && !fixes.finish()) return failed;
    if (fixes.takes_output()) give_way(run, fixes, render);
    if (!write_outputs(run.outputs, render, run.style)) return failed;
    if (fixes.takes_output() && !fixes.finish()) return failed;
    tell_summary(run, report, arguments);
    tell_fixes(run, report, arguments, fixes);
    return is_failing(report, run.style.fail_on) ? with_findings : done;
}

int run_lint(const Arguments& arguments) {
    auto run = prepare(arguments);
    if (!run) return complain(run.failure().message), failed;
    Fixes fixes(arguments);
    if (const std::string fault = fixes.fault(); !fault.empty()) return complain(fault), failed;
    auto inputs = may_be_partial(*run, arguments, fixes) ? read_readable_inputs(arguments) : read_inputs(arguments);
    if (!inputs) return complain(inputs.failure().message), failed;
    if (arguments.has("show-config")) return show_config(inputs->front(), run->lint);
    const std::string fault = fault_of_outputs(run->outputs, paths_of(*inputs));
    if (!fault.empty()) return complain(fault), failed;
    run->style.path_prefix = prefix_of(*inputs);
    const std::string missing = unreadable_of(*inputs);
    auto result = lint_all(arguments.has("statistics") ? *inputs : std::move(*inputs), run->lint, arguments, fixes);
    if (!result) return complain(result.failure().message), failed;
    if (arguments.has("statistics")) run->readers = readers_line(*inputs, result->report);
    run->style.held = result->held;
    run->style.baseline = arguments.has("baseline") ? arguments.value("baseline") : baseline_name;
    if (!missing.empty()) run->style.counts = false;
    const int code = show(*run, result->report, arguments, fixes);
    return missing.empty() ? code : (complain(missing), failed);
}

}  // namespace

extern const Command lint_command{
    "lint", "[PATH…]", "check files: is every key result a measurable outcome?", manual, options, run_lint, examples};

}  // namespace okr::cli
