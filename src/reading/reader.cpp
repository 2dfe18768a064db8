// The public door of the room: a reader and what it says of sentences, statements and objectives.
#include <utility>

#include "okr/reading.hpp"

namespace okr {

struct Reader::Lexicon {
    Words words;
};

Reader::Reader(Words words) : lexicon_(std::make_unique<const Lexicon>(Lexicon{std::move(words)})) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(std::string_view sentence) const {
    Reading reading;
    reading.why = "says no number to reach";
    if (auto level = parse_level(sentence)) {
        reading.kind = Kind::outcome;
        reading.measure = Measure{};
        reading.measure->target = level->quantity;
    }
    return reading;
}

Reading Reader::read(const Statement& statement) const {
    return read(statement.title.empty() ? statement.metric + " " + statement.target : statement.title);
}

Reading Reader::read_objective(std::string_view) const {
    return {};
}

}  // namespace okr
