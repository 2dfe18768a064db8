// okr checkin: writes where a key result stands into its file, and nothing else.
#include <fmt/format.h>

#include <algorithm>

#include "base/line_index.hpp"
#include "base/printable.hpp"
#include "cli/checkin_subject.hpp"
#include "cli/checkin_words.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/streams.hpp"
#include "mend/set_value.hpp"
#include "model/build.hpp"
#include "model/values.hpp"
#include "store/replace_file.hpp"

namespace okr::cli {

namespace {

using base::Failure;
using base::Result;

constexpr Option options[]{
    {"--confidence", "N", "how sure you are to get there, 0 to 1 (60% is written as 0.6)"},
    {"--note", "TEXT", "what there is to say about it, in a line"},
};

constexpr std::string_view manual =
    "REF is a key result: its id, team/id, team/id@cycle, or a goal's indicator: goal/id. Without a cycle it is the\n"
    "one that holds today. VALUE is written as you type it; it may be left out where --confidence or --note is given.\n"
    "Nothing else in the file changes, and nothing is committed: the commit is the check-in, with its author and day.";

constexpr Example examples[]{
    {"okr checkin conversion 58%", "Sets `current` of the key result with this id."},
    {"okr checkin checkout/conversion@2026-Q1 58% --confidence 0.7 --note \"The new form is live\"",
     "One of a certain team and cycle, with what else there is to say."},
};

constexpr std::size_t longest_value = 200;
constexpr std::size_t longest_note = 2000;

/// What a person may write into one line of a file.
std::string fault_of_text(std::string_view what, std::string_view text, std::size_t longest) {
    if (text.find_first_not_of(" ") == std::string_view::npos) return fmt::format("{} is empty", what);
    if (text.size() > longest) return fmt::format("{} is longer than {} bytes", what, longest);
    if (text.find_first_of("\r\n") != std::string_view::npos) return fmt::format("{} holds a line end", what);
    if (base::printable(text) != text)
        return fmt::format("{} holds what cannot be shown: `{}`", what, base::printable(text.substr(0, 60)));
    if (text.front() == ' ' || text.back() == ' ') return fmt::format("{} begins or ends with a blank", what);
    return {};
}

/// "0.6" as it is; "60%" as 0.6.
Result<std::string> confidence_text(const std::string& text) {
    const bool is_share = text.ends_with('%');
    const auto number = model::parse_number(is_share ? text.substr(0, text.size() - 1) : text);
    const double value = number ? (is_share ? *number / 100 : *number) : -1;
    if (value < 0 || value > 1)
        return Failure{fmt::format("`--confidence {}` is no number from 0 to 1", base::printable(text.substr(0, 60)))};
    return is_share ? fmt::format("{:g}", value) : text;
}

Result<std::vector<mending::NewValue>> new_values(const Arguments& arguments) {
    std::vector<mending::NewValue> values;
    if (arguments.words.size() == 2) {
        const std::string& text = arguments.words[1];
        if (auto fault = fault_of_text("the value", text, longest_value); !fault.empty()) return Failure{fault};
        values.push_back({"current", text, {"target", "baseline", "metric", "title", "id"}});
    }
    if (arguments.has("confidence")) {
        auto text = confidence_text(arguments.value("confidence"));
        if (!text) return text.failure();
        values.push_back({"confidence", *text, {"current", "target", "baseline", "metric", "title", "id"}});
    }
    if (arguments.has("note")) {
        const std::string text = arguments.value("note");
        if (auto fault = fault_of_text("the note", text, longest_note); !fault.empty()) return Failure{fault};
        values.push_back({"note", text, {"confidence", "current", "target", "baseline", "metric", "title", "id"}});
    }
    return values;
}

std::string fault_of_words(const Arguments& arguments) {
    const std::size_t count = arguments.words.size();
    if (count > 2) return "`okr checkin` takes a REF and a VALUE; put a value of several words into quotes";
    if (count == 2 || (count == 1 && (arguments.has("confidence") || arguments.has("note")))) return {};
    return "`okr checkin` takes a REF and a VALUE: okr checkin conversion 58%";
}

/// The workspace around us and the day, as one run sees them.
struct Around {
    std::string root, today;
    std::vector<Source> files;
    model::Workspace workspace;
};

Result<Around> look_around(const Arguments& arguments) {
    auto today = parse_today(arguments);
    if (!today) return today.failure();
    Arguments none = arguments;
    none.words.clear();
    auto inputs = read_inputs(none);
    if (!inputs) return inputs.failure();
    auto workspace = model::build_workspace(inputs->front().files);
    if (!workspace) return workspace.failure();
    return Around{inputs->front().root, *today, std::move(inputs->front().files), std::move(*workspace)};
}

/// Where the first of the edits stands, as a place that an editor opens.
std::string edited_place(const model::File& file, const mending::Setting& setting) {
    const Edit& first = setting.edits.front();
    std::size_t at = first.start + std::min(first.text.find_first_not_of("\r\n "), first.text.size());
    return fmt::format("{}:{}", file.path, base::LineIndex(setting.text).position(at).line);
}

int write(const Around& around, const CheckinSubject& subject, const mending::Setting& setting, bool is_quiet) {
    const model::File& file = around.workspace.files[subject.result->place.file];
    if (setting.text == file.text) {
        store::remove_leftovers(around.root, {file.path});
        complain(fmt::format("{} says so already; nothing was written", subject.result->ref));
        return done;
    }
    // All that can fail comes before the writing, but for the telling itself.
    const CheckinWords words = words_of_checkin(around.files, {file.path, setting.text}, *subject.result, around.today);
    std::string text = fmt::format("{}\n  {}\n", words.summary, edited_place(file, setting));
    if (!is_quiet) text += "The commit is the check-in: it tells who, and when.\n";
    const auto path = std::filesystem::path(around.root) / file.path;
    if (auto why = store::replace_file(around.root, path, file.text, setting.text); !why.empty())
        return complain(fmt::format("cannot write {}: {}", file.path, why)), failed;
    for (const std::string& warning : words.warnings) complain("warning: " + warning);
    return print(text) ? done : failed;
}

int run_checkin(const Arguments& arguments) {
    if (auto fault = fault_of_words(arguments); !fault.empty()) return complain(fault), failed;
    const auto values = new_values(arguments);
    if (!values) return complain(values.failure().message), failed;
    const auto around = look_around(arguments);
    if (!around) return complain(around.failure().message), failed;
    const auto subject = find_checkin_subject(around->workspace, arguments.words.front(), around->today);
    if (!subject) return complain(subject.failure().message), failed;
    const model::Place& place = subject->result->place;
    const model::Workspace& workspace = around->workspace;
    const auto setting =
        mending::set_values(workspace.files[place.file].text, place.span, *values, workspace.settings.limits);
    if (!setting)
        return complain(fmt::format("{}: {} cannot be changed in place: {}", place_in_words(workspace, place),
                                    subject->result->ref, setting.failure().message)),
               failed;
    return write(*around, *subject, *setting, arguments.has("quiet"));
}

}  // namespace

extern const Command checkin_command{"checkin", "REF [VALUE]", "write where a key result stands into its file",
                                     manual,    options,       run_checkin,
                                     examples,  "@key-results"};

}  // namespace okr::cli
