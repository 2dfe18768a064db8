// What a team wrote about the progress of a key result since it was last written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/documents.hpp"

namespace okr::diffing {

class CheckIn {
public:
    struct Field {
        std::string_view name;  ///< "current", "confidence", "note"
        std::optional<std::string> before, after;
        const model::Text* at = nullptr;
    };

    /// The current values of two measures cannot be compared.
    CheckIn(const model::KeyResult& before, const model::KeyResult& after, bool has_one_measure);

    /// The current value where that changed, else the confidence, else the note; nothing: no check-in.
    [[nodiscard]] const Field* first() const { return fields_.empty() ? nullptr : &fields_.front(); }
    /// "current 57% instead of 53%, confidence 0.8, a new note".
    [[nodiscard]] std::string in_words() const;

private:
    void take(std::string_view name, const model::Text& old, const model::Text& now);

    std::vector<Field> fields_;
};

}  // namespace okr::diffing
