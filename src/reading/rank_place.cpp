// Which signs, tops and steps of a sentence are places to be reached; elsewhere they name something.
#include <algorithm>
#include <array>

#include "base/one_of.hpp"
#include "reading/calendar.hpp"
#include "reading/last_word.hpp"
#include "reading/numeral.hpp"
#include "reading/rank.hpp"

namespace okr::reading {
namespace {

using base::is_one_of;

bool names_ranking(const Text& text) {
    return std::any_of(text.tokens.begin(), text.tokens.end(), [&](const Token& token) {
        return is_one_of(last_word(text.lower_of(token)), {"rank", "ranks", "ranked", "ranking", "rankings", "chart",
                                                           "charts", "league", "table", "list", "place", "position"});
    });
}

/// A token and what stands around it; beyond the ends is nothing.
class Around {
public:
    Around(const Text& text, std::size_t i) : text_(text), i_(i) {}

protected:
    [[nodiscard]] Mark mark(std::size_t i) const {
        return i < text_.tokens.size() ? text_.tokens[i].mark : Mark::blank;
    }
    [[nodiscard]] std::string_view word(std::size_t i) const {
        return i < text_.tokens.size() ? text_.lower_of(text_.tokens[i]) : std::string_view{};
    }

    const Text& text_;
    std::size_t i_;
};

/// "#3", which may as well be an issue.
class RankSign : Around {
public:
    using Around::Around;

    [[nodiscard]] bool is_place() const {
        constexpr std::size_t longest = 4;
        const bool is_number = mark(i_ + 1) == Mark::number && text_.tokens[i_ + 1].glued;
        if (i_ == 0 || word(i_) != "#" || !is_number || word(i_ + 1).size() > longest || !ends()) return false;
        const std::string_view lead = last_word(word(i_ - 1));
        if (is_one_of(lead, {"rank", "ranks", "ranked", "ranking", "place", "position", "finish", "finished"}))
            return true;
        return is_one_of(lead, {"from", "to", "at", "reach", "hit", "above"}) && names_ranking(text_);
    }

private:
    /// No noun follows: "#1 choice" is a name.
    [[nodiscard]] bool ends() const {
        return mark(i_ + 2) != Mark::word ||
               is_one_of(word(i_ + 2), {"to", "in", "of", "on", "among", "or", "and", "by", "for"});
    }
};

/// "top 3", where places are told.
class TopPlace : Around {
public:
    using Around::Around;

    [[nodiscard]] bool is_place() const {
        if (word(i_) != "top" || mark(i_ + 1) != Mark::number || !is_integer(word(i_ + 1))) return false;
        if (i_ == 0) return is_one_of(word(2), {"in", "on"}) && names_ranking(text_);
        std::size_t lead = i_;
        while (lead > 0 && is_one_of(word(lead - 1), {"the", "a", "our"})) --lead;
        if (lead == 0 || !is_one_of(word(lead - 1), leads)) return false;
        return ends() || (lead > 1 && is_one_of(word(lead - 1), {"among", "in"}) && ranks(word(lead - 2)));
    }

private:
    static constexpr std::array<std::string_view, 16> leads{
        "in",     "into",     "within",   "among", "rank",   "ranks", "ranked", "ranking",
        "finish", "finishes", "finished", "place", "places", "reach", "stay",   "remain"};

    static bool ranks(std::string_view word) {
        return is_one_of(word, {"rank", "ranks", "ranked", "be", "is", "are", "become", "stay", "remain", "finish"});
    }

    /// No noun of what is at the top: "the top 10 pages" are pages.
    [[nodiscard]] bool ends() const {
        return mark(i_ + 2) != Mark::word || text_.tokens[i_ + 2].is(Class::preposition);
    }
};

/// "level 3", where a step is told.
class StepPlace : Around {
public:
    using Around::Around;

    [[nodiscard]] bool is_place() const {
        return is_step(i_) && !text_.tokens[0].word->has(work_verbs) && is_led() && ends() && is_alone();
    }

private:
    [[nodiscard]] bool moves() const { return text_.tokens[0].is(Class::raise, Class::lower, Class::hold); }

    [[nodiscard]] bool is_step(std::size_t i) const {
        return is_one_of(word(i), {"level", "band", "grade", "trl"}) && mark(i + 1) == Mark::number &&
               is_integer(word(i + 1)) && word(i + 1).size() < 3 && !text_.tokens[i + 1].glued;
    }

    /// "Reach CMMI level 3", "at level 3", "maturity: level 3".
    [[nodiscard]] bool is_led() const {
        constexpr std::size_t longest_name = 3;
        for (std::size_t i = i_; i > 0 && i_ - i <= longest_name; --i) {
            const Token& before = text_.tokens[i - 1];
            if (is_one_of(word(i - 1), {"to", "from", "at"})) return i == 1 || may_stand(i - 2, word(i - 1));
            if (before.is(Class::reach, Class::comparator, Class::baseline)) return true;
            if (i == i_ && (before.mark == Mark::colon || before.mark == Mark::arrow)) return true;
            if (before.mark != Mark::word || before.is(Class::preposition, Class::conjunction)) return false;
        }
        return false;
    }

    /// "Raise maturity to", "the fire risk to", not "tickets escalated to" or "pupils at".
    [[nodiscard]] bool may_stand(std::size_t i, std::string_view lead) const {
        const Token& token = text_.tokens[i];
        if (token.is(Class::raise, Class::lower, Class::hold, Class::reach)) return true;
        const bool is_deed = word(i).ends_with("ed") || (token.word->has(verbs) && !token.word->has(nouns));
        const bool is_there = token.is(Class::response, Class::trouble) && (lead == "at" || !moves());
        return !is_deed && !is_there && !token.is(Class::done, Class::people);
    }

    /// No noun of what is named: "level 3 incidents".
    [[nodiscard]] bool ends() const {
        const Mark next = mark(i_ + 2);
        if (next == Mark::hyphen || next == Mark::slash || next == Mark::plus) return false;
        return next != Mark::word || text_.tokens[i_ + 2].is(Class::preposition, Class::conjunction);
    }

    /// No number of the sentence counts anything else.
    [[nodiscard]] bool is_alone() const {
        for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
            const std::size_t named = is_step(i) ? 2 : date_at(text_, i);
            if (named > 0)
                i += named - 1;
            else if (mark(i) == Mark::number || text_.tokens[i].is(Class::number, Class::share, Class::factor))
                return false;
        }
        return true;
    }
};

}  // namespace

bool is_ranked_sign(const Text& text, std::size_t i) { return RankSign(text, i).is_place(); }

bool is_top_place(const Text& text, std::size_t i) { return TopPlace(text, i).is_place(); }

bool is_step_place(const Text& text, std::size_t i) { return StepPlace(text, i).is_place(); }

}  // namespace okr::reading
