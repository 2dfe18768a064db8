#include "diff/deadline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/number.hpp"
#include "base/one_of.hpp"
#include "diff/lexicon.hpp"
#include "model/cycle.hpp"
#include "model/notation.hpp"
#include "reading/sentence.hpp"

namespace okr::diffing {

namespace {

using base::is_one_of;
using reading::Node;
using reading::Sentence;
using Days = std::optional<base::DateRange>;

int year_of(base::Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

/// "2026-03-15", "Q2 2026", "2026".
Days with_year(const std::string& text) {
    if (const auto day = base::parse_date(model::date_notation(text))) return base::DateRange{*day, *day};
    if (const Days days = model::parse_cycle(text)) return days;
    return model::parse_cycle(model::cycle_notation(text));
}

/// "Week 12", as calendars of ISO 8601 count them.
Days week_of(std::string_view text, int year) {
    constexpr std::string_view name = "week ";
    const std::string_view digits = text.substr(std::min(name.size(), text.size()));
    if (!text.starts_with(name) || digits.empty() || digits.size() > 2) return std::nullopt;
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    using namespace std::chrono;
    const base::Date in_first_week{std::chrono::year{year} / January / 4};
    const base::Date monday = in_first_week - (weekday{in_first_week} - Monday) + weeks{base::number_of(digits) - 1};
    return base::DateRange{monday, monday + days{6}};
}

/// "End of year", "eoq": of the year or quarter that the cycle ends in.
Days period_of(std::string_view text, base::Date end) {
    const int year = year_of(end);
    if (text == "eoy" || text.find("year") != std::string_view::npos) return base::months(year, 1, 12);
    if (text != "eoq" && text.find("quarter") == std::string_view::npos) return std::nullopt;
    const unsigned month = static_cast<unsigned>(std::chrono::year_month_day{end}.month());
    return base::months(year, (month - 1) / 3 * 3 + 1, 3);
}

/// In a cycle from October on "March" is the next year's.
Days days_of(const std::string& text, const Days& cycle) {
    if (const Days days = with_year(text)) return days;
    if (!cycle) return std::nullopt;
    if (const Days days = period_of(text, cycle->last)) return days;
    for (const int year : {year_of(cycle->first), year_of(cycle->first) + 1})
        for (const Days& days : {week_of(text, year), with_year(fmt::format("{} {}", text, year))})
            if (days && days->last >= cycle->first) return days;
    return std::nullopt;
}

/// How far into its days a deadline lies; nothing for other words.
std::optional<double> part_of(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, double>, 8> parts{{{"start", 0},
                                                                               {"beginning", 0},
                                                                               {"early", 1.0 / 3},
                                                                               {"mid", 0.5},
                                                                               {"middle", 0.5},
                                                                               {"late", 1},
                                                                               {"end", 1},
                                                                               {"close", 1}}};
    for (const auto& [name, part] : parts)
        if (name == word) return part;
    return std::nullopt;
}

base::Date day_in(const base::DateRange& days, double part) {
    const auto length = static_cast<double>((days.last - days.first).count());
    return days.first + std::chrono::days{static_cast<int>(length * part)};
}

/// Looks from a date back to the word that makes it a deadline.
class Lead {
public:
    Lead(const Sentence& sentence, std::size_t date) : sentence_(sentence), at_(date) {}

    [[nodiscard]] bool find() {
        while (at_ > 0) {
            const std::string_view word = sentence_.lower(sentence_.nodes[--at_]);
            if (is_one_of(word, {"by", "before", "no later than", "not later than"})) return true;
            if (word == "than" && at_ > 0 && sentence_.lower(sentence_.nodes[at_ - 1]) == "later") return true;
            if (const auto part = part_of(word)) {
                part_ = *part;
                is_part_ = true;
            } else if (!is_one_of(word, {"the", "of", "-", "latest"})) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] std::size_t begin() const { return sentence_.nodes[at_].extent.begin; }
    /// "Before June" ends with May.
    [[nodiscard]] base::Date day(const base::DateRange& days) const {
        const bool is_before = sentence_.lower(sentence_.nodes[at_]) == "before";
        return is_before && !is_part_ ? days.first - std::chrono::days{1} : day_in(days, part_);
    }

private:
    const Sentence& sentence_;
    std::size_t at_;
    double part_ = 1;
    bool is_part_ = false;
};

bool may_be_day(const Sentence& sentence, const Node& node) {
    using reading::NodeKind;
    return node.kind == NodeKind::date || (node.kind == NodeKind::name && sentence.lower(node).starts_with("week "));
}

std::optional<Deadline> deadline_at(const Sentence& sentence, std::size_t i, const Days& cycle) {
    Lead lead(sentence, i);
    if (!may_be_day(sentence, sentence.nodes[i]) || !lead.find()) return std::nullopt;
    const Extent extent{lead.begin(), sentence.nodes[i].extent.end};
    Deadline deadline{extent, std::string(sentence.raw(extent)), {}};
    if (const Days days = days_of(std::string(sentence.lower(sentence.nodes[i])), cycle))
        deadline.day = lead.day(*days);
    const bool is_past = cycle && deadline.day && *deadline.day < cycle->first;  // "mains laid before 1960"
    return is_past ? std::nullopt : std::optional(std::move(deadline));
}

}  // namespace

std::optional<Deadline> deadline_in(std::string_view text, const Days& cycle) {
    const Sentence sentence = reading::parse(text, lexicon());
    std::vector<Deadline> found;
    for (std::size_t i = 0; i < sentence.nodes.size(); ++i)
        if (auto deadline = deadline_at(sentence, i, cycle)) found.push_back(std::move(*deadline));
    return found.size() == 1 ? std::optional(std::move(found.front())) : std::nullopt;
}

}  // namespace okr::diffing
