#include "diff/field_changes.hpp"

#include <fmt/format.h>

#include "diff/wording_step.hpp"

namespace okr::diffing {

namespace {

std::optional<std::string> value_of(const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; }

const model::Text* place_of(const model::Text& text) { return text ? &text : nullptr; }

}  // namespace

void FieldChanges::take_words(std::string_view label, const model::Text& old, const model::Text& now) {
    if (says_the_same(old.value, now.value)) return;
    fields_.push_back({std::string(label), value_of(old), value_of(now),
                       fmt::format("{} {}", label, replaced(old, now)), place_of(now)});
}

void FieldChanges::take_value(std::string_view label, const model::Text& old, const model::Text& now) {
    if (old.value != now.value) take(label, value_of(old), value_of(now), place_of(now));
}

void FieldChanges::take_list(std::string_view label, const ListStep& step) {
    if (!step.is_changed()) return;
    if (!step.before || !step.after) return take(label, step.before, step.after, step.at);
    take_told(label, step.before, step.after, fmt::format("{}: {}", label, step.in_words()), step.at);
}

void FieldChanges::take_told(std::string_view label, std::optional<std::string> before,
                             std::optional<std::string> after, std::string message, const model::Text* at) {
    fields_.push_back({std::string(label), std::move(before), std::move(after), std::move(message), at});
}

void FieldChanges::take(std::string_view label, std::optional<std::string> before, std::optional<std::string> after,
                        const model::Text* at) {
    std::string message = !before  ? fmt::format("{} {}, where none was", label, *after)
                          : !after ? fmt::format("no {} any more, where {} was", label, *before)
                                   : fmt::format("{} {} instead of {}", label, *after, *before);
    fields_.push_back({std::string(label), std::move(before), std::move(after), std::move(message), at});
}

std::optional<std::string> FieldChanges::values(Value value) const {
    if (fields_.size() == 1) return fields_.front().*value;
    std::string all;
    for (const Field& field : fields_)
        if (const auto& one = field.*value) all += fmt::format("{}{}: {}", all.empty() ? "" : "; ", field.label, *one);
    return all.empty() ? std::nullopt : std::optional(all);
}

void FieldChanges::tell(Sink& sink) const {
    if (fields_.empty()) return;
    std::string message;
    for (const Field& field : fields_) message += (message.empty() ? "" : "; ") + field.message;
    sink.tell({values(&Field::before), values(&Field::after), std::move(message), fields_.front().at});
}

}  // namespace okr::diffing
