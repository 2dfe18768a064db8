// Reads fields before words; sees through targets that only say "done".
#include "reading/statement.hpp"

#include "reading/interpretation.hpp"
#include "reading/journey.hpp"
#include "reading/measure.hpp"
#include "reading/rank.hpp"
#include "reading/span.hpp"
#include "reading/whole_task.hpp"

namespace okr::reading {
namespace {

class Fields {
public:
    Fields(const Statement& statement, const Lexicon& lexicon)
        : statement_(statement),
          lexicon_(lexicon),
          target_(parse_level(statement.target)),
          baseline_(parse_level(statement.baseline)) {
        if (!target_ && !statement.target.empty()) read_journey();
        if (!target_) read_spans();
        if (target_ && baseline_ && leads_up_to(statement.target, baseline_->quantity, target_->quantity))
            target_->comparator.clear();
    }

    [[nodiscard]] TitledReading read() {
        TitledReading titled;
        if (!statement_.title.empty()) titled.title = title().settled_reading();
        titled.reading = read(titled.title);
        return titled;
    }

private:
    /// "from 30 to 50" as a target says both, unless a baseline of its own stands beside it.
    void read_journey() {
        const auto journey = parse_journey(statement_.target);
        if (!journey) return;
        target_ = journey->end;
        if (statement_.baseline.empty()) baseline_ = Level{"", journey->start};
    }

    /// "1:40" and "1:00".
    void read_spans() {
        const auto start = parse_span(statement_.baseline, statement_.target);
        const auto end = start ? parse_span(statement_.target, statement_.baseline) : std::nullopt;
        if (!end) return;
        baseline_ = start;
        target_ = end;
    }

    [[nodiscard]] Reading read(const std::optional<Reading>& title) {
        if (statement_.target.empty()) return without_target(title ? *title : read_sentence(named(), lexicon_));
        if (is_done_word()) return seen_through(true);
        if (is_done_or_not()) return seen_through(is_one_task(words()));
        if (!target_ && climbs_in_letters()) return graded();
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
        return !(baseline_ && baseline_->quantity.value > 0 && keeps_limit(words()));
    }

