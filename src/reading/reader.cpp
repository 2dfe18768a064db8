// The public door of the room: a reader and what it says of sentences, statements and objectives.
#include <mutex>
#include <optional>
#include <utility>

#include "okr/reading.hpp"
#include "reading/interpretation.hpp"
#include "reading/measure.hpp"
#include "reading/opinion.hpp"
#include "reading/split.hpp"
#include "reading/statement.hpp"
#include "reading/why.hpp"

namespace okr {
namespace reading {
namespace {

/// Nobody writes a key result of this length; the beginning is read and the reading is not sure.
constexpr std::size_t longest_sentence = 10000;

/// Metric and direction of a sentence without a target; nothing for work.
std::optional<Measure> open_measure(const Sentence& sentence, const Interpretation& interpretation) {
    if (interpretation.main < 0 || interpretation.kind == Kind::action) return std::nullopt;
    const Judged& main = interpretation.clauses[static_cast<std::size_t>(interpretation.main)];
    if (main.verdict.reason == Reason::none || main.verdict.reason == Reason::unknown_words) return std::nullopt;
    return measure_of(sentence, main, main.verdict.target);
}

void add_measures(Reading& reading, const Sentence& sentence, const Interpretation& interpretation) {
    auto found = measures(sentence, interpretation);
    if (found.empty()) {
        reading.measure = open_measure(sentence, interpretation);
        return;
    }
    reading.measure = std::move(found.front());
    reading.more_measures.assign(std::make_move_iterator(found.begin() + 1), std::make_move_iterator(found.end()));
}

}  // namespace

namespace {

Reading told(std::string_view text, const Sentence& sentence, const Interpretation& interpretation) {
    Reading reading;
    reading.kind = interpretation.kind;
    reading.sure = interpretation.sure && text.size() <= longest_sentence;
    reading.why = why(sentence, interpretation);
    reading.split = split(sentence, interpretation);
    add_measures(reading, sentence, interpretation);
    return reading;
}

}  // namespace

Reading read_sentence(std::string_view text, const Lexicon& lexicon) {
    return JudgedPhrase(text, lexicon).settled_reading();
}

Reading read_phrase(std::string_view text, const Lexicon& lexicon) { return JudgedPhrase(text, lexicon).reading(); }

JudgedPhrase::JudgedPhrase(std::string_view of, const Lexicon& lexicon)
    : text(of), sentence(parse(of.substr(0, longest_sentence), lexicon)), interpretation(interpret(sentence)) {}

bool JudgedPhrase::is_sure() const { return interpretation.sure && text.size() <= longest_sentence; }

std::optional<Measure> JudgedPhrase::measure() const {
    Reading reading;
    add_measures(reading, sentence, interpretation);
    return reading.measure;
}

Reading JudgedPhrase::reading() const { return told(text, sentence, interpretation); }

Reading JudgedPhrase::settled_reading() const { return told(text, sentence, settled(sentence, interpretation)); }

}  // namespace reading

/// Made when the first sentence is read: most differences have none.
class Reader::Lexicon {
public:
    explicit Lexicon(Words own) : own_(std::move(own)) {}

    [[nodiscard]] const reading::Lexicon& words() const {
        std::call_once(is_made_, [this] { words_.emplace(own_); });
        return *words_;
    }

private:
    Words own_;
    mutable std::once_flag is_made_;
    mutable std::optional<reading::Lexicon> words_;
};

Reader::Reader(Words words) : lexicon_(std::make_unique<Lexicon>(std::move(words))) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(std::string_view sentence) const { return reading::read_sentence(sentence, lexicon_->words()); }

Reading Reader::read(const Statement& statement) const { return read_with_title(statement).reading; }

TitledReading Reader::read_with_title(const Statement& statement) const {
    return reading::read_statement(statement, lexicon_->words());
}

Reading Reader::read_objective(std::string_view title) const { return reading::read_aim(title, lexicon_->words()); }

}  // namespace okr
