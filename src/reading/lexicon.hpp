// The lexicon: every form of every listed word, with what it can be.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "okr/reading.hpp"
#include "reading/word.hpp"

namespace okr::reading {

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

using Table = std::unordered_map<std::string, Word, Hash, std::equal_to<>>;

/// Constant after construction; lookups may come from several threads.
class Lexicon {
public:
    explicit Lexicon(const Words& own);

    /// Of lower-case words, single blanks between them; an unknown word has no classes.
    [[nodiscard]] const Word& find(std::string_view words) const;
    /// As `find`, and by its stem if the form is not known: "subscriberships" counts as "subscribership" does.
    [[nodiscard]] const Word& find_stem(std::string_view word) const;

private:
    const Table* table_;
    std::unique_ptr<const Table> with_own_;
};

}  // namespace okr::reading
