#include "outline/parts.hpp"

#include "model/reference.hpp"
#include "model/values.hpp"
#include "outline/progress.hpp"
#include "outline/support.hpp"
#include "rules/values.hpp"

namespace okr::outlining {

namespace {

/// The field as written, else what the sentence says.
std::string written(const model::Text& field, const std::optional<rule::Value>& value) {
    if (field) return field.value;
    return value ? rule::in_words(value->comparator, value->quantity) : std::string();
}

std::optional<double> confidence_of(const model::KeyResult& result) {
    const auto number = model::parse_number(result.confidence.value);
    return number && *number >= 0 && *number <= 1 ? number : std::nullopt;
}

/// What the checker refuses weighs as if it were not there.
double weight_of(const model::KeyResult& result) {
    const double number = model::parse_number(result.weight.value).value_or(1);
    return number > 0 ? number : 1;
}

std::size_t count_of(const std::vector<Outline::Initiative>& items, std::string_view status) {
    std::size_t count = 0;
    for (const Outline::Initiative& item : items) count += item.status == status ? 1 : 0;
    return count;
}

}  // namespace

Outline::KeyResult key_result_part(const rule::KeyResultView& view) {
    const model::KeyResult& result = view.result;
    Progress progress = progress_of(view);
    return {.id = result.key,
            .ref = result.ref,
            .title = result.headline().value,
            .kind = view.reading.kind,
            .sure = view.reading.sure,
            .counted = view.reading.kind == Kind::outcome,
            .baseline = written(result.baseline, rule::baseline_of(view)),
            .target = written(result.target, rule::target_of(view)),
            .current = result.current.value,
            .progress = progress.progress,
            .way = progress.way,
            .met = progress.met,
            .distance = std::move(progress.distance),
            .confidence = confidence_of(result),
            .weight = weight_of(result),
            .owner = result.owner.value,
            .by = result.by.value,
            .note = result.note.value};
}

Outline::Initiative initiative_part(const rule::InitiativeView& view, const model::Workspace& workspace) {
    const model::Initiative& initiative = view.initiative;
    Outline::Initiative part{initiative.key,
                             initiative.ref,
                             initiative.title.value,
                             initiative.status.value,
                             initiative.owner.value,
                             initiative.replaces.value,
                             {}};
    for (const model::Text& text : initiative.moves) {
        const auto reference = model::parse_reference(text.value);
        const auto target =
            reference ? workspace.find(*reference, view.file.team.value, view.file.cycle.value) : std::nullopt;
        part.moves.push_back(name_of(target, text.value));
    }
    return part;
}

Outline::Choice choice_part(const model::Choice& choice) {
    return {choice.dimension.value, values(choice.pursue), values(choice.not_now)};
}

Outline::Initiatives initiatives_part(std::vector<Outline::Initiative> items) {
    std::size_t swapped = 0;
    for (const Outline::Initiative& item : items) swapped += item.replaces.empty() ? 0 : 1;
    return {.done = count_of(items, "done"),
            .doing = count_of(items, "doing"),
            .dropped = count_of(items, "dropped"),
            .swapped = swapped,
            .total = items.size(),
            .items = std::move(items)};
}

std::vector<std::string> values(const model::Texts& texts) {
    std::vector<std::string> result;
    for (const model::Text& text : texts) result.push_back(text.value);
    return result;
}

}  // namespace okr::outlining
