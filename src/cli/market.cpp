// okr market: drafts of several branches side by side, before anything is merged.
#include "emergence/market.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/opened_git.hpp"
#include "cli/outputs.hpp"
#include "cli/progress.hpp"
#include "cli/streams.hpp"
#include "render/market.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--cycle", "CYCLE", "another cycle than the one that holds today"},
    {"--team", "TEAM,…", "what concerns one of these teams alone", true},
    {"--kind", "KIND,…", "conversations of these kinds alone; `okr rule` lists the kinds", true},
    {"--format", "FORMAT", "text, json or markdown (default: text)", false, "text json markdown"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
};

constexpr std::string_view manual =
    "Each branch is merged with the main line in memory, and all of them together: what arises only where drafts meet "
    "is\n"
    "told with the branches that it comes from. Without words, all local branches that are not merged yet take part.\n"
    "Nothing is written; files that git cannot merge are named.";

constexpr Example examples[]{
    {"okr market", "All drafts that are not merged yet, side by side."},
};

std::string fault_of_kinds(const std::vector<std::string>& kinds) {
    std::vector<std::string_view> known;
    for (const ConversationInfo* info : conversation_kinds()) known.push_back(info->name);
    for (const std::string& kind : kinds) {
        if (find_conversation_kind(kind) != nullptr) continue;
        const std::string_view near = base::nearest(kind, known);
        return fmt::format("`--kind {}`: there is no such kind of conversation; {}", kind,
                           near.empty() ? "`okr rule` lists them" : fmt::format("did you mean `{}`?", near));
    }
    return {};
}

base::Result<Market> hold(const Arguments& arguments) {
    if (auto fault = fault_of_kinds(arguments.list("kind")); !fault.empty()) return base::Failure{fault};
    const auto today = parse_today(arguments);
    if (!today) return today.failure();
    auto snapshots = open_snapshots(root_for(".", arguments));
    if (!snapshots) return snapshots.failure();
    Progress progress(!arguments.has("quiet"));
    return emerging::market(
        *snapshots, arguments.words, {arguments.value("cycle"), *today, arguments.list("team"), arguments.list("kind")},
        [&](std::string_view what, std::size_t done, std::size_t of) { progress.tell(what, done, of); });
}

int run_market(const Arguments& arguments) {
    auto outputs = parse_outputs(arguments, names_of(render::market_formats()), "text");
    if (!outputs) return complain(outputs.failure().message), failed;
    if (auto fault = fault_of_outputs(*outputs); !fault.empty()) return complain(fault), failed;
    if (!is_color_choice(arguments.value("color")))
        return complain(fmt::format("`--color {}` is none of auto, always and never", arguments.value("color"))),
               failed;
    const auto market = hold(arguments);
    if (!market) return complain(market.failure().message), failed;
    const Rendering render = [&](const std::string& format, const render::Style& style) {
        return render::find_market_format(format)->render(*market, style);
    };
    return write_outputs(*outputs, render, style_of(arguments)) ? done : failed;
}

}  // namespace

extern const Command market_command{"market", "[BRANCH…]", "drafts of several branches side by side, before a merge",
                                    manual,   options,     run_market,
                                    examples};

}  // namespace okr::cli
