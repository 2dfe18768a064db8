#include "exchange/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace okr::exchange {

namespace {

/// Sets what is not set yet; false where the place is taken by another text.
bool put(std::string& place, const std::string& text) {
    if (place.empty()) place = text;
    return place == text;
}

bool put_all(std::vector<std::string>& place, const std::string& text) {
    for (const std::string& part : parts_of(text))
        if (std::find(place.begin(), place.end(), part) == place.end()) place.push_back(part);
    return true;
}

bool says_yes(std::string_view text) {
    const std::string bare = bare_name(text);
    return bare == "true" || bare == "yes" || bare == "x" || bare == "1" || bare == "done" || text == "✓" ||
           text == "✅";
}

bool says_no(std::string_view text) {
    const std::string bare = bare_name(text);
    return bare == "false" || bare == "no" || bare == "0";
}

/// A tick says the state; no tick says nothing.
bool put_done(std::string& status, const std::string& text) {
    if (says_yes(text)) return put(status, "done") || status == "done";
    return says_no(text);
}

bool take(Exchange::KeyResult& result, const NamedValue& value) {
    switch (value.meaning) {
        case Meaning::id: return put(result.id, value.text);
        case Meaning::metric: return put(result.metric, value.text);
        case Meaning::baseline: return put(result.baseline, value.text);
        case Meaning::target: return put(result.target, value.text);
        case Meaning::current: return put(result.current, value.text);
        case Meaning::unit: return put(result.unit, value.text);
        case Meaning::confidence: return put(result.confidence, value.text);
        case Meaning::by: return put(result.by, value.text);
        case Meaning::owner: return put(result.owner, value.text);
        case Meaning::weight: return put(result.weight, value.text);
        case Meaning::note: return put(result.note, value.text);
        case Meaning::status: return put(result.status, value.text);
        case Meaning::score: return put(result.score, value.text);
        case Meaning::progress: return put(result.progress, value.text);
        case Meaning::done: return put_done(result.status, value.text);
        default: return false;
    }
}

bool take(Exchange::Objective& objective, const NamedValue& value) {
    switch (value.meaning) {
        case Meaning::id: return put(objective.id, value.text);
        case Meaning::because: return put(objective.because, value.text);
        case Meaning::reviewed: return put(objective.reviewed, value.text);
        case Meaning::owner: return put(objective.owner, value.text);
        case Meaning::status: return put(objective.status, value.text);
        case Meaning::score: return put(objective.score, value.text);
        case Meaning::progress: return put(objective.progress, value.text);
        case Meaning::done: return put_done(objective.status, value.text);
        case Meaning::supports:
        case Meaning::parent: return put_all(objective.supports, value.text);
        case Meaning::shared_with: return put_all(objective.shared_with, value.text);
        case Meaning::demand_from: return put(objective.demand_from, value.text);
        case Meaning::demand_why: return put(objective.demand_why, value.text);
        default: return false;
    }
}

bool put_state(std::string& status, const std::string& text) {
    const std::string state = state_of_work(text);
    return !state.empty() && put(status, state) && !says_more_than_state(text);
}

bool take(Exchange::Initiative& initiative, const NamedValue& value) {
    switch (value.meaning) {
        case Meaning::id: return put(initiative.id, value.text);
        case Meaning::so_that: return put(initiative.so_that, value.text);
        case Meaning::status: return put_state(initiative.status, value.text);
        case Meaning::done: return put_done(initiative.status, value.text);
        case Meaning::replaces: return put(initiative.replaces, value.text);
        case Meaning::because: return put(initiative.because, value.text);
        case Meaning::owner: return put(initiative.owner, value.text);
        case Meaning::link: return put(initiative.link, value.text);
        case Meaning::moves: return put_all(initiative.moves, value.text);
        default: return false;
    }
}

template <typename Object>
void fill(Object& object, const Record& record) {
    for (const NamedValue& value : record.values)
        if (!value.text.empty() && !take(object, value)) object.asides.push_back(aside_of(value));
}

template <typename Object>
Object made_of(const Record& record) {
    Object object;
    object.title = record.title;
    object.line = record.line;
    fill(object, record);
    return object;
}

struct StateWords {
    std::string_view state;
    std::string_view words;  ///< bare names between blanks
};

constexpr std::array states{
    StateWords{"done", " done complete completed finished shipped closed delivered live launched achieved 100% "},
    StateWords{"doing",
               " doing inprogress started active ongoing wip ontrack atrisk behind underway begun open offtrack "
               "running current green yellow red amber delayed "},
    StateWords{"next", " next todo planned notstarted pending upcoming ready scheduled queued new backlog "},
    StateWords{"idea", " idea proposed draft maybe later candidate "},
    StateWords{"dropped",
               " dropped cancelled canceled abandoned stopped rejected wontdo obsolete discontinued killed "},
};

}  // namespace

Exchange::Aside aside_of(const NamedValue& value) {
    if (value.meaning == Meaning::aside) return {value.line, value.text};
    return {value.line, fmt::format("{}: {}", value.name, value.text)};
}

const std::string& Record::text(Meaning meaning) const {
    static const std::string none;
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const NamedValue& value) { return value.meaning == meaning; });
    return found == values.end() ? none : found->text;
}

std::string Record::take(Meaning meaning) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const NamedValue& value) { return value.meaning == meaning; });
    if (found == values.end()) return {};
    std::string text = std::move(found->text);
    values.erase(found);
    return text;
}

Exchange::Objective objective_of(const Record& record) { return made_of<Exchange::Objective>(record); }
Exchange::KeyResult key_result_of(const Record& record) { return made_of<Exchange::KeyResult>(record); }
Exchange::Initiative initiative_of(const Record& record) { return made_of<Exchange::Initiative>(record); }

void complete(Exchange::Objective& objective, const Record& record) { fill(objective, record); }

std::string state_of_work(std::string_view text) {
    const std::string word = " " + bare_name(text) + " ";
    for (const StateWords& row : states)
        if (word.size() > 2 && row.words.find(word) != std::string_view::npos) return std::string(row.state);
    return {};
}

bool says_more_than_state(std::string_view text) {
    constexpr std::string_view more = " ontrack atrisk offtrack behind green yellow red amber delayed rejected maybe ";
    const std::string bare = bare_name(text);
    return state_of_work(text).empty() || more.find(" " + bare + " ") != std::string_view::npos;
}

bool looks_like_value(std::string_view text) {
    const bool is_short = text.size() <= 24 && std::count(text.begin(), text.end(), ' ') < 3;
    return is_short && text.find_first_of("0123456789") != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) { return base::stripped(text, " \t\r\n"); }

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(",;\n"), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

}  // namespace okr::exchange
