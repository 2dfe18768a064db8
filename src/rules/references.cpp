#include "rules/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "model/values.hpp"
#include "rules/block_layout.hpp"
#include "rules/near_objects.hpp"

namespace okr::rule {

namespace {

using model::ObjectKind;
using model::Text;
using model::Texts;

using Kinds = std::vector<ObjectKind>;

/// What work, needs and answers can serve.
const Kinds carriers{ObjectKind::key_result, ObjectKind::objective};

/// "an objective or a key result".
std::string in_words(const Kinds& kinds) {
    std::string words;
    for (const ObjectKind kind : kinds) {
        const std::string_view noun = model::name(kind);
        const bool vowel = noun.starts_with('o') || noun.starts_with('i');
        words += fmt::format("{}{} {}", words.empty() ? "" : " or ", vowel ? "an" : "a", noun);
    }
    return words;
}

/// The name that was probably meant, in the same quotes.
std::optional<DraftFix> write_reference(const model::Workspace& workspace, const Text& text, std::string_view meant) {
    if (meant.empty()) return std::nullopt;
    const BlockLayout layout(workspace, text.place);
    const syntax::Value value = layout.value_at(text.place.span);
    const std::string written = value.present() ? model::in_place_of(value, meant) : "";
    if (written.empty() || layout.is_aliased(text.place.span)) return std::nullopt;
    return DraftFix{fmt::format("write `{}`", meant), false, {{text.place, written}}};
}

/// All references of one file.
class FileReferences {
public:
    FileReferences(const model::Workspace& workspace, const model::TeamFile& file, Sink& sink, NearObjects& near)
        : workspace_(workspace), file_(file), sink_(sink), near_(near) {}

    void check() {
        team(file_.team);
        for (const model::Objective& objective : file_.objectives) check(objective);
        for (const model::Initiative& initiative : file_.initiatives) check(initiative);
        for (const model::Need& need : file_.needs) check(need);
        for (const model::Request& request : file_.requests) check(request);
    }

private:
    void check(const model::Objective& objective) {
        for (const Text& support : objective.supports) supports(support);
        for (const Text& other : objective.shared_with) team(other);
        for (const model::Initiative& initiative : objective.initiatives) check(initiative);
    }

    void check(const model::Initiative& initiative) {
        for (const Text& moved : initiative.moves) object(moved, carriers);
    }

    void check(const model::Need& need) {
        team(need.from);
        for (const Text& waiting : need.serves) object(waiting, carriers);
    }

    void check(const model::Request& request) {
        if (request.need) object(request.need, {ObjectKind::need});
        for (const Text& carrier : request.through) object(carrier, carriers);
    }

    /// A bare name is a goal; anything else an objective or a key result.
    void supports(const Text& text) {
        const auto reference = model::parse_reference(text.value);
        if (!reference) return;
        const bool is_goal = reference->team.empty() && reference->cycle.empty();
        if (!is_goal) return object(text, carriers);
        if (!workspace_.knows_goals() || workspace_.find_goal(reference->id) ||
            workspace_.may_be_in_broken_file(reference->id))
            return;
        const auto own = workspace_.find(*reference, file_.team.value, file_.cycle.value);
        const bool is_own = own && own->kind != ObjectKind::initiative && own->kind != ObjectKind::need;
        const std::string written_out = fmt::format("{}/{}", file_.team.value, reference->id);
        if (is_own)
            return unresolved(text, "the strategy has no such goal; it is an objective or key result of this team",
                              written_out);
        const std::string others = near_.with_another_team(reference->id, file_, carriers);
        if (!others.empty())
            return unresolved(text, "the strategy has no such goal; another team has something of that name", others);
        unresolved(text, "the strategy has no such goal", near_.nearest(reference->id, goals()));
    }

    void object(const Text& text, const Kinds& kinds) {
        const auto reference = model::parse_reference(text.value);
        if (!reference) return;
        const auto found = workspace_.find(*reference, file_.team.value, file_.cycle.value);
        if (!found && workspace_.may_be_in_broken_file(reference->id)) return;
        if (!found) {
            const NearObject near = near_.find(*reference, file_, kinds);
            return unresolved(text, near.cause, near.meant);
        }
        if (std::find(kinds.begin(), kinds.end(), found->kind) != kinds.end()) return;
        unresolved(text, fmt::format("it is {}, where {} is meant", in_words({found->kind}), in_words(kinds)), "");
    }

