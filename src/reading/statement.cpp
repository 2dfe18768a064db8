// Reads fields before words; sees through targets that only say "done".
#include "reading/statement.hpp"

#include <utility>

#include "reading/counted_metric.hpp"
#include "reading/field_levels.hpp"
#include "reading/interpretation.hpp"
#include "reading/measure.hpp"
#include "reading/rank.hpp"
#include "reading/whole_task.hpp"

namespace okr::reading {
namespace {

class Fields {
public:
    Fields(const Statement& statement, const Lexicon& lexicon) : Fields(statement, lexicon, levels_of(statement)) {}

    [[nodiscard]] TitledReading read() {
        TitledReading titled;
        if (!statement_.title.empty()) titled.title = title().settled_reading();
        titled.reading = read(titled.title);
        return titled;
    }

private:
    Fields(const Statement& statement, const Lexicon& lexicon, FieldLevels levels)
        : statement_(statement),
          lexicon_(lexicon),
          target_(std::move(levels.target)),
          baseline_(std::move(levels.baseline)) {}

    [[nodiscard]] Reading read(const std::optional<Reading>& title) {
        if (statement_.target.empty()) return without_target(title ? *title : read_sentence(named(), lexicon_));
        if (is_done_word()) return seen_through(true);
        if (is_done_or_not()) return seen_through(is_one_task(words()));
        if (!target_ && !statement_.metric.empty() && climbs_in_letters(statement_)) return graded();
        if (!target_ || is_step_of_work()) return unread_target();
        return tells_progress_of_work() ? progress_of_work() : measured();
    }

    [[nodiscard]] std::string_view named() const {
        return statement_.metric.empty() ? statement_.title : statement_.metric;
    }

    [[nodiscard]] const JudgedPhrase& title() {
        if (!title_) title_.emplace(statement_.title, lexicon_);
        return *title_;
    }

    /// Its words, judged for whoever needs to know. "Progress" says nothing; what progresses stands in the title.
    [[nodiscard]] const JudgedPhrase& words() {
        if (statement_.metric.empty()) return title();
        if (!metric_) metric_.emplace(statement_.metric, lexicon_);
        return names_progress() ? title() : *metric_;
    }

    [[nodiscard]] bool names_progress() const {
        constexpr std::size_t longest = 32;
        return !statement_.title.empty() && metric_ && metric_->text.size() <= longest && names_completion(*metric_);
    }

    /// The title may hold the target; a baseline alone is none.
    [[nodiscard]] Reading without_target(Reading reading) const {
        const bool has_target = reading.measure && reading.measure->target;
        if (!statement_.metric.empty() && !has_target) {
            reading = Reading{};
            reading.sure = true;
            reading.why = "names a metric without a target";
            reading.measure.emplace();
        }
        if (!reading.measure) return reading;
        add_fields(*reading.measure);
        return reading;
    }

    void add_fields(Measure& measure) const {
        if (!statement_.metric.empty()) measure.metric = statement_.metric;
        if (baseline_) measure.baseline = baseline_->quantity;
        if (!statement_.unit.empty()) measure.unit = statement_.unit;
    }

    /// "done", "yes", "shipped", "live".
    [[nodiscard]] bool is_done_word() const {
        if (target_) return false;
        const Sentence sentence = parse(statement_.target, lexicon_);
        if (sentence.nodes.empty() || sentence.nodes.size() > 3) return false;
        const Node& first = sentence.nodes[0];
        return first.is(Class::done) || first.is_verb(participle) ||
               sentence.is<"yes", "true", "y", "achieved", "x", "ok", "pass", "passed">(first);
    }

    /// "Roll the scanner out" to "Tier 1": where no metric counts the steps of a scale, such a step is a name.
    [[nodiscard]] bool is_step_of_work() {
        const bool is_step = !target_->quantity.unit.empty() && parse_rank(statement_.target).has_value();
        return is_step && statement_.metric.empty() && !baseline_ && is_blended(words().interpretation.kind);
    }

    /// 0 → 1, or all of what the team itself does.
    [[nodiscard]] bool is_done_or_not() {
        if (!target_ || target_->quantity.relative || !target_->comparator.empty()) return false;
        const Quantity& target = target_->quantity;
        const bool is_one = target.unit.empty() && !target.scale && target.value == 1;
        const bool is_all = target.unit == "%" && target.value == 100;
        if ((!is_one && !is_all) || !is_blended(words().interpretation.kind)) return false;
        return is_one ? !moves_level() : is_all_of_task();
    }

