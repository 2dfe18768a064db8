// Reading a key result the way a careful person does: what kind of sentence it is, and what it measures.
//
// A key result is a measurable outcome; what a team does or makes to get there is an initiative
// (Doerr, "Measure What Matters"; Castro, "The Beginner's Guide to OKR"). Everything here knows strings only.
//
//     okr::Reader reader;
//     okr::Reading reading = reader.read("Checkout conversion rate > 65%");
//     reading.kind;                   // Kind::outcome
//     reading.measure->target->text;  // "65%"
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace okr {

/// What a sentence in a list of key results is.
enum class Kind {
    outcome,     ///< a measure of a change in the world, with a target
    output,      ///< counts the team's own deliverables or activities
    action,      ///< a task, project or milestone: done or not done
    unmeasured,  ///< says which way a result should move, without a target
    mixed,       ///< joins an action or an output with a measured outcome
};

/// "outcome", "output", … as `okr classify` prints it.
std::string_view name(Kind kind);

/// True for action, output and mixed: a key result that is, or contains, what the team does.
bool is_blended(Kind kind);

/// Bytes of the sentence, from `begin` up to but without `end`.
struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A number as people write it: `65%`, `$2.5M`, `4.5 out of 5`, `1 in 10`, `double`, `zero`, `weekly`.
struct Quantity {
    std::string text;             ///< as written, comparator left out: "65%", "$2.5M", "4.5/5"
    double value = 0;             ///< magnitudes applied ("2.5M" is 2500000); percentages stay as written (65% is 65)
    std::string unit;             ///< canonical: "%", "pp", "$", "€", "ms", "s", "min", "h", "day", "x", "" …
    std::optional<double> scale;  ///< the upper end of a rating: 5 in "4.5/5"
    bool relative = false;        ///< an amount of change ("by 20%", "+12pp", "2x"), not a level
    bool is_placeholder = false;  ///< "X%", "[N]", "$N": a target that a template leaves open; `value` is 0
    Extent extent;                ///< where it stands in the sentence
    std::optional<double> upper;  ///< of a range, in the same unit: 8 in "between 5 and 8", where `value` is 5
};

enum class Direction { unknown, up, down, hold };

/// "up", "down", "hold" or "".
std::string_view name(Direction direction);

/// What a sentence measures, as far as it says so.
struct Measure {
    std::string metric;      ///< "Checkout conversion rate"; empty when only a number stands there
    std::string comparator;  ///< ">", ">=", "<", "<=", "=" or ""
    Direction direction = Direction::unknown;
    std::optional<Quantity> baseline;
    std::optional<Quantity> target;
    std::string unit;    ///< of the target
    std::string period;  ///< "per month", "weekly", "p95", as written; empty if none
};

/// A mixed sentence taken apart: two texts that could be pasted into a file.
struct Split {
    std::string initiative;
    std::string key_result;
};

struct Reading {
    Kind kind = Kind::unmeasured;
    bool sure = false;  ///< lint fails a build on sure readings alone
    std::string why;    ///< "counts what you make (12 blog posts), not what it changes"
    std::optional<Measure> measure;
    std::optional<Split> split;
    /// Every measure of the sentence beyond the first, for "several measures in one key result".
    std::vector<Measure> more_measures;
};

/// A key result as structure: any part may be empty. Explicit metric, baseline and target win over the title's words.
struct Statement {
    std::string title;
    std::string metric;
    std::string baseline;
    std::string target;
    std::string unit;
};

/// A key result with fields, and what its title says without them.
struct TitledReading {
    Reading reading;
    std::optional<Reading> title;  ///< nothing where the title is all there is, or there is none
};

/// An organisation's own words, from `words:` in okr.yaml.
struct Words {
    std::vector<std::string> actions;   ///< verbs that name work: "onboardify"
    std::vector<std::string> measures;  ///< names of measures: "MAU"
};

/// Reads sentences; holds the lexicon. Constant after construction, may be shared by threads. One that was moved from
/// may be assigned to and destroyed; to call any other function of it is undefined. A text is UTF-8 of any length: of
/// one with more than 10,000 bytes the first 10,000 are read, and the reading is not sure.
class Reader {
public:
    /// `words` come before those that the reader knows.
    explicit Reader(Words words = {});
    ~Reader();
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;

    /// One key result in words. Of an empty text, or one that is no sentence, the kind is `unmeasured` and not sure.
    [[nodiscard]] Reading read(std::string_view sentence) const;
    /// One with fields: they win over the words of its title.
    [[nodiscard]] Reading read(const Statement& statement) const;
    /// The same, and what its title says by itself.
    [[nodiscard]] TitledReading read_with_title(const Statement& statement) const;

    /// Is this objective a project ("Launch the new app") rather than an aim?
    [[nodiscard]] Reading read_objective(std::string_view title) const;

private:
    class Lexicon;
    std::unique_ptr<const Lexicon> lexicon_;
};

/// A field's value: "> 65%", "52%", "$2M", "4.5/5", "no", "half". The comparator, where one stands, is told apart.
struct Level {
    std::string comparator;  ///< ">", ">=", "<", "<=", "=" or ""
    Quantity quantity;
};

/// Nothing if the text holds no quantity, or more than one.
std::optional<Level> parse_level(std::string_view text);

/// Notation does not count: 0.65 and 65%, 1.2k and 1,200, 300 ms and 0.3 s are equal.
bool same_value(const Quantity& a, const Quantity& b);

/// Can the two be compared at all? A percentage and a currency cannot; a bare number fits every unit.
bool same_dimension(const Quantity& a, const Quantity& b);

}  // namespace okr
