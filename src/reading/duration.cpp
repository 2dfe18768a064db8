#include "reading/duration.hpp"

#include <algorithm>
#include <array>

#include "base/digits.hpp"
#include "base/one_of.hpp"
#include "reading/last_word.hpp"
#include "reading/numeral.hpp"
#include "reading/tokens_from.hpp"
#include "reading/unit.hpp"

namespace okr::reading {
namespace {

using base::is_one_of;

std::string_view digits_at(std::string_view text) { return text.substr(0, text.find_first_not_of("0123456789")); }

const Unit* time_unit(std::string_view spelling) {
    const Unit* unit = find_unit(spelling);
    return unit != nullptr && unit->dimension == Dimension::time ? unit : nullptr;
}

/// "1:40", "1:05 h", "3:29:59", and whether the words around it tell a length of time.
class Clock : TokensFrom {
public:
    Clock(const Text& text, std::size_t i) : TokensFrom(text, i) {
        if (!is_part(0, 3)) return;
        value_ = numeral_value(lower(0));
        for (parts_ = 1; parts_ < 3 && takes_part(); ++parts_) {
        }
    }

    [[nodiscard]] bool is_clock() const { return parts_ > 1; }
    [[nodiscard]] std::size_t end() const { return 2 * parts_ - 1; }

    [[nodiscard]] std::optional<Duration> duration() const {
        if (!is_clock() || is_hour_of_day() || !tells_length()) return std::nullopt;
        return Duration{value_, parts_ == 2 ? "h:mm" : "h:mm:ss", end() + unit_behind()};
    }

private:
    [[nodiscard]] bool is_part(std::size_t k, std::size_t most_digits) const {
        return is_number(k) && lower(k).size() <= most_digits && is_integer(lower(k));
    }

    /// Behind the first part, each has two digits and less than sixty.
    bool takes_part() {
        const std::size_t colon = 2 * parts_ - 1;
        const bool is_joined = mark(colon) == Mark::colon && glued(colon) && glued(colon + 1);
        if (!is_joined || !is_part(colon + 1, 2) || lower(colon + 1).size() != 2 || lower(colon + 1).front() > '5')
            return false;
        value_ = value_ * 60 + numeral_value(lower(colon + 1));
        return true;
    }

    [[nodiscard]] bool is_hour_of_day() const {
        return is_one_of(lower(end()), {"am", "pm", "a.m", "p.m", "a", "p", "uhr", "o'clock"}) ||
               is_one_of(before(1), {"at", "by", "until", "till", "before", "after", "since"});
    }

    /// Words, or all digits of "4:55 min/km".
    [[nodiscard]] std::size_t unit_behind() const {
        if (mark(end()) != Mark::word || time_unit(lower(end())) == nullptr) return 0;
        const bool is_pace = mark(end() + 1) == Mark::slash && glued(end() + 1) && mark(end() + 2) == Mark::word;
        return is_pace ? 3 : 1;
    }

    [[nodiscard]] std::string_view before(std::size_t back) const {
        return back <= i_ ? text_.lower_of(text_.tokens[i_ - back]) : std::string_view{};
    }

    [[nodiscard]] bool tells_length() const {
        if (tells_ratio(text_)) return false;
        const bool is_short = unit_behind() > 0 && lower(end()).size() > 1 && !lower(end()).starts_with('h');
        return is_bounded() || (parts_ == 3 && i_ > 0) || is_short || (ends_way() && names_length());
    }

    /// "Under 0:45"; "no later than 9:30" is an hour.
    [[nodiscard]] bool is_bounded() const {
        if (i_ == 0) return false;
        const Token& token = text_.tokens[i_ - 1];
        const bool is_sign = token.mark == Mark::less || token.mark == Mark::less_equal || token.mark == Mark::more ||
                             token.mark == Mark::more_equal;
        const bool is_word = token.is(Class::comparator) && !token.word->note.starts_with('=');
        return is_sign || (is_word && before(1).find("later") == std::string_view::npos &&
                           before(1).find("earlier") == std::string_view::npos);
    }

    [[nodiscard]] bool joins(std::size_t i) const {
        return i < text_.tokens.size() &&
               (text_.tokens[i].mark == Mark::arrow || last_word(text_.lower_of(text_.tokens[i])) == "to");
    }

    /// "From 1:40 to 0:50", "1:40 -> 0:50", "down to 0:50", "median lap 1:30".
    [[nodiscard]] bool ends_way() const {
        if (i_ > 0 && (joins(i_ - 1) || text_.tokens[i_ - 1].mark == Mark::colon)) return true;
        if (is_one_of(last_word(before(1)), lengths)) return true;
        const std::size_t joint = i_ + end() + unit_behind();
        return joins(joint) && Clock(text_, joint + 1).is_clock();
    }

    /// "Median wait", "time to the first answer"; "opening times" are hours.
    [[nodiscard]] bool names_length() const {
        bool names = false;
        for (std::size_t k = 0; k < i_; ++k) {
            const std::string_view word = last_word(text_.lower_of(text_.tokens[k]));
            if (is_one_of(word, {"open", "opens", "opened", "closed", "staffed", "available", "reachable", "slot",
                                 "slots", "window", "windows"}))
                return false;
            names = names || is_one_of(word, averages) || (is_one_of(word, lengths) && !is_moment(k));
        }
        return names;
    }

