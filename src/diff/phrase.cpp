#include "diff/phrase.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "diff/lexicon.hpp"
#include "measure/wording.hpp"
#include "reading/mark.hpp"

namespace okr::diffing {

namespace {

using measure::Value;

/// Stand in the place of numbers; no word that people write.
constexpr std::string_view level_mark = "\u2299";
constexpr std::string_view aside_mark = "\u2116";

/// Words that only lead to a level: "from 30 to 50", "> 65%", "by 20%".
constexpr std::array<std::string_view, 18> leading{"<",  ">",  "=",   "<=",    ">=",      "from", "to", "by", "of",
                                                   "at", "is", "are", "reach", "between", "with", "in", "$"};

/// Which numbers of the headline are its levels.
class Levels {
public:
    Levels(const std::optional<Value>& baseline, const std::optional<Value>& target) {
        take(baseline);
        take(target);
    }

    [[nodiscard]] std::vector<Extent> extents() const {
        std::vector<Extent> all;
        for (const Level& level : levels_)
            if (level.in_sentence) all.push_back(level.quantity.extent);
        return all;
    }

    [[nodiscard]] bool has(const Number& number) const {
        return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) {
            if (level.in_sentence) return level.quantity.extent.begin == number.quantity.extent.begin;
            return is_same_number(level.quantity, number.quantity);
        });
    }

private:
    struct Level {
        Quantity quantity;
        bool in_sentence;
    };

    void take(const std::optional<Value>& value) {
        if (value) levels_.push_back({value->quantity, value->text == nullptr});
    }

    std::vector<Level> levels_;
};

std::vector<std::string> without_marks(const std::vector<std::string>& words) {
    std::vector<std::string> kept;
    for (const std::string& word : words) {
        if (word != level_mark) {
            kept.push_back(word);
            continue;
        }
        while (!kept.empty() && std::find(leading.begin(), leading.end(), kept.back()) != leading.end())
            kept.pop_back();
    }
    return kept;
}

bool is_movement(const std::string& word) {
    using enum reading::Class;
    return lexicon().find(word).is(raise, lower, hold, reach);
}

