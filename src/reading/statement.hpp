// A key result given as fields: its metric, baseline and target win over the words of its title.
#pragma once

#include "okr/reading.hpp"
#include "reading/interpretation.hpp"
#include "reading/lexicon.hpp"

namespace okr::reading {

/// One sentence, read by itself.
Reading read_sentence(std::string_view text, const Lexicon& lexicon);

/// By the rules alone: for names of metrics and for objectives, which the second opinion was not fitted to.
Reading read_phrase(std::string_view text, const Lexicon& lexicon);

/// A text judged by the rules, for all that is to be said of it; the text must outlive it.
struct JudgedPhrase {
    JudgedPhrase(std::string_view text, const Lexicon& lexicon);

    [[nodiscard]] bool is_sure() const;
    [[nodiscard]] std::optional<Measure> measure() const;  ///< the one that decided
    [[nodiscard]] Reading reading() const;
    [[nodiscard]] Reading settled_reading() const;  ///< with the second opinion

    std::string_view text;
    Sentence sentence;
    Interpretation interpretation;
};

TitledReading read_statement(const Statement& statement, const Lexicon& lexicon);

Reading read_aim(std::string_view title, const Lexicon& lexicon);

}  // namespace okr::reading
