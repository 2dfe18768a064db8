#include "diff/side.hpp"

#include "model/names.hpp"
#include "model/reference.hpp"

namespace okr::diffing {

namespace {

/// An object of a team, with what every one of them has.
Thing object(const PlacedDocument& file, const model::Object& object, const model::Text& title, Content content) {
    Thing thing;
    thing.content = content;
    thing.file = &file;
    thing.place = object.place;
    thing.title_place = title ? title.place : object.place;
    thing.ref = object.ref;
    thing.id = object.id.value;
    thing.title = title.value;
    return thing;
}

Thing nameless(const PlacedDocument& file, model::Place place, std::string ref, std::string title, Content content) {
    Thing thing;
    thing.content = content;
    thing.file = &file;
    thing.place = thing.title_place = place;
    thing.ref = std::move(ref);
    thing.title = std::move(title);
    return thing;
}

/// It has no id and is called after what it asks for.
Thing request(const PlacedDocument& file, const model::TeamFile& team, const model::Request& request) {
    const auto need = model::parse_reference(request.need.value);
    const std::string words = request.what ? request.what.value
                              : need       ? model::full_name(need->team, need->id, "")
                                           : request.need.value;
    const std::string key = model::derive_id(request.what || !need ? words : need->id);
    Thing thing =
        nameless(file, request.place, model::full_name(team.team.value, key, team.cycle.value), words, &request);
    if (request.what) thing.title_place = request.what.place;
    return thing;
}

/// A change of such a text is told at the strategy's first file.
void append(model::Text& text, const model::Text& part, const model::Place& place) {
    if (!part) return;
    text = {text ? text.value + "\n" + part.value : part.value, place, true};
}

/// Two files may hold parts of the strategy, as they may of a team's cycle.
void append(model::Strategy& whole, const model::Strategy& part) {
    append(whole.purpose, part.purpose, whole.place);
    append(whole.vision, part.vision, whole.place);
    append(whole.story, part.story, whole.place);
    append(whole.horizon, part.horizon, whole.place);
    whole.goals.insert(whole.goals.end(), part.goals.begin(), part.goals.end());
    whole.choices.insert(whole.choices.end(), part.choices.begin(), part.choices.end());
}

}  // namespace

Side::Side(std::vector<PlacedDocument> files) : files_(std::move(files)) {
    for (const PlacedDocument& file : files_)
        if (!file.is_broken()) add(file);
}

Thing& Side::add(Thing thing) { return things_.emplace_back(std::move(thing)); }

void Side::add(const PlacedDocument& file) {
    const model::Workspace& workspace = *file.document;
    for (const model::TeamFile& team : workspace.team_files) add(file, team);
    for (const model::Strategy& strategy : workspace.strategies) add(file, strategy);
    for (const model::Team& team : workspace.teams) {
        add(object(file, team, team.name, &team)).ref = "teams/" + team.key;
    }
    if (workspace.settings_file) add(nameless(file, {}, "settings", "", &file.file()));
}

void Side::add(const PlacedDocument& file, const model::TeamFile& team) {
    const auto put = [&](Thing thing, Thing* parent, std::size_t number) -> Thing& {
        thing.team = team.team.value;
        thing.cycle = team.cycle.value;
        thing.parent = parent;
        thing.number = number;
        return add(std::move(thing));
    };
    std::size_t number = 0;
    for (const model::Objective& objective : team.objectives) {
        Thing& parent = put(object(file, objective, objective.title, &objective), nullptr, number++);
        std::size_t inner = 0;
        for (const model::KeyResult& result : objective.key_results)
            put(object(file, result, result.headline(), &result), &parent, inner++);
        for (const model::Initiative& initiative : objective.initiatives)
            put(object(file, initiative, initiative.title, &initiative), &parent, inner++);
    }
    for (const model::Initiative& initiative : team.initiatives)
        put(object(file, initiative, initiative.title, &initiative), nullptr, number++);
    for (const model::Need& need : team.needs) put(object(file, need, need.what, &need), nullptr, number++);
    for (const model::Request& asked : team.requests) put(request(file, team, asked), nullptr, number++);
}

Thing& Side::strategy(const PlacedDocument& file, const model::Strategy& part) {
    if (strategy_ == nullptr) {
        whole_strategy_ = part;
        strategy_ = &add(nameless(file, part.place, "strategy", "", &whole_strategy_));
    } else {
        append(whole_strategy_, part);
    }
    return *strategy_;
}

void Side::add(const PlacedDocument& file, const model::Strategy& strategy) {
    Thing& whole = this->strategy(file, strategy);
    std::size_t number = 0;
    for (const model::Goal& goal : strategy.goals) {
        Thing& parent = add(object(file, goal, goal.title, &goal));
        parent.parent = &whole;
        parent.number = number++;
        for (const model::KeyResult& indicator : goal.indicators) {
            Thing& thing = add(object(file, indicator, indicator.headline(), Indicator{&indicator}));
            thing.parent = &parent;
            thing.number = number++;
        }
    }
    for (const model::Choice& choice : strategy.choices) {
        Thing& thing = add(nameless(file, choice.place, "strategy/" + model::derive_id(choice.dimension.value),
                                    choice.dimension.value, &choice));
        thing.id = choice.dimension.value;
        thing.parent = &whole;
        thing.number = number++;
    }
}

}  // namespace okr::diffing