    /// `metric: Progress` of what the title orders.
    [[nodiscard]] bool tells_progress_of_work() {
        return !statement_.metric.empty() && is_blended(words().interpretation.kind) && names_progress();
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

    /// "B1", "AA-", "A++": a step of a scale that counts in letters; only beside another does it tell a way.
    static bool is_letter_grade(std::string_view text) {
        const std::size_t letters = std::min(text.find_first_not_of("ABCDEFG"), text.size());
        const std::string_view rest = text.substr(letters);
        return letters > 0 && letters < 4 && rest.size() < 3 && rest.find_first_not_of("+-0123456789") == rest.npos;
    }

    [[nodiscard]] bool climbs_in_letters() const {
        return !statement_.metric.empty() && is_letter_grade(statement_.baseline) && is_letter_grade(statement_.target);
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
        const Told told = is_count && !is_ratio() && !moves_level() ? words_with_target() : Told{Kind::outcome, true};
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
    [[nodiscard]] bool moves_level() const {
        return !statement_.metric.empty() && baseline_ && baseline_->quantity.value > 0;
    }

    /// "Complaints per 10,000 orders": nobody counts his own work against a number.
    static bool is_rate(const Sentence& sentence) {
        for (std::size_t i = 1; i < sentence.nodes.size(); ++i)
            if (sentence.nodes[i].is_amount() && sentence.is<"per">(sentence.nodes[i - 1])) return true;
        return false;
    }

    struct Told {
        Kind kind;
        bool sure;
    };

    /// "Number of blog posts" with 12 as target counts what the team makes.
    [[nodiscard]] Told words_with_target() {
        const Sentence& sentence = words().sentence;
        const auto clauses = split_clauses(sentence);
        if (clauses.empty() || sentence.nodes.empty() || is_rate(sentence)) return {Kind::outcome, true};
        const Head head = find_head(sentence, clauses[0]);
        const Phrase& phrase = head.pattern == Pattern::imperative ? head.object : head.subject;
        const bool is_plural = sentence.nodes[phrase.head].word->has_form(plural);
        const bool is_counted = is_plural && (is_team_made(phrase.thing) || phrase.thing == Thing::honour);
        const Node& verb = sentence.nodes[head.verb];
        const bool may_be_name = head.pattern != Pattern::imperative || verb.has(nouns) || !verb.is_verb(base);
        if (may_be_name && baseline_ && baseline_->quantity.value > 0) return {Kind::outcome, true};
        if (is_counted && head.pattern != Pattern::imperative) return as_counted();
        if (head.pattern == Pattern::participle && is_work_alone(verb)) return as_done();
        if (const Node* done = done_behind(sentence, head); done && is_work_alone(*done)) return as_done();
        return {is_counted || orders_work(sentence, head, phrase) ? Kind::output : Kind::outcome, true};
    }

    /// The "trained" of "Staff trained", where "staff" could order something.
    static const Node* done_behind(const Sentence& sentence, const Head& head) {
        const bool may_be_name = head.pattern == Pattern::imperative && sentence.nodes[head.verb].has(nouns);
        if (!may_be_name || head.verb + 1 >= sentence.nodes.size()) return nullptr;
        const Node& next = sentence.nodes[head.verb + 1];
        return next.is_verb(participle) ? &next : nullptr;
    }

    /// "dug", "trained"; not "won", "answered", "read".
    static bool is_work_alone(const Node& verb) {
        return verb.has(work_verbs) && !verb.is(Class::respond, Class::sell, Class::reach, Class::use);
    }

    /// "30 trial holes dug", "60 nurses trained": whoever does it, nobody is told to be better off.
    [[nodiscard]] Told as_done() const {
        const JudgedPhrase count(target_->quantity.text + " " + std::string(named()), lexicon_);
        return {count.interpretation.kind == Kind::output ? Kind::output : Kind::outcome, false};
    }

    /// As it would be said: "12 blog posts" are the team's, "12 papers cited" are not.
    [[nodiscard]] Told as_counted() const {
        const std::string said = target_->quantity.text + " " + std::string(named());
        const JudgedPhrase count(said, lexicon_);
        const Reading reading = count.settled_reading();
        if (reading.kind != Kind::output) return {Kind::outcome, true};
        const bool tells_rhythm = std::any_of(count.sentence.nodes.begin(), count.sentence.nodes.end(),
                                              [&](const Node& node) { return count.sentence.is<"per">(node); });
        return {Kind::output, reading.sure && !tells_rhythm};
    }

    /// "Publish a newsletter" does; "Answer time" and "Survey score" are names that begin like an order.
    [[nodiscard]] bool orders_work(const Sentence& sentence, const Head& head, const Phrase& object) const {
        const Node& verb = sentence.nodes[head.verb];
        if (head.pattern != Pattern::imperative || !verb.has(work_verbs) || !verb.is_verb(base)) return false;
        const bool may_be_name = verb.has(nouns);
        if (!statement_.metric.empty()) return !may_be_name && is_team_made(object.thing);
        const bool is_plural = sentence.nodes[object.head].word->has_form(plural);
        return may_be_name ? is_plural && (is_team_made(object.thing) || object.thing == Thing::people)
                           : object.thing != Thing::measure;
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
        if (baseline_ && same_dimension(baseline_->quantity, target_->quantity) && !target_->quantity.relative)
            measure.direction = target_->quantity.value > baseline_->quantity.value   ? Direction::up
                                : target_->quantity.value < baseline_->quantity.value ? Direction::down
                                                                                      : Direction::hold;
        else if (!target_->comparator.empty() && measure.direction == Direction::unknown)
            measure.direction = target_->comparator[0] == '<'   ? Direction::down
                                : target_->comparator[0] == '>' ? Direction::up
                                                                : Direction::unknown;
        if (target_->quantity.relative && measure.direction == Direction::unknown)
            measure.direction = statement_.target.starts_with("up ")     ? Direction::up
                                : statement_.target.starts_with("down ") ? Direction::down
                                                                         : Direction::unknown;
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
