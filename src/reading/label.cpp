// Tells numbers in names by what stands beside them.
#include "reading/label.hpp"

#include <algorithm>

#include "base/digits.hpp"
#include "reading/duration.hpp"
#include "reading/factor.hpp"
#include "reading/numeral.hpp"
#include "reading/rank.hpp"
#include "reading/tokens_from.hpp"
#include "reading/unit.hpp"

namespace okr::reading {
namespace {

class Labels : TokensFrom {
public:
    using TokensFrom::TokensFrom;

    [[nodiscard]] std::size_t length() const {
        if (mark(0) == Mark::other && lower(0) == "#" && is_number(1) && glued(1))
            return is_ranked_sign(text_, i_) ? 0 : 2;
        if (mark(0) == Mark::word) return word();
        return is_number(0) ? number() : 0;
    }

private:
    [[nodiscard]] bool is_capital() const {
        return text_.raw_of(token(0)).front() >= 'A' && text_.raw_of(token(0)).front() <= 'Z';
    }

    [[nodiscard]] std::size_t word() const {
        if (const std::size_t taken = word_and_number()) return taken;
        if (base::has_digit(lower(0)) && token(0).word->classes == 0)
            return factor_behind(text_, i_) > 0 ? 0 : 1 + further_number(1);
        const bool is_number_word = token(0).is(Class::number, Class::share, Class::no);
        return is_number_word && is_attribute(1) ? 3 : 0;
    }

    /// "Tier 1", "ISO 27001", "Sev-1", "Windows 11", "HTTP/2", "D+7".
    [[nodiscard]] std::size_t word_and_number() const {
        const bool is_joint =
            mark(1) == Mark::hyphen || mark(1) == Mark::slash || mark(1) == Mark::plus || lower(1) == "#";
        if (lower(1) == "#" && is_ranked_sign(text_, i_ + 1)) return 0;
        const std::size_t at = is_joint && (glued(1) || lower(1) == "#") && glued(2) ? 2 : 1;
        if (at == 2 && mark(1) == Mark::hyphen && mark(2) == Mark::word && token(0).is(Class::label) &&
            token(2).is(Class::number))
            return 3;
        if (!is_number(at) || is_measured(at + 1) || (at == 1 && !currency(lower(0)).empty()) || (at == 1 && glued(1)))
            return 0;
        if (at == 2) return joined(at);
        if (token(0).is(Class::label) && (is_level(at) || is_top_place(text_, i_) || is_step_place(text_, i_)))
            return 0;
        if (token(0).is(Class::label))
            return counts_plural(at + 1) && is_verb_here() && !is_grade(at) ? 0 : after_label(at);
        const bool is_name = i_ > 0 && is_capital() && token(0).word->classes == 0;
        return is_name && lower(at).size() <= 5 && !has_noun(at + 1) ? 2 : 0;
    }

    /// "Time per layer 1.9 days", "Time to first berth 2 days 12 hours", "Absences per class 12 -> 9": the number
    /// belongs to what is told.
    [[nodiscard]] bool is_level(std::size_t at) const {
        const Unit* unit = mark(at + 1) == Mark::word ? find_unit(lower(at + 1)) : nullptr;
        const bool is_fraction = lower(at).find('.') != std::string_view::npos;
        const bool goes_on = unit && unit->dimension == Dimension::time && is_number(at + 2);
        return mark(at + 1) == Mark::arrow || (unit && lower(at + 1).size() > 1 && (is_fraction || goes_on));
    }

    /// "Stage 3 cancers found late from 40% to 25%" are of a stage; "Stage 3 plays" is an order.
    [[nodiscard]] bool is_grade(std::size_t at) const {
        if (lower(0) != "stage" || lower(at).size() > 1) return false;
        bool tells_level = false;
        for (std::size_t k = at + 1; i_ + k < text_.tokens.size(); ++k) {
            if (k < at + 4 && token(k).is(Class::made, Class::activity, Class::response)) return false;
            tells_level = tells_level || mark(k) == Mark::percent || mark(k) == Mark::arrow || lower(k) == "from";
        }
        return tells_level;
    }

    [[nodiscard]] std::size_t joined(std::size_t at) const {
        const bool is_unknown = token(0).word->classes == 0 || token(0).is(Class::label);
        if (mark(1) == Mark::slash) return is_unknown && is_capital() ? at + 1 : 0;
        if (mark(1) == Mark::plus) return lower(0).size() == 1 ? at + 1 : 0;
        return at + 1 + further_number(at + 1);
    }

