// okr align: the strategy debugger.
#include "align/align.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <optional>
#include <utility>

#include "base/nearest.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/opened_git.hpp"
#include "cli/outputs.hpp"
#include "cli/progress.hpp"
#include "cli/state_at.hpp"
#include "cli/streams.hpp"
#include "emergence/emergence.hpp"
#include "emergence/past_of.hpp"
#include "emergence/since.hpp"
#include "render/align.hpp"
#include "store/left_away.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--cycle", "CYCLE", "another cycle than the one that holds today"},
    {"--at", "REV", "the state of that revision, instead of the work tree"},
    {"--since", "REV|DATE", "how alignment emerged from there on, commit by commit"},
    {"--team", "TEAM,…", "what concerns one of these teams alone", true},
    {"--kind", "KIND,…", "conversations of these kinds alone, all of them; `okr rule` lists the kinds", true},
    {"--for", "WHOM", "leaders: by goal, what asks for work on the strategy first; teams: each team its own", false,
     "leaders teams"},
    {"--fail-on", "KIND,…", "end with 1 where there is a conversation of such a kind", true},
    {"--format", "FORMAT", "text, json, markdown or csv (default: text)", false, "text json markdown csv"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
};

constexpr std::string_view manual =
    "Each conversation is a question to named teams, with the texts that give rise to it; none is a verdict. "
    "Alignment\n"
    "is the share of key results that lead to a goal; autonomy is told by git: who wrote a team's objectives, and\n"
    "whether changes touch means or commitments. In a folder without git, what only history tells is left out.";

constexpr Example examples[]{
    {"okr align", "The conversations to have in the running cycle."},
    {"okr align --for leaders", "By goal, what asks for work on the strategy first."},
    {"okr align --since \"4 weeks ago\"", "How they opened and closed."},
};

