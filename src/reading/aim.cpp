// Is an objective an aim or a project? Lenient: a world class experience is an aim, whatever its verb.
#include "reading/interpretation.hpp"
#include "reading/measure.hpp"
#include "reading/statement.hpp"

namespace okr::reading {
namespace {

/// A word of praise, of change or of the world turns a thing to make into an aim.
constexpr Classes aiming =
    any_of(Class::pleasant, Class::more, Class::quality, Class::measure, Class::response, Class::trouble, Class::raise);

/// What a project makes may deal with tickets or with accounting; only praise, or a measure as its object, is an aim.
constexpr Classes praising = any_of(Class::pleasant, Class::more);

bool names_aim(const Sentence& sentence, const Judged& judged, bool is_project) {
    const Head& head = judged.verdict.head;
    const Classes telling = is_project ? praising : aiming;
    for (std::size_t i = head.begin; i < judged.clause.end; ++i)
        if (i != head.verb && sentence.nodes[i].has(telling) && !sentence.nodes[i].is(Class::made)) return true;
    const Thing object = head.object.thing;
    return is_project && (object == Thing::measure || object == Thing::quality || object == Thing::trouble);
}

bool is_project_verb(const Sentence& sentence, const Judged& judged) {
    return judged.verdict.head.pattern == Pattern::imperative &&
           sentence.nodes[judged.verdict.head.verb].is(Class::project);
}

/// "Develop our people", "Establish ourselves as …": no thing to make stands behind the verb.
bool makes_nothing(const Sentence& sentence, const Judged& judged) {
    const Phrase& object = judged.verdict.head.object;
    return !is_team_made(object.thing) ||
           (object.head < sentence.nodes.size() && sentence.nodes[object.head].is(Class::own));
}

/// "Nobody waits for a laptop": a way of speaking, and no number to reach.
bool is_figure_of_speech(const Sentence& sentence, const Interpretation& interpretation) {
    if (interpretation.main < 0) return false;
    const int target = interpretation.clauses[static_cast<std::size_t>(interpretation.main)].verdict.target;
    return target >= 0 && sentence.amount_of(sentence.nodes[static_cast<std::size_t>(target)]).is_weak;
}

bool says_purpose(const Interpretation& interpretation) {
    for (const Judged& judged : interpretation.clauses)
        if (judged.clause.link == Link::purpose || judged.clause.link == Link::relative) return true;
    return false;
}

Reading aim(std::string why) {
    Reading reading;
    reading.sure = true;
    reading.why = std::move(why);
    return reading;
}

}  // namespace

Reading read_aim(std::string_view title, const Lexicon& lexicon) {
    const Reading told = read_phrase(title, lexicon);
    if (told.kind == Kind::unmeasured) return aim("names an aim");
    const Sentence sentence = parse(title.substr(0, std::min(title.size(), std::size_t{10000})), lexicon);
    const Interpretation interpretation = interpret(sentence);
    if (told.kind == Kind::outcome) return is_figure_of_speech(sentence, interpretation) ? aim("names an aim") : told;
    const Judged& work = interpretation.clauses[static_cast<std::size_t>(interpretation.work)];
    const bool is_project = is_project_verb(sentence, work);
    if (!is_project && makes_nothing(sentence, work)) return aim("names an aim");
    if (names_aim(sentence, work, is_project) || says_purpose(interpretation)) return aim("names an aim");
    Reading reading = told;
    reading.sure = told.kind == Kind::action ? is_project : told.sure;
    reading.why = "names a project, which is done or not done; an objective says what will be better";
    return reading;
}

}  // namespace okr::reading
