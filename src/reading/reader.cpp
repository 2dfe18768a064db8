// The public door of the room: a reader and what it says of sentences, statements and objectives.
#include <utility>

#include "okr/reading.hpp"
#include "reading/interpretation.hpp"
#include "reading/lexicon.hpp"

namespace okr {

struct Reader::Lexicon {
    reading::Lexicon words;
};

Reader::Reader(Words words) : lexicon_(new Lexicon{reading::Lexicon(words)}) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(std::string_view text) const {
    const auto sentence = reading::parse(text, lexicon_->words);
    const auto interpretation = reading::interpret(sentence);
    Reading reading;
    reading.kind = interpretation.kind;
    reading.sure = interpretation.sure;
    return reading;
}

Reading Reader::read(const Statement& statement) const {
    return read(statement.title.empty() ? statement.metric + " " + statement.target : statement.title);
}

Reading Reader::read_objective(std::string_view) const {
    return {};
}

}  // namespace okr
