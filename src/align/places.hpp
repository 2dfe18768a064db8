// Countries and regions of the world, with the forms in which people name them: adjectives, cities.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace okr::aligning {

/// A word of a text, as written and in small letters (those of ASCII).
struct Token {
    std::string written, small;
};

/// Letters, digits and what lies beyond ASCII make words; "Germany's" is Germany.
std::vector<Token> tokens_of(std::string_view text);

class Places {
public:
    using Index = std::uint32_t;

    /// Read once from the list src/align/lexicon/places.txt.
    static const Places& all();

    struct Mention {
        Index place;
        std::size_t words;  ///< how many tokens it takes
    };
    /// The longest form that begins at this token.
    [[nodiscard]] std::optional<Mention> at(const std::vector<Token>& tokens, std::size_t first) const;
    /// The place that the whole text is a form of: "France", "UK", "Nordic".
    [[nodiscard]] std::optional<Index> named(std::string_view name) const;
    [[nodiscard]] const std::string& name(Index place) const { return places_[place].name; }
    /// Are they one, or is one a member of the other?
    [[nodiscard]] bool overlap(Index a, Index b) const;

private:
    Places();
    struct Place {
        std::string name;
        std::vector<std::string> members;  ///< names of countries, of a region
    };
    struct Form {
        std::vector<Token> words;
        bool minds_case;
        Index place;
    };
    void read(std::string_view line);
    void add_form(std::string_view form, Index place);
    [[nodiscard]] bool holds(Index region, Index place) const;
    static bool matches(const Form& form, const std::vector<Token>& tokens, std::size_t first);

    std::vector<Place> places_;
    std::map<std::string, std::vector<Form>, std::less<>> forms_;  ///< by the first word; the longest first
};

}  // namespace okr::aligning
