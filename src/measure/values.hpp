// The values that a key result names, in its title or in its fields, and how they compare.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/documents.hpp"
#include "okr/reading.hpp"

namespace okr::measure {

/// A baseline, target or current value and where it stands.
struct Value {
    std::string_view field;  ///< "baseline", "target", "current"
    Quantity quantity;
    std::string comparator;             ///< as in Level
    const model::Text* text = nullptr;  ///< the field that says it; nothing if the title does

    /// A note about the field, for findings that stand at the title.
    [[nodiscard]] std::vector<std::pair<model::Place, std::string>> note() const;
};

/// A key result as the reader of sentences takes it.
Statement statement_of(const model::KeyResult& result);

/// The fields, as far as they can be read. A bare number takes the unit that `unit` names.
std::optional<Value> baseline_field(const model::KeyResult& result);
std::optional<Value> target_field(const model::KeyResult& result);
std::optional<Value> current_field(const model::KeyResult& result);

/// What the key result as a whole says: the field, or where there is none the sentence. Nothing if the field is there
/// and cannot be read.
std::optional<Value> baseline_of(const model::KeyResult& result, const Reading& reading);
std::optional<Value> target_of(const model::KeyResult& result, const Reading& reading);

/// The parts of these: what the sentence alone says, and a field with the sign of comparison that the sentence holds.
std::optional<Value> baseline_in(const Reading& reading);
std::optional<Value> target_in(const Reading& reading);
std::optional<Value> with_sign(std::optional<Value> target, const Reading& reading);

/// Which is the greater, units converted; nothing where they cannot be compared, or only on a guess.
std::optional<std::partial_ordering> compare(const Quantity& a, const Quantity& b);

/// Equal in any reading: 0.65 and 65%, 65 and 65%, 1.2k and 1,200, 4.5 and 4.5/5.
bool is_same(const Quantity& a, const Quantity& b);

/// Is the value anywhere among the numbers of the text?
bool mentions(std::string_view text, const Quantity& quantity);

/// Is any number of the text of the same kind, units considered?
bool names_dimension(std::string_view text, const Quantity& quantity);

/// "> 65%", "65%".
std::string in_words(const std::string& comparator, const Quantity& quantity);

}  // namespace okr::measure
