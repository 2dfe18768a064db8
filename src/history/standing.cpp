#include "history/standing.hpp"

#include <fmt/format.h>

#include "measure/values.hpp"
#include "model/reference.hpp"

namespace okr::history {

namespace {

using Files = std::vector<diffing::PlacedDocument>;

/// Every name that has a standing, and its key result where it is one.
template <typename See>
void visit(const Files& files, See see) {
    const auto initiatives = [&](const std::vector<model::Initiative>& list) {
        for (const model::Initiative& initiative : list) see(initiative.ref, nullptr);
    };
    const auto results = [&](const std::vector<model::KeyResult>& list) {
        for (const model::KeyResult& result : list) see(result.ref, &result);
    };
    for (const diffing::PlacedDocument& file : files) {
        for (const model::TeamFile& team : file.document->team_files) {
            for (const model::Objective& objective : team.objectives) {
                see(objective.ref, nullptr);
                results(objective.key_results);
                initiatives(objective.initiatives);
            }
            initiatives(team.initiatives);
        }
        for (const model::Strategy& strategy : file.document->strategies)
            for (const model::Goal& goal : strategy.goals) results(goal.indicators);
    }
}

std::vector<std::string_view> names_of(const Files& files) {
    std::vector<std::string_view> names;
    visit(files, [&](const std::string& ref, const model::KeyResult*) { names.push_back(ref); });
    return names;
}

class Adding {
public:
    explicit Adding(Standings& standings) : standings_(standings) {}

    void add(const model::KeyResult& result, const std::string& whole, std::string_view noun) {
        Standing& standing = named(result.ref, noun, result.headline().value);
        standing.wholes.push_back(whole);
        standing.result = &result;
    }

    void add(const model::Initiative& initiative, const model::TeamFile& file, const std::string& whole) {
        Standing& standing = named(initiative.ref, "initiative", initiative.title.value);
        if (!whole.empty()) standing.wholes.push_back(whole);
        for (const model::Text& text : initiative.moves)
            if (const auto reference = model::parse_reference(text.value))
                standing.moves.push_back(
                    model::full_name(reference->team.empty() ? file.team.value : reference->team, reference->id,
                                     reference->cycle.empty() ? file.cycle.value : reference->cycle));
    }

    void add(const model::TeamFile& file) {
        for (const model::Objective& objective : file.objectives) {
            named(objective.ref, "objective", objective.title.value);
            for (const model::KeyResult& result : objective.key_results) add(result, objective.ref, "key result");
            for (const model::Initiative& initiative : objective.initiatives) add(initiative, file, objective.ref);
        }
        for (const model::Initiative& initiative : file.initiatives) add(initiative, file, {});
    }

private:
    Standing& named(const std::string& ref, std::string_view noun, const std::string& title) {
        Standing& standing = standings_[ref];
        standing.noun = noun;
        standing.title = title;
        return standing;
    }

    Standings& standings_;
};

}  // namespace

std::optional<double> number_of(const model::KeyResult& result) {
    const auto value = measure::current_field(result);
    return value ? std::optional(value->quantity.value) : std::nullopt;
}

std::string promise_of(const model::KeyResult& result) {
    std::string promise = result.headline().value;
    const auto add = [&](std::string_view name, const model::Text& text) {
        if (text) promise += fmt::format(", {} {}", name, text.value);
    };
    add("baseline", result.baseline);
    add("target", result.target);
    add("by", result.by);
    return promise;
}

bool have_same_names(const Files& a, const Files& b) { return names_of(a) == names_of(b); }

Results results_of(const Files& files) {
    Results results;
    visit(files, [&](const std::string& ref, const model::KeyResult* result) {
        if (result != nullptr) results[ref] = result;
    });
    return results;
}

Standings standings_of(const Files& files) {
    Standings standings;
    Adding adding(standings);
    for (const diffing::PlacedDocument& file : files) {
        for (const model::TeamFile& team : file.document->team_files) adding.add(team);
        for (const model::Strategy& strategy : file.document->strategies)
            for (const model::Goal& goal : strategy.goals)
                for (const model::KeyResult& indicator : goal.indicators) adding.add(indicator, goal.ref, "indicator");
    }
    return standings;
}

}  // namespace okr::history
