// A path that is another file, or none, on somebody else's computer.
#include <fmt/format.h>

#include <map>

#include "base/portable_name.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// The first folder or file of the path that cannot be everywhere; empty if all can.
std::string_view impossible_part(std::string_view path) {
    while (!path.empty()) {
        const std::string_view name = path.substr(0, path.find('/'));
        if (!base::fault_of_name(name).empty()) return name;
        path.remove_prefix(std::min(name.size() + 1, path.size()));
    }
    return {};
}

/// Where the file begins to say something: an allowance may stand above.
Place beginning(const model::Workspace& workspace, std::uint32_t file) {
    const syntax::Value root = workspace.files[file].parsed.tree.root();
    const std::uint32_t at = root.present() ? root.span().begin : 0;
    return {file, {at, at}};
}

void check_parts(const model::File& file, std::uint32_t index, Sink& sink) {
    const std::string_view name = impossible_part(file.path);
    if (name.empty()) return;
    sink.tell({
        .at = beginning(sink.workspace, index),
        .message = fmt::format("{} {}", quoted(name), base::fault_of_name(name)),
        .help = fmt::format("rename it, to {} for example", quoted(base::portable_name(name))),
        .detail = std::string(name),
    });
}

/// What two paths that clash are told by, from the first that has it.
using Known = std::map<std::string, std::uint32_t, std::less<>>;

void check_clash(const model::Workspace& workspace, std::uint32_t index, Known& known, Sink& sink) {
    const auto& files = workspace.files;
    const auto [first, is_new] = known.try_emplace(base::folded_path(files[index].path), index);
    if (is_new || (!files[index].is_ours && !files[first->second].is_ours)) return;
    const model::File& other = files[first->second];
    sink.tell({
        .at = beginning(sink.workspace, index),
        .message =
            fmt::format("{} and {} are one file on macOS and Windows", quoted(files[index].path), quoted(other.path)),
        .help = "give one of them a name that differs by more than case and the way its accents are written",
        .detail = first->first,
        .notes = {{beginning(sink.workspace, first->second), "the other one"}},
    });
}

void check(const model::Workspace& workspace, Sink& sink) {
    Known known;
    for (std::uint32_t index = 0; index < workspace.files.size(); ++index) {
        const model::File& file = workspace.files[index];
        if (file.is_ours) check_parts(file, index, sink);
        check_clash(workspace, index, known, sink);
    }
}

}  // namespace

extern const Rule clashing_name{
    .info =
        {
            .name = "clashing-name",
            .group = "file",
            .severity = Severity::warning,
            .summary = "The path is another file's, or cannot exist, on somebody else's computer.",
            .why = "macOS and Windows take `Library.yaml` and `library.yaml` for one file: whoever checks the "
                   "repository out there gets one of the two, and commits it over the other. Names such as `con.yaml` "
                   "or `a:b.yaml` cannot be checked out on Windows at all.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/Library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every branch is open when people are free
    key_results:
      - Visits after 18:00 rise from 300 to 900 a week
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: Every child in the district reads for pleasure
    key_results:
      - Loans to children under 12 rise from 8,000 to 11,000 a month
  - title: Every branch is open when people are free
    key_results:
      - Visits after 18:00 rise from 300 to 900 a week
)",
        },
    .check = check,
};

}  // namespace okr::rule
