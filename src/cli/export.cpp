// okr export: OKRs for spreadsheets, programs and documents.
#include "render/export.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/streams.hpp"
#include "okr/exchange.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--format", "FORMAT", "csv, json or markdown (default: csv)", false, "csv json markdown"},
    {"--output", "FORMAT=FILE", "the same, written to a file; may be repeated", true},
    {"--cycle", "CYCLE", "this cycle alone"},
    {"--team", "TEAM", "this team alone"},
};

constexpr std::string_view manual =
    "Objectives, key results and initiatives of the workspace; in json needs and requests too.\n"
    "`okr import` reads every format back.";

constexpr Example examples[]{
    {"okr export > okrs.csv", "All OKRs, for a spreadsheet."},
    {"okr export --format markdown --cycle 2026-Q1", "One cycle, for a page or a mail."},
};

/// The files that are read must not be written over.
std::vector<std::string> paths_of(const Input& input) {
    std::vector<std::string> paths;
    for (const Source& file : input.files) paths.push_back(input.root + "/" + file.path);
    return paths;
}

int run_export(const Arguments& arguments) {
    if (!arguments.words.empty()) return complain("`okr export` takes no words; --team and --cycle choose"), failed;
    auto outputs = parse_outputs(arguments, names_of(render::export_formats()), "csv");
    if (!outputs) return complain(outputs.failure().message), failed;
    auto inputs = read_inputs(arguments);
    if (!inputs) return complain(inputs.failure().message), failed;
    const Input& input = inputs->front();
    if (auto fault = fault_of_outputs(*outputs, paths_of(input)); !fault.empty()) return complain(fault), failed;
    const ExportResult result = export_okrs(input.files, {arguments.value("cycle"), arguments.value("team")});
    if (!result.failure.empty()) return complain(result.failure), failed;
    const auto rendered = [&](const std::string& format, const render::Style&) {
        return render::find_export_format(format)->render(result.exchange);
    };
    return write_outputs(*outputs, rendered, style_of(arguments)) ? done : failed;
}

}  // namespace

extern const Command export_command{"export", "",      "OKRs as CSV, JSON or Markdown, for spreadsheets and programs",
                                    manual,   options, run_export,
                                    examples};

}  // namespace okr::cli
