#include "diff/pairs.hpp"

#include <algorithm>
#include <array>

#include "diff/view.hpp"
#include "model/cycle.hpp"

namespace okr::diffing {

namespace {

Cycle cycle_of(const Thing& thing) { return model::find_cycle(thing.cycle, thing.file->document->settings.cycles); }

template <typename T>
Pair<T> pair_of(const Thing* was, const Thing* is) {
    const auto content = [](const Thing* thing) { return thing == nullptr ? nullptr : thing->as<T>(); };
    return {was, is, content(was), content(is), nullptr};
}

SettingsPair settings_pair(const Thing* was, const Thing* is) {
    SettingsPair pair{pair_of<model::File>(was, is), {}, {}};
    if (pair.old != nullptr) pair.before = settings_parts(*pair.old);
    if (pair.now != nullptr) pair.after = settings_parts(*pair.now);
    return pair;
}

const model::KeyResult* result_of(const Thing* thing) {
    if (thing == nullptr) return nullptr;
    const auto* indicator = std::get_if<Indicator>(&thing->content);
    return indicator != nullptr ? indicator->result : thing->as<model::KeyResult>();
}

/// Everything that a shift tells of is written as it was. Most key results of a file that changed are, and reading them
/// takes nearly all the time.
bool is_untouched(const model::KeyResult& old, const model::KeyResult& now) {
    constexpr std::array fields{&model::KeyResult::title,  &model::KeyResult::metric, &model::KeyResult::baseline,
                                &model::KeyResult::target, &model::KeyResult::unit,   &model::KeyResult::by};
    return std::all_of(fields.begin(), fields.end(), [&](auto field) {
        return (old.*field).present == (now.*field).present && (old.*field).value == (now.*field).value;
    });
}

template <typename P>
P measured_pair(const Thing* was, const Thing* is, const Reader& reader) {
    P pair{{was, is, result_of(was), result_of(is), nullptr}, {}};
    if (!pair.is_both()) return pair;
    if (was->cycle == is->cycle && is_untouched(*pair.old, *pair.now)) return pair;
    pair.shift = shift_between(*pair.old, *pair.now, reader, cycle_of(*was), cycle_of(*is));
    return pair;
}

}  // namespace

Pairs::Pairs(const Side& before, const Side& after, const Reader& reader)
    : references_(before), extensions_(before, after) {
    for (const Thing& thing : before.things()) add(&thing, thing.partner, reader);
    for (const Thing& thing : after.things())
        if (thing.partner == nullptr) add(nullptr, &thing, reader);
    for (const ExtensionPair& pair : extensions_.pairs()) put(pair);
}

void Pairs::add(const Thing* was, const Thing* is, const Reader& reader) {
    if (was != nullptr && is != nullptr && !was->is_same_kind(*is)) {
        const auto* old = was->as<model::KeyResult>();
        const Reading reading = View(*old, reader).reading;
        put(Crossing{was, is, old, is->as<model::Initiative>(), reading.kind == Kind::outcome && reading.sure});
        return;
    }
    const Thing& thing = is != nullptr ? *is : *was;
    if (thing.as<model::KeyResult>() != nullptr) put(measured_pair<KeyResultPair>(was, is, reader));
    if (std::holds_alternative<Indicator>(thing.content)) put(measured_pair<IndicatorPair>(was, is, reader));
    if (thing.as<model::Objective>() != nullptr) put(pair_of<model::Objective>(was, is));
    if (thing.as<model::Initiative>() != nullptr) put(pair_of<model::Initiative>(was, is));
    if (thing.as<model::Need>() != nullptr) put(pair_of<model::Need>(was, is));
    if (thing.as<model::Request>() != nullptr) put(pair_of<model::Request>(was, is));
    if (thing.as<model::Goal>() != nullptr) put(pair_of<model::Goal>(was, is));
    if (thing.as<model::Choice>() != nullptr) put(pair_of<model::Choice>(was, is));
    if (thing.as<model::Strategy>() != nullptr) put(pair_of<model::Strategy>(was, is));
    if (thing.as<model::Team>() != nullptr) put(pair_of<model::Team>(was, is));
    if (thing.as<model::File>() != nullptr) put(settings_pair(was, is));
}

}  // namespace okr::diffing