    [[nodiscard]] std::size_t after_label(std::size_t at) const {
        if (lower(0).size() == 1) return 0;
        std::size_t taken = at + 1;
        if (mark(taken) == Mark::plus && glued(taken)) ++taken;
        return taken + further_number(taken);
    }

    /// "SOC 2 Type 2" is two names; "Q1-2", "1/2" go on.
    [[nodiscard]] std::size_t further_number(std::size_t k) const {
        const bool is_joint =
            (mark(k) == Mark::hyphen || mark(k) == Mark::slash || mark(k) == Mark::dash) && glued(k) && glued(k + 1);
        return is_joint && is_number(k + 1) ? 2 : 0;
    }

    /// A verb that is also a label ("release 3 features") at the sentence's start or after a joint.
    [[nodiscard]] bool is_verb_here() const {
        if (!token(0).word->has(verbs)) return false;
        return i_ == 0 || text_.tokens[i_ - 1].mark != Mark::word ||
               text_.tokens[i_ - 1].is(Class::conjunction, Class::adverb, Class::own, Class::modal);
    }

    [[nodiscard]] bool counts_plural(std::size_t k) const {
        if (mark(k) != Mark::word || token(k).is(Class::preposition, Class::done, Class::conjunction)) return false;
        return has_noun(k) || has_noun(k + 1) || !(token(k).word->has(verbs) && token(k).word->has_form(participle));
    }
    [[nodiscard]] bool has_noun(std::size_t k) const {
        return mark(k) == Mark::word && token(k).word->has(nouns) && !token(k).is(Class::preposition);
    }

    [[nodiscard]] bool is_measured(std::size_t k) const {
        if (mark(k) == Mark::percent) return true;
        if (mark(k) != Mark::word) return false;
        return (glued(k) && (find_unit(lower(k)) || magnitude(lower(k)) > 0)) || lower(k) == "percent";
    }

    [[nodiscard]] std::size_t number() const {
        if (lower(0) == "24" && lower(2) == "7" && glued(1) && glued(2)) return 3;
        if (mark(1) == Mark::hyphen && glued(1) && !glued(2) && mark(2) == Mark::word) return 2;
        const bool is_ratio =
            lower(0).size() <= 2 && (lower(2).size() == 1 || (mark(1) == Mark::colon && tells_ratio(text_)));
        if (mark(1) == Mark::colon && glued(1) && glued(2) && is_number(2) && !is_ratio)
            return lower(3) == "s" && glued(3) ? 4 : 3;
        if (mark(1) == Mark::word && glued(1)) return rank_at(text_, i_) > 0 ? 0 : glued_word();
        if (is_attribute(1)) return 3;
        static constexpr std::string_view releases[] = {"release",  "version", "stable",   "beta",     "ga",
                                                        "rc",       "alpha",   "spec",     "released", "shipped",
                                                        "launched", "out",     "published"};
        const bool has_dot = lower(0).find('.') != std::string_view::npos;
        const bool is_version =
            has_dot && std::find(std::begin(releases), std::end(releases), lower(1)) != std::end(releases);
        return is_version ? 1 : 0;
    }

    /// "3rd", "2FA", "3D", "24x7", but not "5ms", "10k" or "3x".
    [[nodiscard]] std::size_t glued_word() const {
        const std::string_view ending = lower(1);
        if (ending == "d" && text_.raw_of(token(1)) == "D") return 2;
        if (find_unit(ending) || magnitude(ending) > 0) return 0;
        return 2;
    }

    /// "30-day retention", "two-factor": the number is part of an attribute.
    [[nodiscard]] bool is_attribute(std::size_t k) const {
        if (mark(k) != Mark::hyphen || !glued(k) || !glued(k + 1) || mark(k + 1) != Mark::word) return false;
        if (lower(k + 1) == "star" || lower(k + 1) == "in") return false;
        const Unit* unit = find_unit(lower(k + 1));
        const bool is_change = unit && (unit->dimension == Dimension::share || unit->dimension == Dimension::factor ||
                                        unit->dimension == Dimension::points);
        return !is_change;
    }
};

}  // namespace

std::size_t label_at(const Text& text, std::size_t i) { return Labels(text, i).length(); }

}  // namespace okr::reading