    void team(const Text& text) {
        if (!text || !workspace_.has_teams_file || workspace_.find_team(text.value) != nullptr) return;
        if (workspace_.may_be_in_broken_file(text.value)) return;
        unresolved(text, "no file lists a team of that name", near_.nearest(text.value, workspace_.team_ids()),
                   "list it under `teams`, or correct the name");
    }

    [[nodiscard]] std::vector<std::string_view> goals() const {
        std::vector<std::string_view> ids;
        for (const auto& [id, target] : workspace_.goals) ids.push_back(id);
        return ids;
    }

    void unresolved(const Text& text, std::string_view cause, const std::string& meant,
                    std::string_view otherwise = "") {
        Draft draft{.at = text.place,
                    .message = fmt::format("{} leads nowhere: {}", quoted(text.value), cause),
                    .help = meant.empty() ? std::string(otherwise) : fmt::format("did you mean `{}`?", meant),
                    .detail = text.value};
        if (auto fix = write_reference(workspace_, text, meant)) draft.fixes.push_back(*fix);
        sink_.tell(std::move(draft));
    }

    const model::Workspace& workspace_;
    const model::TeamFile& file_;
    Sink& sink_;
    NearObjects& near_;
};

/// Teams of which going up by `part_of` leads back to themselves. Each is passed once: whoever was met on an earlier
/// way up leads to no circle that is not known by then.
std::set<const model::Team*> parts_of_themselves(const model::Workspace& workspace) {
    std::map<const model::Team*, const model::Team*> met;  // on the way up from which team
    std::set<const model::Team*> found;
    for (const model::Team& team : workspace.teams) {
        const model::Team* at = &team;
        while (at != nullptr && met.emplace(at, &team).second)
            at = at->part_of ? workspace.find_team(at->part_of.value) : nullptr;
        if (at == nullptr || met[at] != &team) continue;
        while (found.insert(at).second) at = workspace.find_team(at->part_of.value);
    }
    return found;
}

void check_wholes(const model::Workspace& workspace, Sink& sink) {
    for (const model::Team* team : parts_of_themselves(workspace)) {
        const std::string& whole = team->part_of.value;
        sink.tell({.at = team->part_of.place,
                   .message = whole == team->id.value
                                  ? fmt::format("the team {} is a part of itself", quoted(whole))
                                  : fmt::format("{} is itself a part of {}, by way of its own `part_of`", quoted(whole),
                                                quoted(team->id.value)),
                   .help = "name the team that it is a part of, or leave `part_of` out",
                   .detail = "circle " + whole});
    }
}

void check_team_list(const model::Workspace& workspace, Sink& sink, NearObjects& near) {
    const auto known = [&](const Text& text) {
        if (!text || workspace.find_team(text.value) != nullptr || workspace.may_be_in_broken_file(text.value)) return;
        const std::string meant = near.nearest(text.value, workspace.team_ids());
        Draft draft{.at = text.place,
                    .message = fmt::format("{} leads nowhere: no file lists a team of that name", quoted(text.value)),
                    .help = meant.empty() ? "list it under `teams`, or correct the name"
                                          : fmt::format("did you mean `{}`?", meant),
                    .detail = text.value};
        if (auto fix = write_reference(workspace, text, meant)) draft.fixes.push_back(*fix);
        sink.tell(std::move(draft));
    };
    for (const model::Team& team : workspace.teams) {
        known(team.part_of);
        for (const Text& other : team.relies_on) known(other);
        for (const Text& other : team.drawn_from) known(other);
    }
}

}  // namespace

void check_references(const model::Workspace& workspace, Sink& sink) {
    NearObjects near(workspace);
    for (const model::TeamFile& file : workspace.team_files) FileReferences(workspace, file, sink, near).check();
    if (!workspace.has_teams_file) return;
    check_team_list(workspace, sink, near);
    check_wholes(workspace, sink);
}

}  // namespace okr::rule
