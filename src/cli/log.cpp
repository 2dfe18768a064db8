// okr log: the life of objects, as git tells it.
#include "history/log.hpp"

#include <fmt/format.h>

#include "base/date.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/opened_git.hpp"
#include "cli/outputs.hpp"
#include "cli/progress.hpp"
#include "cli/streams.hpp"
#include "history/moment.hpp"
#include "render/log.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--since", "DATE", "from this day on: 2026-02-01, \"3 weeks ago\""},
    {"--until", "DATE", "up to this day, which is in it"},
    {"--follow", "", "where a life begins, go on with what was most alike before, and say how much"},
    {"--format", "FORMAT", "text, json, csv or markdown", false, "text json csv markdown"},
    {"--output", "FORMAT[=FILE]", "the same, to a file; may be repeated", true},
};

constexpr std::string_view manual =
    "REF is a team, team/id, team/id@cycle, a goal's id, `strategy`, teams/ID or `settings`, present or past; without\n"
    "one, everything is told. A team means all its objects in all cycles, an objective its key results and\n"
    "initiatives too. Objects are followed back through other ids, files, teams and cycles. Dates are those of the\n"
    "commits, in UTC. What a merge only brings together is told where it was made.";

constexpr Example examples[]{
    {"okr log checkout/conversion", "The life of one key result."},
    {"okr log checkout --since \"3 weeks ago\"", "What happened to a team's OKRs."},
};

constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

/// The first second of the day that an option names; nothing where it is not given.
base::Result<std::optional<std::int64_t>> day_of(std::string_view option, const Arguments& arguments,
                                                 base::Date today) {
    if (!arguments.has(option)) return std::optional<std::int64_t>();
    const std::string text = arguments.value(option);
    const auto day = history::parse_moment(text, today);
    if (!day)
        return base::Failure{fmt::format("`--{} {}` is no date; write 2026-02-01 or \"3 weeks ago\"", option, text)};
    return std::optional<std::int64_t>(day->time_since_epoch().count() * seconds_a_day);
}

base::Result<history::Bounds> bounds_of(const Arguments& arguments) {
    const auto today = parse_today(arguments);
    if (!today) return today.failure();
    const base::Date day = *base::parse_date(*today);
    const auto since = day_of("since", arguments, day);
    if (!since) return since.failure();
    const auto until = day_of("until", arguments, day);
    if (!until) return until.failure();
    return history::Bounds{*since, *until ? std::optional(**until + seconds_a_day - 1) : std::nullopt};
}

base::Result<Log> tell(const Arguments& arguments) {
    const auto bounds = bounds_of(arguments);
    if (!bounds) return bounds.failure();
    auto snapshots = open_snapshots(root_for(".", arguments));
    if (!snapshots) return snapshots.failure();
    tell_submodules(*snapshots);
    Progress progress(!arguments.has("quiet"));
    const std::string ref = arguments.words.empty() ? "" : arguments.words.front();
    return history::log(
        *snapshots, {ref, *bounds, arguments.has("follow"),
                     [&](std::string_view what, std::size_t done, std::size_t of) { progress.tell(what, done, of); }});
}

int run_log(const Arguments& arguments) {
    if (arguments.words.size() > 1) return complain("`okr log` takes one REF"), failed;
    if (!arguments.words.empty() && arguments.words.front().empty())
        return complain("REF is empty; leave it out to be told everything"), failed;
    if (!is_color_choice(arguments.value("color")))
        return complain(fmt::format("`--color {}` is none of auto, always and never", arguments.value("color"))),
               failed;
    auto outputs = parse_outputs(arguments, names_of(render::log_formats()), "text");
    if (!outputs) return complain(outputs.failure().message), failed;
    if (auto fault = fault_of_outputs(*outputs); !fault.empty()) return complain(fault), failed;
    const auto log = tell(arguments);
    if (!log) return complain(log.failure().message), failed;
    const Rendering render = [&](const std::string& format, const render::Style& style) {
        return render::find_log_format(format)->render(*log, style);
    };
    if (!write_outputs(*outputs, render, style_of(arguments))) return failed;
    for (const std::string& file : log->unreadable) complain(file + "; what happened in it there is not told");
    return done;
}

}  // namespace

extern const Command log_command{
    "log", "[REF]", "tell the life of a key result, objective, team or goal", manual, options, run_log, examples};

}  // namespace okr::cli
