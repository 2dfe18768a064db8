// The fields of one thing that changed, told as one change.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/change_kind.hpp"
#include "diff/list_step.hpp"

namespace okr::diffing {

class FieldChanges {
public:
    /// A text for people.
    void take_words(std::string_view label, const model::Text& old, const model::Text& now);
    /// A name, a date, a number: compared as it is written.
    void take_value(std::string_view label, const model::Text& old, const model::Text& now);
    void take_list(std::string_view label, const ListStep& step);
    /// What is known to have changed.
    void take(std::string_view label, std::optional<std::string> before, std::optional<std::string> after,
              const model::Text* at = nullptr);

    /// The same in words of its own.
    void take_told(std::string_view label, std::optional<std::string> before, std::optional<std::string> after,
                   std::string message, const model::Text* at = nullptr);

    [[nodiscard]] bool any() const { return !fields_.empty(); }
    /// Nothing where nothing changed. Several values are named: "from: sales; by: 2026-02-01".
    void tell(Sink& sink) const;

private:
    struct Field {
        std::string label;
        std::optional<std::string> before, after;
        std::string message;
        const model::Text* at = nullptr;
    };
    using Value = std::optional<std::string> Field::*;

    [[nodiscard]] std::optional<std::string> values(Value value) const;

    std::vector<Field> fields_;
};

}  // namespace okr::diffing
