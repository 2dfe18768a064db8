#include "diff/check_in.hpp"

#include <fmt/format.h>

#include "base/quoted.hpp"
#include "diff/numbers.hpp"
#include "diff/wording_step.hpp"
#include "measure/values.hpp"

namespace okr::diffing {

namespace {

std::optional<Quantity> current_of(const model::KeyResult& result) {
    const auto value = measure::current_field(result);
    return value ? std::optional(value->quantity) : std::nullopt;
}

std::optional<Quantity> confidence_of(const model::KeyResult& result) {
    const auto level = parse_level(result.confidence.value);
    return level ? std::optional(level->quantity) : std::nullopt;
}

using Field = model::Text model::KeyResult::*;
using Reading = std::optional<Quantity> (*)(const model::KeyResult&);

/// Notation does not count, words beside the number do. Most are written alike: only the others are read.
bool is_same_value(const model::KeyResult& before, const model::KeyResult& after, Field field, Reading read) {
    const std::string &old = (before.*field).value, &now = (after.*field).value;
    if (old == now) return true;
    const auto a = read(before), b = read(after);
    return a && b && is_same_number(*a, *b) && words_beside_numbers(old) == words_beside_numbers(now);
}

std::string in_words(const CheckIn::Field& field) {
    const bool is_note = field.name == "note";
    const auto shown = [&](const std::string& text) { return is_note ? base::quoted(text) : text; };
    if (!field.after) return fmt::format("no {} any more", field.name);
    if (!field.before || is_note) return fmt::format("{} {}", field.name, shown(*field.after));
    return fmt::format("{} {} instead of {}", field.name, *field.after, *field.before);
}

}  // namespace

CheckIn::CheckIn(const model::KeyResult& before, const model::KeyResult& after, bool has_one_measure) {
    if (has_one_measure && !is_same_value(before, after, &model::KeyResult::current, current_of))
        take("current", before.current, after.current);
    if (!is_same_value(before, after, &model::KeyResult::confidence, confidence_of))
        take("confidence", before.confidence, after.confidence);
    if (!says_the_same(before.note.value, after.note.value)) take("note", before.note, after.note);
}

void CheckIn::take(std::string_view name, const model::Text& old, const model::Text& now) {
    const auto value = [](const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    fields_.push_back({name, value(old), value(now), now ? &now : nullptr});
}

std::string CheckIn::in_words() const {
    std::string words;
    for (const Field& field : fields_) words += (words.empty() ? "" : ", ") + okr::diffing::in_words(field);
    return words;
}

}  // namespace okr::diffing