    [[nodiscard]] bool is_moment(std::size_t k) const {
        const std::string_view words = text_.lower_of(text_.tokens[k]);
        const std::string_view first = words.find(' ') != std::string_view::npos ? words.substr(0, words.find(' '))
                                       : k > 0                                   ? text_.lower_of(text_.tokens[k - 1])
                                                                                 : std::string_view{};
        return is_one_of(first, {"opening", "closing", "start", "starting", "departure", "arrival", "meeting", "bed"});
    }

    static constexpr std::array<std::string_view, 4> averages{"median", "average", "mean", "p95"};
    static constexpr std::array<std::string_view, 21> lengths{
        "time",       "times",    "wait",     "waits",  "waiting",  "duration", "durations",
        "pace",       "delay",    "delays",   "length", "stay",     "lap",      "record",
        "turnaround", "downtime", "recovery", "queue",  "marathon", "journey",  "trip"};

    std::size_t parts_ = 0;
    double value_ = 0;
};

/// "PT4H", "P2DT4H", "PT1.5H": by the standard of dates, in capitals.
class IsoDuration {
public:
    explicit IsoDuration(std::string_view text) : rest_(text) {}

    [[nodiscard]] std::optional<Duration> read() {
        if (!takes('P')) return std::nullopt;
        while (!rest_.empty())
            if (!takes_time() && !takes_part()) return std::nullopt;
        return unit_ ? std::optional(Duration{seconds_ / unit_->factor, unit_->canonical, 1}) : std::nullopt;
    }

private:
    bool takes(char letter) {
        if (!rest_.starts_with(letter)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// Behind the T come hours, minutes and seconds.
    bool takes_time() {
        if (is_time_ || !takes('T')) return false;
        return is_time_ = true;
    }

    bool takes_part() {
        const std::string_view digits = rest_.substr(0, rest_.find_first_not_of("0123456789."));
        if (digits.empty() || digits.size() == rest_.size() || !is_numeral(digits)) return false;
        const Unit* unit = unit_of(rest_[digits.size()]);
        if (unit == nullptr) return false;
        if (unit_ == nullptr) unit_ = unit;
        seconds_ += numeral_value(digits) * unit->factor;
        rest_.remove_prefix(digits.size() + 1);
        return true;
    }

    [[nodiscard]] const Unit* unit_of(char letter) const {
        switch (letter) {
            case 'Y': return is_time_ ? nullptr : find_unit("year");
            case 'W': return is_time_ ? nullptr : find_unit("week");
            case 'D': return is_time_ ? nullptr : find_unit("day");
            case 'M': return find_unit(is_time_ ? "min" : "month");
            case 'H': return is_time_ ? find_unit("h") : nullptr;
            case 'S': return is_time_ ? find_unit("s") : nullptr;
            default: return nullptr;
        }
    }

    std::string_view rest_;
    bool is_time_ = false;
    const Unit* unit_ = nullptr;
    double seconds_ = 0;
};

/// "1h30", "1h30min", "2d4h": the word behind the first number holds a unit, a number and perhaps a smaller unit.
std::optional<Duration> glued_duration(std::string_view number, std::string_view word) {
    const std::size_t digit = word.find_first_of("0123456789");
    const std::string_view first = word.substr(0, std::min(digit, word.size()));
    const Unit* unit = digit == std::string_view::npos ? nullptr : time_unit(first == "m" ? "min" : first);
    if (unit == nullptr || !is_integer(number)) return std::nullopt;
    const std::string_view digits = digits_at(word.substr(digit));
    const std::string_view ending = word.substr(digit + digits.size());
    const bool is_of_clock = ending.empty() && unit->canonical == "h" && digits.size() == 2 && digits.front() < '6';
    const Unit* smaller =
        is_of_clock || (ending == "m" && unit->canonical == "h") ? find_unit("min") : time_unit(ending);
    if (smaller == nullptr || smaller->factor >= unit->factor) return std::nullopt;
    const double more = numeral_value(digits) * smaller->factor / unit->factor;
    return Duration{numeral_value(number) + more, unit->canonical, 2};
}

}  // namespace

bool tells_ratio(const Text& text) {
    return std::any_of(text.tokens.begin(), text.tokens.end(), [&](const Token& token) {
        return is_one_of(last_word(text.lower_of(token)), {"ratio", "ratios", "odds"});
    });
}

std::optional<Duration> duration_at(const Text& text, std::size_t i) {
    if (!may_be_duration(text, i)) return std::nullopt;
    const Token& token = text.tokens[i];
    if (token.mark == Mark::word) return IsoDuration(text.raw_of(token)).read();
    const Token& next = text.tokens[i + 1];
    if (next.mark == Mark::colon) return Clock(text, i).duration();
    const bool goes_on = base::has_digit(text.lower_of(next));
    return goes_on ? glued_duration(text.lower_of(token), text.lower_of(next)) : std::nullopt;
}

}  // namespace okr::reading
