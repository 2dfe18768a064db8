#include "emergence/check_ins_alone.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "model/reference.hpp"

namespace okr::emerging {

namespace {

using syntax::Value;

constexpr std::array<std::string_view, 3> check_in_keys{"current", "confidence", "note"};

bool is_check_in(const Value::Entry& entry) {
    return entry.key.is_scalar() && entry.value.kind() != syntax::NodeKind::mapping &&
           entry.value.kind() != syntax::NodeKind::sequence &&
           std::find(check_in_keys.begin(), check_in_keys.end(), entry.key.text()) != check_in_keys.end();
}

enum class Part { any, key_results, key_result };

Part part_of(const Value& key, Part of) {
    if (of == Part::any && key.is_scalar() && key.text() == "key_results") return Part::key_results;
    return Part::any;
}

bool is_alike(const Value& a, const Value& b, Part part);

bool are_alike(const std::vector<Value::Entry>& a, const std::vector<Value::Entry>& b, Part part) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Value::Entry& one, const Value::Entry& other) {
        return is_alike(one.key, other.key, Part::any) && is_alike(one.value, other.value, part_of(one.key, part));
    });
}

std::vector<Value::Entry> entries_of(const Value& mapping, Part part) {
    auto entries = mapping.entries();
    if (part == Part::key_result) std::erase_if(entries, is_check_in);
    return entries;
}

/// In the same order too, for what is told quotes in that order.
bool is_alike(const Value& a, const Value& b, Part part) {
    if (a.kind() != b.kind()) return false;
    if (a.is_scalar()) return a.text() == b.text() && a.style() == b.style();
    if (a.is_mapping()) return are_alike(entries_of(a, part), entries_of(b, part), part);
    const auto items = a.items(), others = b.items();
    const Part inner = part == Part::key_results ? Part::key_result : Part::any;
    return std::equal(items.begin(), items.end(), others.begin(), others.end(),
                      [&](const Value& one, const Value& other) { return is_alike(one, other, inner); });
}

/// Both are alike but for check-ins.
template <typename IsSeen>
bool is_unseen(const model::Objective& before, const model::Objective& after, IsSeen is_seen) {
    return std::equal(before.key_results.begin(), before.key_results.end(), after.key_results.begin(),
                      after.key_results.end(), [&](const model::KeyResult& a, const model::KeyResult& b) {
                          return a.current.value == b.current.value || !is_seen(a, before);
                      });
}

bool is_read(const model::Workspace& document) {
    const model::File& file = document.files.front();
    return !file.parsed.broken && !file.parsed.tree.empty() && document.team_files.size() == 1;
}

/// Whatever a reference may mean, in its own cycle or the one that is asked about, is watched.
class Watching {
public:
    Watching(const model::Workspace& workspace, std::string_view cycle) : workspace_(workspace), cycle_(cycle) {}

    std::set<std::string> run() {
        for (const model::TeamFile& file : workspace_.team_files) {
            for (const model::Request& request : file.requests) add(request.through, file);
            if (file.cycle && file.cycle.value != cycle_) continue;
            for (const model::Initiative& initiative : file.initiatives) add(initiative, nullptr, file);
            for (const model::Objective& objective : file.objectives)
                for (const model::Initiative& initiative : objective.initiatives) add(initiative, &objective, file);
        }
        return std::move(names_);
    }

private:
    void add(const model::Initiative& initiative, const model::Objective* objective, const model::TeamFile& file) {
        if (initiative.status.value != "done") return;
        if (initiative.moves.empty() && objective != nullptr) names_.insert(objective->ref);
        add(initiative.moves, file);
    }

    void add(const model::Texts& references, const model::TeamFile& file) {
        for (const model::Text& text : references)
            if (const auto reference = model::parse_reference(text.value))
                for (const std::string_view cycle : {std::string_view(file.cycle.value), cycle_})
                    if (const auto target = workspace_.find(*reference, file.team.value, cycle))
                        names_.insert(target->object->ref);
    }

    const model::Workspace& workspace_;
    std::string_view cycle_;
    std::set<std::string> names_;
};

}  // namespace

Watched::Watched(const model::Workspace& workspace, std::string_view cycle)
    : names_(Watching(workspace, cycle).run()) {}

bool is_check_in_alone(const model::Workspace& before, const model::Workspace& after, std::string_view cycle,
                       const Watched& watched) {
    if (!is_read(before) || !is_read(after)) return false;
    if (!is_alike(before.files.front().parsed.tree.root(), after.files.front().parsed.tree.root(), Part::any))
        return false;
    const auto &old = before.team_files.front(), &now = after.team_files.front();
    const auto is_seen = [&](const model::KeyResult& result, const model::Objective& objective) {
        return old.cycle.value != cycle || watched.holds(result, objective);
    };
    return std::equal(old.objectives.begin(), old.objectives.end(), now.objectives.begin(), now.objectives.end(),
                      [&](const model::Objective& a, const model::Objective& b) { return is_unseen(a, b, is_seen); });
}

}  // namespace okr::emerging