bool is_any_of(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string fault_of_kinds(std::string_view option, const std::vector<std::string>& kinds) {
    std::vector<std::string_view> known;
    for (const ConversationInfo* info : conversation_kinds()) known.push_back(info->name);
    for (const std::string& kind : kinds) {
        if (find_conversation_kind(kind) != nullptr) continue;
        const std::string_view near = base::nearest(kind, known);
        return fmt::format("`--{} {}`: there is no such kind of conversation; {}", option, kind,
                           near.empty() ? "`okr rule` lists them" : fmt::format("did you mean `{}`?", near));
    }
    return {};
}

base::Result<render::AlignView> view_of(const Arguments& arguments) {
    render::AlignView view;
    view.teams = arguments.list("team");
    view.is_selection = arguments.has("team") || arguments.has("kind");
    if (arguments.has("kind")) view.most_of_a_kind = std::numeric_limits<std::size_t>::max();
    const std::string whom = arguments.value("for");
    if (whom == "leaders") view.audience = render::Audience::leaders;
    if (whom == "teams") view.audience = render::Audience::teams;
    if (arguments.has("for") && view.audience == render::Audience::everybody)
        return base::Failure{fmt::format("`--for {}` is neither leaders nor teams", whom)};
    return view;
}

/// What is looked for: what is asked for, and what the run may fail on.
base::Result<AlignOptions> align_options(const Arguments& arguments) {
    for (const std::string_view option : {"kind", "fail-on"})
        if (auto fault = fault_of_kinds(option, arguments.list(option)); !fault.empty()) return base::Failure{fault};
    auto today = parse_today(arguments);
    if (!today) return today.failure();
    AlignOptions wanted{arguments.value("cycle"), *today, arguments.list("team"), arguments.list("kind")};
    if (wanted.kinds.empty()) return wanted;
    for (const std::string& kind : arguments.list("fail-on"))
        if (!is_any_of(wanted.kinds, kind)) wanted.kinds.push_back(kind);
    return wanted;
}

/// A gate that cannot close must not stand open.
std::string fault_of_gate(const Arguments& arguments, bool has_past) {
    if (has_past) return {};
    for (const std::string& kind : arguments.list("fail-on"))
        if (find_conversation_kind(kind)->needs_history)
            return fmt::format("`--fail-on {}` asks for what only git's history tells, and there is none here", kind);
    return {};
}

emerging::Progress told_by(Progress& progress) {
    return [&progress](std::string_view what, std::size_t done, std::size_t of) { progress.tell(what, done, of); };
}

/// Nothing where there is no git, no commit, or nothing to remember.
base::Result<emerging::Recollection> recall(const StateAt& state, const AlignOptions& wanted, Progress& progress) {
    if (!state.snapshots) return emerging::Recollection{};
    const auto cycle = aligning::cycle_of(state.workspace, wanted);
    if (!cycle) return cycle.failure();
    if (cycle->empty()) return emerging::Recollection{};
    return emerging::past_of(*state.snapshots, *state.point, state.workspace, *cycle, told_by(progress));
}

bool is_bare_repository(const std::filesystem::path& root) {
    std::error_code error;
    return std::filesystem::is_regular_file(root / "HEAD", error) &&
           std::filesystem::is_directory(root / "objects", error);
}

/// Why nothing can be looked back on, where there may well be a history.
std::string why_no_past(const StateAt& state, const std::filesystem::path& root) {
    if (!state.snapshots && is_bare_repository(root))
        return "a bare repository has no files on the disk: name a commit to look at, such as `--at HEAD`";
    if (!state.snapshots) return {};
    const auto away = store::words_of_left_away(root, {});
    return away.empty() ? "there are no OKRs here to look back from: name a commit that has some with `--at`"
                        : away.front();
}

/// What is told: what is there now, and with --since how it emerged.
struct Found {
    Alignment alignment;
    std::optional<Emergence> emergence;
};

base::Result<Found> look(const Arguments& arguments, const AlignOptions& wanted) {
    Progress progress(!arguments.has("quiet"));
    const auto state = state_at(arguments);
    if (!state) return state.failure();
    auto recollection = recall(*state, wanted, progress);
    if (!recollection) return recollection.failure();
    const auto& past = recollection->past;
    if (auto fault = fault_of_gate(arguments, past.has_value()); !fault.empty()) return base::Failure{fault};
    auto alignment = aligning::align_workspace(state->workspace, wanted, past ? &*past : nullptr);
    if (!alignment) return alignment.failure();
    const auto told = emerging::add_since(*alignment, *recollection, wanted, told_by(progress));
    if (!told) return told.failure();
    if (!recollection->why_none.empty()) alignment->left_out.push_back(recollection->why_none);
    alignment->at = state->name();
    Found found{std::move(*alignment), std::nullopt};
    if (!arguments.has("since")) return found;
    if (!past && recollection->why_none.empty()) recollection->why_none = why_no_past(*state, root_for(".", arguments));
    if (state->snapshots) tell_ambiguous(*state->snapshots, arguments.value("since"));
    auto emergence = emerging::emergence(*recollection, arguments.value("since"), wanted, told_by(progress));
    if (!emergence) return emergence.failure();
    found.emergence = std::move(*emergence);
    return found;
}

bool fails(const Alignment& alignment, const std::vector<std::string>& kinds) {
    return std::any_of(alignment.conversations.begin(), alignment.conversations.end(),
                       [&](const Conversation& one) { return is_any_of(kinds, one.kind); });
}

void keep(Found& found, const std::vector<std::string>& kinds) {
    if (kinds.empty()) return;
    std::erase_if(found.alignment.conversations, [&](const auto& one) { return !is_any_of(kinds, one.kind); });
    if (!found.emergence) return;
    std::erase_if(found.emergence->turns, [&](const auto& turn) { return !is_any_of(kinds, turn.conversation.kind); });
}

void note(const Alignment& alignment, const Arguments& arguments) {
    for (const std::string& file : alignment.unreadable)
        complain(file + " cannot be parsed; what it says is left out (`okr lint` says why)");
    if (arguments.has("quiet")) return;
    if (alignment.cycle.empty()) complain("nobody has OKRs here yet, so there is nothing to put side by side");
    for (const std::string& words : alignment.left_out) complain(words);
}

int run_align(const Arguments& arguments) {
    if (!arguments.words.empty()) return complain("`okr align` takes no words, options alone"), failed;
    auto outputs = parse_outputs(arguments, names_of(render::align_formats()), "text");
    if (!outputs) return complain(outputs.failure().message), failed;
    if (auto fault = fault_of_outputs(*outputs); !fault.empty()) return complain(fault), failed;
    if (!is_color_choice(arguments.value("color")))
        return complain(fmt::format("`--color {}` is none of auto, always and never", arguments.value("color"))),
               failed;
    auto view = view_of(arguments);
    if (!view) return complain(view.failure().message), failed;
    const auto wanted = align_options(arguments);
    if (!wanted) return complain(wanted.failure().message), failed;
    auto found = look(arguments, *wanted);
    if (!found) return complain(found.failure().message), failed;
    const bool gate = fails(found->alignment, arguments.list("fail-on"));
    keep(*found, wanted->kinds);  // what closed the gate is shown too
    if (found->emergence) view->emergence = &*found->emergence;
    const Rendering render = [&](const std::string& format, const render::Style& style) {
        return render::find_align_format(format)->render(found->alignment, *view, style);
    };
    if (!write_outputs(*outputs, render, style_of(arguments))) return failed;
    note(found->alignment, arguments);
    return gate ? with_findings : done;
}

}  // namespace

extern const Command align_command{
    "align", "", "show where strategy and teams' intentions do not meet", manual, options, run_align, examples};

}  // namespace okr::cli
