// okr baseline: findings that stand for now, written down once, so that a check can be on from the first day.
#include "okr/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/quoted.hpp"
#include "cli/baseline_file.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/outputs.hpp"
#include "cli/streams.hpp"
#include "store/replace_file.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

using base::counted;

constexpr Option options[]{
    {"--baseline", "FILE", "instead of okr.baseline beside okr.yaml", false, "@files"},
    {"--select", "RULE,...", "these rules alone; entries of others stay", true},
    {"--ignore", "RULE,...", "leave these rules out; their entries stay", true},
    {"--severity", "RULE=LEVEL", "error, warning, info or off; stronger than okr.yaml", true, "error warning info off"},
    {"--fail-on", "LEVEL", "check: from here on a finding that the baseline lacks counts (default: error)", false,
     "error warning info never"},
    {"--format", "FORMAT", "check: in one of the formats of `okr lint` (default: concise)", false,
     "text concise json jsonl sarif github gitlab junit checkstyle rdjson rdjsonl markdown"},
    {"--output", "FORMAT[=FILE]", "check: the same, to a file; may be repeated", true},
};

constexpr std::string_view manual =
    "write   takes in all that is found now; comments stay, and writing twice changes nothing\n"
    "prune   takes out what is found no more, and adds nothing\n"
    "check   exits with 1 where an entry is stale, malformed or there twice, or a finding is not in it\n"
    "\n"
    "`okr lint` leaves out what okr.baseline holds and tells the rest. An entry is known by the fingerprint of its\n"
    "finding, never by a line, so moving a file or inserting lines changes nothing.";

/// What all three do first.
struct Job {
    Input input;
    LintOptions lint;
    Baseline baseline;
    [[nodiscard]] std::string_view before() const {
        return baseline.source ? baseline.source->text : std::string_view();
    }
    [[nodiscard]] std::string name() const {
        return baseline.file.lexically_proximate(std::filesystem::current_path()).string();
    }
};

base::Result<Job> prepare(const Arguments& arguments) {
    auto lint = parse_lint_options(arguments);
    if (!lint) return lint.failure();
    auto inputs = read_inputs(arguments);
    if (!inputs) return inputs.failure();
    if (inputs->size() != 1 || inputs->front().is_stdin)
        return base::Failure{"a baseline is one workspace's; name paths of one workspace alone"};
    auto baseline = locate_baseline(inputs->front(), arguments);
    if (!baseline) return baseline.failure();
    LintOptions own = options_for(inputs->front(), *lint);
    return Job{std::move(inputs->front()), std::move(own), std::move(*baseline)};
}

/// One that somebody else has changed in the meantime is left as it is.
std::string save(const Job& job, const std::string& text) {
    const bool is_inside = !store::relative_to(job.input.root, absolute(job.baseline.file)).empty();
    return job.baseline.source && is_inside ? store::replace_file(job.input.root, job.baseline.file, job.before(), text)
                                            : store::write_file(job.baseline.file, text);
}

/// Writes where there is something to change, and says so.
int put(const Job& job, const BaselineText& made, const Arguments& arguments) {
    if (!made.failure.empty()) return complain(fmt::format("{}: {}", job.name(), made.failure)), failed;
    const bool is_new = !job.baseline.source || job.before() != made.text;
    if (is_new)
        if (const std::string fault = save(job, made.text); !fault.empty())
            return complain(fmt::format("cannot write {}: {}", job.name(), fault)), failed;
    if (!arguments.has("quiet"))
        complain(is_new ? fmt::format("{} holds {} now: {} added, {} removed", job.name(),
                                      counted(made.entries, "finding"), made.added, made.removed)
                        : fmt::format("{} stays as it is: {}", job.name(), counted(made.entries, "finding")));
    return done;
}

int write(const Job& job, const Arguments& arguments) {
    return put(job, write_baseline(job.before(), job.input.files, job.lint), arguments);
}

