#include "cli/candidates.hpp"

#include <array>
#include <optional>
#include <set>
#include <utility>

#include "cli/inputs.hpp"
#include "model/build.hpp"
#include "okr/align.hpp"
#include "okr/change.hpp"
#include "okr/rule.hpp"
#include "okr/schema.hpp"
#include "outline/cycles.hpp"
#include "store/snapshots.hpp"

namespace okr::cli {

namespace {

using Found = std::vector<Candidate>;

/// What a source may ask.
struct Question {
    std::string_view prefix;
    const Arguments& arguments;
};

std::optional<model::Workspace> workspace_of(const Question& question) {
    Arguments all = question.arguments;
    all.words.clear();
    auto inputs = read_inputs(all);
    if (!inputs) return std::nullopt;
    auto workspace = model::build_workspace(std::move(inputs->front().files));
    if (!workspace) return std::nullopt;
    return std::move(*workspace);
}

template <typename Infos>
Found named(const Infos& infos) {
    Found found;
    for (const auto* info : infos) found.push_back({std::string(info->name), std::string(info->summary)});
    return found;
}

Found rule_names(const Question&) { return named(rules()); }
Found change_names(const Question&) { return named(change_kinds()); }
Found conversation_names(const Question&) { return named(conversation_kinds()); }
Found command_names(const Question&) { return named(commands()); }

Found schema_names(const Question&) {
    Found found;
    for (const std::string_view kind : schema_kinds()) found.push_back({std::string(kind), ""});
    return found;
}

Found cycle_names(const Question& question) {
    Found found;
    if (const auto workspace = workspace_of(question))
        for (const std::string& cycle : outlining::cycles_with_okrs(*workspace)) found.push_back({cycle, ""});
    return found;
}

void add_teams(Found& found, const model::Workspace& workspace) {
    for (const std::string_view id : workspace.team_ids()) {
        const model::Team* team = workspace.find_team(id);
        found.push_back({std::string(id), team == nullptr ? "" : team->name.value});
    }
}

Found team_names(const Question& question) {
    Found found;
    if (const auto workspace = workspace_of(question)) add_teams(found, *workspace);
    return found;
}

/// The words of an object, whatever it is.
std::string title_of(const model::Target& target) {
    using model::ObjectKind;
    switch (target.kind) {
        case ObjectKind::goal: return static_cast<const model::Goal*>(target.object)->title.value;
        case ObjectKind::objective: return static_cast<const model::Objective*>(target.object)->title.value;
        case ObjectKind::key_result: return static_cast<const model::KeyResult*>(target.object)->headline().value;
        case ObjectKind::initiative: return static_cast<const model::Initiative*>(target.object)->title.value;
        case ObjectKind::need: return static_cast<const model::Need*>(target.object)->what.value;
    }
    return {};
}

/// "team/id", and with the cycle as soon as an `@` is typed: then the names of all cycles are told apart.
template <typename Wanted>
void add_objects(Found& found, const model::Workspace& workspace, std::string_view prefix, const Wanted& is_wanted) {
    const bool with_cycle = prefix.find('@') != std::string_view::npos;
    std::set<std::string, std::less<>> seen;
    for (const auto& [ref, target] : workspace.objects.sorted()) {
        if (!is_wanted(target.kind)) continue;
        std::string name(with_cycle ? ref : ref.substr(0, ref.find('@')));
        if (seen.insert(name).second) found.push_back({std::move(name), title_of(target)});
    }
}

Found references(const Question& question) {
    Found found;
    const auto workspace = workspace_of(question);
    if (!workspace) return found;
    add_teams(found, *workspace);
    if (workspace->has_strategy()) found.push_back({"strategy", ""});
    for (const auto& [id, target] : workspace->goals) found.push_back({id, title_of(target)});
    add_objects(found, *workspace, question.prefix, [](auto kind) { return kind != model::ObjectKind::need; });
    return found;
}

Found key_results(const Question& question) {
    Found found;
    if (const auto workspace = workspace_of(question))
        add_objects(found, *workspace, question.prefix,
                    [](auto kind) { return kind == model::ObjectKind::key_result; });
    return found;
}

Found revisions(const Question& question) {
    Found found{{"HEAD", "the last commit"},
                {std::string(store::worktree_name), "the files as they lie here"},
                {std::string(store::index_name), "what is staged"}};
    auto snapshots = store::Snapshots::open(root_for(".", question.arguments));
    if (!snapshots) return {};
    auto branches = snapshots->repository().branches();
    if (!branches) return found;
    for (std::string& branch : *branches) found.push_back({std::move(branch), "a branch"});
    return found;
}

struct Source {
    std::string_view name;
    Found (*find)(const Question&);
};

constexpr std::array sources{
    Source{"@changes", change_names}, Source{"@commands", command_names},  Source{"@conversations", conversation_names},
    Source{"@cycles", cycle_names},   Source{"@key-results", key_results}, Source{"@refs", references},
    Source{"@revisions", revisions},  Source{"@rules", rule_names},        Source{"@schemas", schema_names},
    Source{"@teams", team_names},
};

/// `@files` and `@folders` are the shell's own business.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> placeholders{{{"BASE", "@revisions"},
                                                                                      {"BRANCH", "@revisions"},
                                                                                      {"COMMAND", "@commands"},
                                                                                      {"CYCLE", "@cycles"},
                                                                                      {"DIR", "@folders"},
                                                                                      {"FILE", "@files"},
                                                                                      {"KIND", "@conversations"},
                                                                                      {"PATH", "@files"},
                                                                                      {"REF", "@refs"},
                                                                                      {"REV", "@revisions"},
                                                                                      {"RULE", "@rules"},
                                                                                      {"TEAM", "@teams"}}};

}  // namespace

std::vector<Candidate> candidates_of(std::string_view source, std::string_view prefix, const Arguments& arguments) {
    for (const Source& each : sources)
        if (each.name == source) return each.find({prefix, arguments});
    return {};
}

std::string_view source_of(std::string_view placeholder) {
    for (const auto& [name, source] : placeholders)
        if (name == placeholder) return source;
    return {};
}

}  // namespace okr::cli