/// C++ and C# are two.
std::string telling_signs(std::string_view text) {
    std::string signs;
    for (const char c : text)
        if (c == '+' || c == '#' || c == '*') signs += c;
    return signs;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> words_of(std::string_view text) {
    return measure::words_of(measure::wording_of_measure(text));
}

/// Puts marks in the place of the headline's numbers.
class Masking {
public:
    /// `period`: the rhythm that stands behind what is counted.
    Masking(std::string_view text, const Levels& levels, std::string_view period, Phrase& phrase)
        : text_(text), levels_(levels), period_(period), phrase_(phrase) {}

    std::string masked() {
        std::string result;
        std::size_t at = 0;
        for (const Number& number : numbers_of(text_, levels_.extents())) {
            if (number.extent.begin < at) continue;
            result += words(at, number.extent.begin);
            at = number.extent.end;
            result += levels_.has(number) ? verbs_before(number) + level(number, at) : aside(number);
        }
        return result += words(at, text_.size());
    }

private:
    /// What stands between two numbers, without deadline and period.
    [[nodiscard]] std::string words(std::size_t begin, std::size_t end) const {
        std::string text(text_.substr(begin, end - begin));
        const auto& deadline = phrase_.deadline;
        if (deadline && deadline->extent.begin >= begin && deadline->extent.end <= end)
            text.erase(deadline->extent.begin - begin, deadline->extent.end - deadline->extent.begin);
        return without_period(std::move(text));
    }

    [[nodiscard]] std::string without_period(std::string text) const {
        std::size_t at = period_.empty() ? text.npos : text.find(period_);
        for (; at != text.npos; at = text.find(period_, at)) {
            const bool is_whole = stands_alone(text, at);
            if (is_whole) text.erase(at, period_.size());
            at += is_whole ? 0 : 1;
        }
        return text;
    }
    [[nodiscard]] bool stands_alone(std::string_view text, std::size_t at) const {
        const std::size_t end = at + period_.size();
        const bool begins = at == 0 || period_.front() == '/' || !reading::is_letter(text[at - 1]);
        return begins && (end == text.size() || !reading::is_letter(text[end]));
    }

    /// "Stays under" is a sign, and a verb.
    std::string verbs_before(const Number& number) const {
        const std::size_t size = std::max(number.quantity.extent.begin, number.extent.begin) - number.extent.begin;
        std::string verbs;
        for (const std::string& word : measure::words_of(text_.substr(number.extent.begin, size)))
            if (is_movement(word)) verbs += " " + word;
        return verbs;
    }

    std::string level(const Number& number, std::size_t& at) {
        if (phrase_.rhythm.empty()) phrase_.rhythm = rhythm_of(number.quantity);
        const std::string_view rhythm = leading_rhythm(text_.substr(at));
        if (!rhythm.empty()) {
            phrase_.rhythm = rhythm;
            at = static_cast<std::size_t>(rhythm.data() + rhythm.size() - text_.data());
        }
        at += length_of_joint(number, at);
        return " " + std::string(level_mark) + " ";
    }

    /// "90% of volunteers" and "9 in 10 volunteers" say the same, as do "4 hours of downtime" and "downtime: 4 hours".
    std::size_t length_of_joint(const Number& number, std::size_t at) const {
        constexpr std::string_view joint = " of ";
        const bool is_amount = number.quantity.scale || !number.quantity.unit.empty();
        return is_amount && text_.substr(at).starts_with(joint) ? joint.size() : 0;
    }

    std::string aside(const Number& number) {
        phrase_.asides.push_back(number);
        return " " + std::string(aside_mark) + " ";
    }

    std::string_view text_;
    const Levels& levels_;
    std::string_view period_;
    Phrase& phrase_;
};

/// "A month" of "3 new studios a month"; of "weekly active users" the rhythm is part of what is measured.
std::string period_of(const Reading& reading) {
    static constexpr std::array<std::string_view, 5> leads{"a ", "per ", "each ", "every ", "/"};
    const std::string period = reading.measure ? reading.measure->period : std::string();
    const auto leads_it = [&](std::string_view lead) { return period.starts_with(lead); };
    return std::any_of(leads.begin(), leads.end(), leads_it) && times_of(period) ? period : std::string();
}

/// What the sentence measures, without how often.
std::string measured(const Reading& reading, std::string_view rhythm) {
    if (!reading.measure) return {};
    auto words = words_of(reading.measure->metric);
    const std::string_view period = rhythm.substr(rhythm.find_last_of(" /") + 1);
    if (!rhythm.empty()) std::erase(words, period);
    return joined(words);
}

/// The rhythm of the number of a field, or behind it: "4/month", "4 a month".
std::string rhythm_of_field(const std::optional<Value>& target) {
    if (!target || target->text == nullptr) return {};
    if (const auto rhythm = rhythm_of(target->quantity); !rhythm.empty()) return std::string(rhythm);
    const std::string_view text = target->text->value;
    return std::string(leading_rhythm(text.substr(std::min(target->quantity.extent.end, text.size()))));
}

}  // namespace

Phrase phrase_of(const model::KeyResult& result, const Reading& reading, const std::optional<Value>& baseline,
                 const std::optional<Value>& target, const std::optional<base::DateRange>& cycle) {
    Phrase phrase;
    phrase.deadline = deadline_in(result.headline().value, cycle);
    const Levels levels(baseline, target);
    const std::string period = target && target->text == nullptr ? period_of(reading) : std::string();
    const std::string masked = Masking(result.headline().value, levels, period, phrase).masked();
    if (phrase.rhythm.empty()) phrase.rhythm = period;
    std::vector<std::string> words = without_marks(words_of(masked));
    if (const std::string signs = telling_signs(masked); !signs.empty()) words.push_back(signs);
    phrase.words = joined(words);
    std::erase_if(words, is_movement);
    phrase.core = joined(words);
    if (std::string rhythm = rhythm_of_field(target); !rhythm.empty()) phrase.rhythm = std::move(rhythm);
    const std::string told = measured(reading, phrase.rhythm);
    phrase.metric = result.metric ? plain_words(result.metric.value) : told.empty() ? phrase.words : told;
    return phrase;
}

std::string plain_words(std::string_view text) {
    std::string plain;
    std::size_t at = 0;
    for (const Number& number : numbers_of(text)) {
        if (number.extent.begin < at) continue;
        plain += text.substr(at, number.extent.begin - at);
        plain += " " + canonical(number) + " ";
        at = number.extent.end;
    }
    plain += text.substr(at);
    return joined(words_of(plain));
}

}  // namespace okr::diffing
