#include "model/names.hpp"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "base/eight_bytes.hpp"
#include "base/folding.hpp"

namespace okr::model {

namespace {

constexpr int words_of_an_id = 6;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Gives names within one team's cycle.
class Namespace {
public:
    /// The id as it is written.
    void claim(std::string_view key) { used_.insert(key); }

    /// Of an object that has its name alone, and stays where it is. Is it another one now?
    bool tell_apart(Object& object, std::string_view fallback) {
        if (object.id || (!object.key.empty() && used_.insert(object.key).second)) return false;
        object.key = derive(object.key.empty() ? derive_id(fallback) : object.key);
        used_.insert(object.key);
        return true;
    }

private:
    [[nodiscard]] std::string derive(const std::string& base) {
        if (!used_.contains(base)) return base;
        std::string key;
        for (int& number = next_[base]; key.empty() || used_.contains(key);)
            key = base + "-" + std::to_string(number = std::max(number + 1, 2));
        return key;
    }

    std::unordered_set<std::string_view> used_;  ///< keys of objects
    std::map<std::string, int> next_;            ///< the last number tried for a text: many equal ones stay cheap
};

void name_alone(Object& object, std::string_view title) {
    object.key = object.id ? object.id.value : derive_id(title);
    object.stem = object.id ? 0 : object.key.size();
}

using Visit = std::function<void(Object&, std::string_view title, const Target& target)>;

void visit_objective(Objective& objective, const Visit& visit) {
    visit(objective, objective.title.value, {ObjectKind::objective, &objective, &objective});
    for (KeyResult& result : objective.key_results)
        visit(result, result.headline().value, {ObjectKind::key_result, &result, &objective});
    for (Initiative& initiative : objective.initiatives)
        visit(initiative, initiative.title.value, {ObjectKind::initiative, &initiative, &objective});
}

/// Every object of the file that has an id, in the order of the file's lists.
void visit_objects(TeamFile& file, const Visit& visit) {
    for (Objective& objective : file.objectives) visit_objective(objective, visit);
    for (Initiative& initiative : file.initiatives)
        visit(initiative, initiative.title.value, {ObjectKind::initiative, &initiative, nullptr});
    for (Need& need : file.needs) visit(need, need.what.value, {ObjectKind::need, &need, nullptr});
}

using Namespaces = std::map<std::string, Namespace>;

std::string namespace_of(const TeamFile& file) { return full_name(file.team.value, "", file.cycle.value); }

std::string name_of(const Object& object, const TeamFile& file) {
    return full_name(file.team.value, object.key, file.cycle.value);
}

void name_team_objects(Workspace& workspace) {
    Namespaces namespaces;
    std::size_t count = 0;
    for (TeamFile& file : workspace.team_files) {
        Namespace& names = namespaces[namespace_of(file)];
        visit_objects(file, [&](Object& object, std::string_view, const Target&) {
            ++count;
            if (object.id) names.claim(object.id.value);
        });
    }
    workspace.objects.expect(count);
    for (TeamFile& file : workspace.team_files) {
        Namespace& names = namespaces[namespace_of(file)];
        visit_objects(file, [&](Object& object, std::string_view, const Target& target) {
            if (names.tell_apart(object, name(target.kind))) object.ref = name_of(object, file);
            workspace.objects.add(object.ref, target);
        });
    }
}

void name_indicators(Goal& goal, Namespace& names) {
    for (KeyResult& indicator : goal.indicators) {
        name_alone(indicator, indicator.headline().value);
        names.tell_apart(indicator, "indicator");
        indicator.ref = "strategy/" + indicator.key;
    }
}

void name_goals(Workspace& workspace) {
    Namespace names;
    for (Strategy& strategy : workspace.strategies)
        for (Goal& goal : strategy.goals)
            if (goal.id) names.claim(goal.id.value);
    for (Strategy& strategy : workspace.strategies)
        for (Goal& goal : strategy.goals) {
            name_alone(goal, goal.title.value);
            names.tell_apart(goal, "goal");
            goal.ref = "strategy/" + goal.key;
            workspace.goals.emplace(goal.key, Target{ObjectKind::goal, &goal, nullptr});
            name_indicators(goal, names);
        }
}

}  // namespace

std::string derive_id(std::string_view title) {
    title = title.substr(0, 1000);
    std::string plain;
    if (!base::is_ascii(title)) title = plain = base::without_marks(title).value_or("");
    std::string id;
    id.reserve(64);
    int words = 0;
    bool in_word = false;
    bool blank_before = true;
    for (const char letter : title) {
        const char c = lower(letter);
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (is_word_character(c)) {
            if (blank_before && ++words > words_of_an_id) break;
            if (!in_word && !id.empty()) id += '-';
            id += c;
            blank_before = false;
        }
        in_word = is_word_character(c) || c == '\'';
        blank_before |= blank;
    }
    return id;
}

void name_alone(TeamFile& file) {
    visit_objects(file, [&](Object& object, std::string_view title, const Target&) {
        name_alone(object, title);
        object.ref = name_of(object, file);
    });
}

void name_objects(Workspace& workspace) {
    name_team_objects(workspace);
    name_goals(workspace);
}

}  // namespace okr::model
