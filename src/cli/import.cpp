// okr import: OKRs from Markdown, CSV and other YAML or JSON into files of ours.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/printable.hpp"
#include "base/quoted.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_options.hpp"
#include "cli/standard_input.hpp"
#include "cli/streams.hpp"
#include "cli/written_files.hpp"
#include "okr/exchange.hpp"
#include "render/export.hpp"
#include "store/replace_file.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_told = 20;   ///< notes: what was assumed
constexpr std::size_t most_asides = 5;  ///< they are in the file anyway

constexpr Option options[]{
    {"--team", "TEAM", "the team whose OKRs these are, whatever the document says"},
    {"--cycle", "CYCLE", "their cycle, whatever the document says"},
    {"--keep", "", "leave work among the key results, where the linter finds it"},
    {"--into", "DIR", "write files below this folder instead of printing them; never overwrites"},
    {"--format", "FORMAT", "yaml or json: as files of this workspace, or as `okr export` has it (default: yaml)", false,
     "yaml json"},
    {"--from", "FORMAT", "markdown, csv, yaml or json, whatever the file's name says", false, "markdown csv yaml json"},
    {"--stdin-filename", "NAME", "with `-`: the name of the document on standard input"},
};

constexpr std::string_view manual =
    "FILE is Markdown, CSV, or YAML or JSON with other key names; `-` is standard input. Key results that say what "
    "the\n"
    "team does become initiatives. What was not understood is told, and kept under `x-import`: nothing is lost.";

constexpr Example examples[]{
    {"okr import okrs.md", "Shows what would become of a document."},
    {"okr import okrs.md --team checkout --cycle 2026-Q1 --into .", "Writes okrs/2026-Q1/checkout.yaml."},
};

base::Result<Source> read_document(const Arguments& arguments) {
    const std::string& path = arguments.words.front();
    if (path == "-") {
        auto text = read_stdin(import_limit);
        if (!text) return text.failure();
        return Source{arguments.value("stdin-filename"), std::move(*text)};
    }
    std::error_code error;
    if (!fs::exists(path, error) && fs::is_symlink(path, error))
        return base::Failure{fmt::format("{} is a link that leads nowhere; name the file itself", path)};
    if (!fs::exists(path, error)) return base::Failure{fmt::format("there is no file {}", path)};
    if (fs::is_directory(path, error))
        return base::Failure{fmt::format("{} is a folder; import its documents one by one", path)};
    if (!fs::is_regular_file(path, error))
        return base::Failure{fmt::format("{0} is no regular file; `okr import - < {0}` reads a stream", path)};
    if (const auto size = fs::file_size(path, error); !error && size > import_limit)
        return base::Failure{fmt::format("{} is {} bytes long; okr import takes up to {}", path, size, import_limit)};
    auto text = store::read_bytes(path, import_limit);
    if (!text) return base::Failure{fmt::format("cannot read {}: {}", path, text.failure().message)};
    return Source{path, std::move(*text)};
}

