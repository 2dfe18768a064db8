// okr graph: the picture of a cycle.
#include "okr/graph.hpp"

#include "align/picture.hpp"
#include "cli/command.hpp"
#include "cli/lint_options.hpp"
#include "cli/outputs.hpp"
#include "cli/state_at.hpp"
#include "cli/streams.hpp"
#include "render/graph.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--cycle", "CYCLE", "another cycle than the one that holds today"},
    {"--at", "REV", "the state of that revision, instead of the work tree"},
    {"--team", "TEAM,…", "these teams alone, and what they touch", true},
    {"--format", "FORMAT", "mermaid, dot or svg (default: mermaid)", false, "mermaid dot svg"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
};

constexpr std::string_view manual =
    "Goals, objectives, key results and initiatives as columns, grouped by team, and what leads where. `mermaid` "
    "keeps\n"
    "to the limits of those who draw it, `svg` is a picture of its own, `dot` is for Graphviz.";

constexpr Example examples[]{
    {"okr graph --output svg=okrs.svg", "A picture in a file."},
};

base::Result<Picture> draw(const Arguments& arguments) {
    const auto today = parse_today(arguments);
    if (!today) return today.failure();
    const auto state = state_without_past(arguments);
    if (!state) return state.failure();
    for (const model::File& file : state->workspace.files)
        if (file.is_broken) complain(file.path + " cannot be parsed; what it says is not drawn (`okr lint` says why)");
    return aligning::picture_of(state->workspace, {arguments.value("cycle"), *today, arguments.list("team")});
}

int run_graph(const Arguments& arguments) {
    if (!arguments.words.empty()) return complain("`okr graph` takes no words, options alone"), failed;
    auto outputs = parse_outputs(arguments, names_of(render::graph_formats()), "mermaid");
    if (!outputs) return complain(outputs.failure().message), failed;
    if (auto fault = fault_of_outputs(*outputs); !fault.empty()) return complain(fault), failed;
    const auto picture = draw(arguments);
    if (!picture) return complain(picture.failure().message), failed;
    const Rendering render = [&](const std::string& format, const render::Style&) {
        return render::find_graph_format(format)->render(*picture);
    };
    if (!write_outputs(*outputs, render, style_of(arguments))) return failed;
    if (picture->cycle.empty() && !arguments.has("quiet")) complain("nobody has OKRs here yet");
    return done;
}

}  // namespace

extern const Command graph_command{
    "graph", "", "draw goals, objectives, key results and initiatives", manual, options, run_graph, examples};

}  // namespace okr::cli
