// What words a choice of the strategy knows for its values, and which of them a text names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/places.hpp"
#include "model/documents.hpp"

namespace okr::aligning {

/// What of a choice a text names against it.
struct Named {
    std::string value, word;
    bool is_put_off;
};

class ChoiceWords {
public:
    explicit ChoiceWords(const model::Choice& choice);

    [[nodiscard]] const model::Choice& choice() const { return *choice_; }
    /// Nothing where the text is in line with the choice, or says that it leaves what it names.
    [[nodiscard]] std::optional<Named> against(const std::vector<Token>& tokens) const;

private:
    struct Form {
        std::vector<std::string> words;  ///< in small letters
        std::string value;
        bool is_pursued;
    };
    void add(const model::Texts& values, bool is_pursued);
    void add_form(std::string_view words, const std::string& value, bool is_pursued);
    [[nodiscard]] bool names_any(const std::vector<Token>& tokens) const;
    [[nodiscard]] const Form* form_at(const std::vector<Token>& tokens, std::size_t first) const;
    [[nodiscard]] std::optional<Named> other_place(const std::vector<Token>& tokens, std::size_t first) const;
    [[nodiscard]] bool is_known(Places::Index place) const;

    const model::Choice* choice_;
    std::vector<Form> forms_;
    std::vector<Places::Index> pursued_, put_off_;  ///< values that are places
};

}  // namespace okr::aligning