int prune(const Job& job, const Arguments& arguments) {
    if (!job.baseline.source)
        return complain(fmt::format("there is no baseline {}; `okr baseline write` makes it", job.name())), failed;
    return put(job, prune_baseline(job.before(), job.input.files, job.lint), arguments);
}

bool is_failing(const BaselineResult& result, const std::optional<Severity>& fail_on) {
    if (result.stale > 0 || result.faulty > 0) return true;
    return fail_on && std::any_of(result.report.findings.begin(), result.report.findings.end(),
                                  [&](const Finding& finding) { return finding.severity >= *fail_on; });
}

void tell_counts(const Job& job, const BaselineResult& result) {
    const std::size_t beyond =
        result.report.findings.size() - std::min(result.stale + result.faulty, result.report.findings.size());
    complain(fmt::format("{}: {}, {} stale, {} malformed or double; {} not in it", job.name(),
                         base::counted(result.entries, "finding"), result.stale, result.faulty,
                         beyond == 1 ? "1 finding is" : fmt::format("{} findings are", beyond)));
}

int check(const Job& job, const Arguments& arguments) {
    if (!job.baseline.source)
        return complain(fmt::format("there is no baseline {}; `okr baseline write` makes it", job.name())), failed;
    const auto fail_on = parse_fail_on(arguments);
    if (!fail_on) return complain(fail_on.failure().message), failed;
    const auto outputs = parse_outputs(arguments, names_of(render::formats()), "concise");
    if (!outputs) return complain(outputs.failure().message), failed;
    if (const auto fault = fault_of_outputs(*outputs, {job.baseline.file.string()}); !fault.empty())
        return complain(fault), failed;
    const BaselineResult result = lint_beyond(*job.baseline.source, job.input.files, job.lint, true);
    if (!result.failure.empty()) return complain(result.failure), failed;
    render::Style style = style_of(arguments);
    style.fail_on = *fail_on;
    style.held = result.held;
    style.baseline = job.name();
    style.path_prefix = store::path_in_repository(job.input.root);
    const Rendering render = [&](const std::string& format, const render::Style& how) {
        return render::find_format(format)->render(result.report, how);
    };
    if (!write_outputs(*outputs, render, style)) return failed;
    if (!arguments.has("quiet")) tell_counts(job, result);
    return is_failing(result, *fail_on) ? with_findings : done;
}

struct Action {
    std::string_view name;
    int (*run)(const Job&, const Arguments&);
};

constexpr std::array actions{Action{"write", write}, Action{"prune", prune}, Action{"check", check}};

std::string no_such_action(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Action& action : actions) names.push_back(action.name);
    const std::string_view near = base::nearest(name, names);
    if (name.empty()) return "`okr baseline` wants a word: write, prune or check";
    return near.empty() ? fmt::format("there is no `okr baseline {}`; write, prune and check are there", name)
                        : fmt::format("there is no `okr baseline {}`; did you mean `{}`?", name, near);
}

int run_baseline(const Arguments& arguments) {
    const std::string name = arguments.words.empty() ? "" : arguments.words.front();
    const auto* const action =
        std::find_if(actions.begin(), actions.end(), [&](const Action& a) { return a.name == name; });
    if (action == actions.end()) return complain(no_such_action(name)), failed;
    Arguments rest = arguments;
    rest.words.erase(rest.words.begin());
    const auto job = prepare(rest);
    if (!job) return complain(job.failure().message), failed;
    return action->run(*job, rest);
}

constexpr Example examples[]{
    {"okr baseline write", "takes in all that is found now: `okr lint` fails for what is new from here on"},
    {"okr baseline prune", "takes out what has been mended since"},
    {"okr baseline check", "in CI: is the baseline what it says it is?"},
};

}  // namespace

extern const Command baseline_command{"baseline",
                                      "write|prune|check [PATH…]",
                                      "adopt in an old repository: findings that stand for now",
                                      manual,
                                      options,
                                      run_baseline,
                                      examples,
                                      "write prune check"};

}  // namespace okr::cli
