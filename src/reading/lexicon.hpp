// The lexicon: every form of every listed word, with what it can be.
#pragma once

#include <optional>
#include <string_view>

#include "okr/reading.hpp"
#include "reading/word_index.hpp"

namespace okr::reading {

/// Constant after construction; lookups may come from several threads.
class Lexicon {
public:
    explicit Lexicon(const Words& own);

    /// Of lower-case words, single blanks between them; an unknown word has no classes.
    [[nodiscard]] const Word& find(std::string_view words) const;
    /// As `find`; nullptr where no entry even begins with the words.
    [[nodiscard]] const Word* find_beginning(std::string_view words) const;
    /// As `find`, and by its stem if the form is not known: "subscriberships" counts as "subscribership" does.
    [[nodiscard]] static const Word& find_stem(std::string_view word);

private:
    std::optional<IndexedWords> own_;  ///< what stands before the listed words
};

}  // namespace okr::reading
