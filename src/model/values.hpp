// Single values as the schema's types ask for them: is this text one, and if not, what should it be?
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/cycle.hpp"
#include "model/schema.hpp"
#include "syntax/tree.hpp"

namespace okr::model {

/// What is wrong with a value.
struct ValueFault {
    bool wrong_type = false;  ///< else the type is right and the value is not
    std::string expected;     ///< "a day that exists, as 2026-02-28"
    std::string suggestion;   ///< what was probably meant; may be empty
    bool is_certain = false;  ///< the suggestion says the same in the schema's notation
};

/// Nothing if the scalar is such a value.
std::optional<ValueFault> check_value(const Field& field, const syntax::Value& value, const NamedCycles& cycles);

/// A word that takes the place of a scalar, in the same quotes; nothing where a word cannot stand for it: an alias, a
/// block scalar.
std::string in_place_of(const syntax::Value& value, std::string_view word);

bool is_id(std::string_view text);

/// A number as YAML 1.2's core schema and JSON know it; not finite ones and other texts are none.
std::optional<double> parse_number(std::string_view text);

/// "2 MiB", "300 KiB", "1048576": bytes.
std::optional<std::size_t> parse_size(std::string_view text);

/// "2 weeks", "10 days", "1 month": days.
std::optional<int> parse_period(std::string_view text);

}  // namespace okr::model