/// The workspace that the files go to, if there is one: its cycles, goals and teams are known then.
std::vector<Source> home_of(const Arguments& arguments) {
    std::error_code error;
    fs::path folder = fs::absolute(arguments.has("into") ? arguments.value("into") : ".", error);
    while (!fs::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
    const fs::path root = root_for(folder, arguments);
    return fs::exists(root / "okr.yaml", error) ? store::load(root).files : std::vector<Source>();
}

/// "freight in 2026-Q1", "2 teams in 2026-Q1", "2 teams in 3 cycles".
std::string whose(const Exchange& exchange) {
    std::set<std::string> teams, cycles;
    for (const Exchange::Set& set : exchange.sets) {
        teams.insert(set.team);
        cycles.insert(set.cycle);
    }
    return fmt::format("{} in {}", teams.size() == 1 ? *teams.begin() : base::counted(teams.size(), "team"),
                       cycles.size() == 1 ? *cycles.begin() : base::counted(cycles.size(), "cycle"));
}

/// "3 objectives, 9 key results and 4 initiatives for freight in 2026-Q1".
std::string what_was_understood(const Exchange& exchange) {
    std::size_t objectives = 0, results = 0, initiatives = 0;
    for (const Exchange::Set& set : exchange.sets) {
        objectives += set.objectives.size();
        initiatives += set.initiatives.size();
        for (const auto& objective : set.objectives) {
            results += objective.key_results.size();
            initiatives += objective.initiatives.size();
        }
    }
    return fmt::format("{}, {} and {} for {}", base::counted(objectives, "objective"),
                       base::counted(results, "key result"), base::counted(initiatives, "initiative"), whose(exchange));
}

/// The last ones sum up.
void tell_notes(const std::vector<std::string>& notes, bool all) {
    const std::size_t first = all || notes.size() <= most_told ? 0 : notes.size() - most_told;
    if (first > 0) print_beside(fmt::format("note: {} more; --verbose tells them all\n", first));
    for (std::size_t i = first; i < notes.size(); ++i)
        print_beside(fmt::format("note: {}\n", base::printable(notes[i])));
}

void tell_asides(const std::string& name, const std::vector<Exchange::Aside>& asides, bool all) {
    if (asides.size() > most_asides && !all)
        print_beside(fmt::format("{}: {} kept in x-import, the first {} of them (--verbose tells all):\n",
                                 base::printable(name), base::counted(asides.size(), "line"), most_asides));
    const std::size_t most = all ? asides.size() : std::min(most_asides, asides.size());
    for (std::size_t i = 0; i < most; ++i) {
        const Exchange::Aside& aside = asides[i];
        const std::string place = aside.line == 0 ? name : fmt::format("{}:{}", name, aside.line);
        print_beside(fmt::format("{}: kept in x-import: {}\n", base::printable(place), base::quoted(aside.text)));
    }
}

void tell(const ImportResult& result, const Source& source, const Arguments& arguments) {
    if (arguments.has("quiet")) return;
    const std::string name = source.path.empty() ? "<stdin>" : source.path;
    print_beside(
        fmt::format("{}\n", base::printable(fmt::format("{}: {}", name, what_was_understood(result.exchange)))));
    tell_notes(result.notes, arguments.has("verbose"));
    tell_asides(name, result.asides, arguments.has("verbose"));
}

/// Several files are told apart as git and YAML do: by a line with the path, and three dashes.
std::string printed(const std::vector<Source>& files) {
    if (files.size() == 1) return files.front().text;
    std::string out;
    for (const Source& file : files) out += fmt::format("---\n# {}\n{}", base::printable(file.path), file.text);
    return out;
}

std::string name_below(const fs::path& folder, const Source& file) {
    return (folder / file.path).lexically_normal().string();
}

/// Where the file's folder really is: a link below `folder` may lead out of it.
bool leads_out(const fs::path& folder, const Source& file, std::error_code& error) {
    const fs::path root = fs::weakly_canonical(fs::absolute(folder), error);
    if (error) return false;
    const fs::path parent = fs::weakly_canonical(fs::absolute(folder / file.path).parent_path(), error);
    const fs::path way = parent.lexically_relative(root);
    return !error && (way.empty() || *way.begin() == "..");
}

/// What keeps the files from being written, and what to do; empty if nothing does.
std::string fault_of_place(const fs::path& folder, const std::vector<Source>& files) {
    std::error_code error;
    for (const Source& file : files) {
        const std::string name = name_below(folder, file);
        const bool is_outside = leads_out(folder, file, error);
        if (error) return fmt::format("cannot write {}: {}", name, error.message());
        if (is_outside)
            return fmt::format(
                "{} lies outside {}, for a link on its way leads out; nothing was written. Name the "
                "folder that the link leads to with `--into`",
                name, folder.string());
        if (fs::exists(fs::symlink_status(folder / file.path, error)))
            return fmt::format(
                "{} exists already; nothing was written. Name another folder with `--into`, another "
                "`--team` or `--cycle`, or leave `--into` out and merge what is printed by hand",
                name);
    }
    return {};
}

/// Empty if all were written; else why none were. A killed run may have left its files, and something beside them.
std::string write_below(const fs::path& folder, const std::vector<Source>& files) {
    store::remove_leftovers(folder, store::paths_of(files));
    if (std::string fault = fault_of_place(folder, files); !fault.empty()) return fault;
    WrittenFiles written;
    written.files.reserve(files.size());
    for (const Source& file : files) {
        fs::path path = folder / file.path;
        if (const std::string why = store::create_file(path, file.text); !why.empty())
            return fmt::format("cannot write {}: {}", name_below(folder, file), why);
        written.files.push_back(std::move(path));
    }
    written.is_complete = true;
    return {};
}

/// What was understood is told once the files are there: before a failure it would sound as if it had worked.
int write_and_tell(const ImportResult& result, const Source& source, const Arguments& arguments) {
    const fs::path folder = arguments.value("into");
    if (const std::string why = write_below(folder, result.files); !why.empty()) return complain(why), failed;
    tell(result, source, arguments);
    for (const Source& file : result.files)
        if (!arguments.has("quiet")) print_beside(fmt::format("wrote {}\n", base::printable(name_below(folder, file))));
    return done;
}

int run_import(const Arguments& arguments) {
    if (arguments.words.size() != 1) return complain("`okr import` takes one FILE, or `-`"), failed;
    const std::string format = arguments.has("format") ? arguments.value("format") : "yaml";
    if (format != "yaml" && format != "json")
        return complain(fmt::format("there is no format `{}` here; yaml and json are", format)), failed;
    const bool as_json = format == "json";
    auto today = parse_today(arguments);
    if (!today) return complain(today.failure().message), failed;
    auto source = read_document(arguments);
    if (!source) return complain(source.failure().message), failed;
    const ImportResult result =
        import_okrs(*source, {arguments.value("team"), arguments.value("cycle"), *today, arguments.value("from"),
                              arguments.has("keep"), home_of(arguments)});
    if (!result.failure.empty()) return complain(result.failure), failed;
    if (arguments.has("into")) return write_and_tell(result, *source, arguments);
    tell(result, *source, arguments);
    return print(as_json ? render::export_json(result.exchange) : printed(result.files)) ? done : failed;
}

}  // namespace

extern const Command import_command{
    "import", "FILE",  "OKRs from Markdown, CSV, YAML or JSON into this format, work apart from results",
    manual,   options, run_import,
    examples};

}  // namespace okr::cli
