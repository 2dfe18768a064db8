// okr show: the tree of strategy and OKRs, with how far each has come.
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/outputs.hpp"
#include "cli/streams.hpp"
#include "okr/outline.hpp"
#include "render/outline.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--cycle", "CYCLE", "another cycle than the one that holds today"},
    {"--format", "FORMAT", "text or json (default: text)", false, "text json"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
};

constexpr std::string_view manual =
    "REF is a team, team/id, team/id@cycle, a goal's id, or `strategy`; without one, everything is shown.";

constexpr Example examples[]{
    {"okr show", "The strategy and all teams."},
    {"okr show checkout/conversion", "One key result."},
};

/// The workspace around us, or at --root.
base::Result<std::vector<Input>> workspace_around(const Arguments& arguments) {
    Arguments none = arguments;
    none.words.clear();
    return read_inputs(none);
}

/// The files that are read must not be written over.
std::vector<std::string> paths_of(const Input& input) {
    std::vector<std::string> paths;
    for (const Source& file : input.files) paths.push_back(input.root + "/" + file.path);
    return paths;
}

int run_show(const Arguments& arguments) {
    auto outputs = parse_outputs(arguments, {"text", "json"}, "text");
    if (!outputs) return complain(outputs.failure().message), failed;
    if (arguments.words.size() > 1) return complain("`okr show` takes one REF"), failed;
    auto today = parse_today(arguments);
    if (!today) return complain(today.failure().message), failed;
    auto inputs = workspace_around(arguments);
    if (!inputs) return complain(inputs.failure().message), failed;
    if (auto fault = fault_of_outputs(*outputs, paths_of(inputs->front())); !fault.empty())
        return complain(fault), failed;
    const std::string ref = arguments.words.empty() ? "" : arguments.words.front();
    const OutlineResult result = outline(inputs->front().files, {arguments.value("cycle"), ref, *today});
    if (!result.failure.empty()) return complain(result.failure), failed;
    const Rendering render = [&](const std::string& format, const render::Style& style) {
        return format == "json" ? render::outline_json(result.outline) : render::outline_text(result.outline, style);
    };
    if (!write_outputs(*outputs, render, style_of(arguments))) return failed;
    for (const std::string& file : result.outline.unreadable)
        complain(file + " cannot be parsed; what it says is left out (`okr lint` says why)");
    return done;
}

}  // namespace

extern const Command show_command{
    "show",   "[REF]", "show strategy, objectives and key results as a tree, with progress", manual, options,
    run_show, examples};

}  // namespace okr::cli