    /// A title alone orders or tells a state of things; only where part of them holds today it tells a level.
    [[nodiscard]] bool is_all_of_task() {
        if (!statement_.metric.empty() && !names_progress()) return !is_share_of_things(words());
        return !(has_start() && keeps_limit(words()));
    }

    /// `metric: Progress` of what the title orders, or `metric: Progress of the migration`.
    [[nodiscard]] bool tells_progress_of_work() {
        if (statement_.metric.empty()) return false;
        const bool is_of_title = is_blended(words().interpretation.kind) && names_progress();
        return is_of_title || (target_->quantity.unit == "%" && names_progress_of_work(words()));
    }

    [[nodiscard]] Reading progress_of_work() {
        Reading reading;
        reading.kind = Kind::output;
        reading.sure = words().is_sure();
        reading.why = "tells how far the work is (" + statement_.target + "), not what it changes";
        reading.measure = measure();
        return reading;
    }

    [[nodiscard]] Reading seen_through(bool is_sure) {
        Reading reading = words().reading();
        if (!is_blended(reading.kind)) reading.kind = Kind::action;
        reading.sure = is_sure;
        reading.why = "its target (" + statement_.target + ") only says done or not done: a task, not a measure";
        reading.split.reset();
        return reading;
    }

    [[nodiscard]] Reading unread_target() {
        Reading reading = words().reading();
        if (!statement_.metric.empty() && is_blended(reading.kind) && !words().is_sure())
            reading.kind = Kind::unmeasured;
        reading.sure = false;
        reading.why = "its target (" + statement_.target + ") holds no number, or more than one";
        return reading;
    }

    [[nodiscard]] Reading graded() const {
        Reading reading;
        reading.kind = Kind::outcome;
        reading.why = "names a measure and the grade that it is to reach (" + statement_.target + ")";
        reading.measure.emplace().metric = statement_.metric;
        return reading;
    }

    [[nodiscard]] Reading measured() {
        Reading reading;
        reading.measure = measure();
        const bool is_count = target_->quantity.unit.empty() && !target_->quantity.scale &&
                              !is_rank(target_->quantity) && statement_.unit.empty();
        const Told told =
            is_count && !is_ratio() && !moves_level() ? told_by_count(counted()) : Told{Kind::outcome, true};
        reading.kind = told.kind;
        reading.sure = statement_.metric.empty() ? is_told_by_title(told.kind) : told.sure;
        reading.why = told.kind == Kind::output
                          ? "counts what you do or make (" + std::string(named()) + "), not what it changes"
                          : "names a measure and its target (" + statement_.target + ")";
        return reading;
    }

    [[nodiscard]] bool is_told_by_title(Kind told) {
        const Kind by_words = words().interpretation.kind;
        return told == Kind::outcome ? !is_blended(by_words) : by_words == Kind::output && words().is_sure();
    }

    [[nodiscard]] bool is_ratio() const { return target_->quantity.value > 0 && target_->quantity.value < 1; }

    /// A metric that stands somewhere today and is to stand elsewhere: work done would begin at nothing.
    [[nodiscard]] bool moves_level() const { return !statement_.metric.empty() && has_start(); }

    [[nodiscard]] bool has_start() const { return baseline_ && baseline_->quantity.value > 0; }

    [[nodiscard]] CountedMetric counted() {
        return {named(), words().sentence, target_->quantity.text, has_start(), statement_.metric.empty(), lexicon_};
    }

    [[nodiscard]] std::optional<Measure> measure_in_title() {
        return statement_.title.empty() ? words().measure() : title().measure();
    }

    [[nodiscard]] Measure measure() {
        Measure measure = measure_in_title().value_or(Measure{});
        if (measure.metric.empty()) measure.metric = named();
        measure.comparator = target_->comparator;
        measure.target = target_->quantity;
        measure.unit = target_->quantity.unit;
        add_fields(measure);
        measure.direction = direction_to(*target_, baseline_, statement_.target, measure.direction);
        return measure;
    }

    const Statement& statement_;
    const Lexicon& lexicon_;
    std::optional<Level> target_;
    std::optional<Level> baseline_;
    std::optional<JudgedPhrase> title_, metric_;
};

}  // namespace

TitledReading read_statement(const Statement& statement, const Lexicon& lexicon) {
    const bool is_sentence = statement.metric.empty() && statement.target.empty() && statement.baseline.empty();
    if (is_sentence) return {read_sentence(statement.title, lexicon), std::nullopt};
    return Fields(statement, lexicon).read();
}

}  // namespace okr::reading
