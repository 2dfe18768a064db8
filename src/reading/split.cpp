// Cuts at the joint between work and result; each part begins with a capital and stands by itself.
#include "reading/split.hpp"

#include <algorithm>

namespace okr::reading {
namespace {

std::string capitalised(std::string_view text) {
    std::string part(text);
    if (!part.empty() && part[0] >= 'a' && part[0] <= 'z') part[0] = static_cast<char>(part[0] - 'a' + 'A');
    return part;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view edges = " \t,;:.-";
    const auto begin = text.find_first_not_of(edges);
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(edges) - begin + 1);
    for (const std::string_view dash : {"–", "—"}) {
        if (text.starts_with(dash)) return trimmed(text.substr(dash.size()));
        if (text.ends_with(dash)) return trimmed(text.substr(0, text.size() - dash.size()));
    }
    return text;
}

class Cut {
public:
    Cut(const Sentence& sentence, const Interpretation& interpretation)
        : sentence_(sentence), interpretation_(interpretation) {}

    [[nodiscard]] Split parts() const { return {capitalised(trimmed(words(interpretation_.work))), key_result()}; }

private:
    [[nodiscard]] const Judged& at(int i) const { return interpretation_.clauses[static_cast<std::size_t>(i)]; }

    /// The clause and those behind it that explain it, up to the next one of weight.
    [[nodiscard]] std::string_view words(int i) const {
        const Clause& clause = at(i).clause;
        std::size_t end = clause.end;
        for (auto next = static_cast<std::size_t>(i) + 1; next < interpretation_.clauses.size(); ++next) {
            const Judged& later = interpretation_.clauses[next];
            const bool belongs = later.verdict.what == What::nothing && later.clause.begin < sentence_.plain_end;
            if (!belongs) break;
            end = later.clause.end;
        }
        return sentence_.raw({sentence_.nodes[clause.begin].extent.begin, sentence_.nodes[end - 1].extent.end});
    }

    /// "reducing MTTR by 25%" becomes "Reduce MTTR by 25%".
    [[nodiscard]] std::string key_result() const {
        const Judged& outcome = at(interpretation_.outcome);
        const std::string_view text = trimmed(words(interpretation_.outcome));
        const Node& first = sentence_.nodes[outcome.clause.begin];
        if (outcome.clause.link == Link::relative) return subject_of_relative() + std::string(text);
        if (!first.is_verb(gerund) || first.has(nouns)) return capitalised(text);
        const std::string base = base_of(sentence_.lower(first));
        return capitalised(base +
                           std::string(text.substr(std::min(text.size(), first.extent.end - first.extent.begin))));
    }

    /// "… a chatbot that resolves 30%" becomes "Chatbot resolves 30%".
    [[nodiscard]] std::string subject_of_relative() const {
        const Phrase& object = at(interpretation_.work).verdict.head.object;
        std::size_t begin = object.begin;
        while (begin < object.end && sentence_.nodes[begin].is(Class::determiner)) ++begin;
        if (begin >= object.end) return {};
        return capitalised(
                   sentence_.raw({sentence_.nodes[begin].extent.begin, sentence_.nodes[object.end - 1].extent.end})) +
               " ";
    }

    /// Of the gerunds that join results; others stay as they are.
    static std::string base_of(std::string_view gerund) {
        std::string stem(gerund.substr(0, gerund.size() - 3));
        static constexpr std::string_view with_e[] = {"reduc",   "achiev", "increas", "improv",  "decreas", "rais",
                                                      "generat", "driv",   "mak",     "ensur",   "sav",     "caus",
                                                      "produc",  "enabl",  "provid",  "minimiz", "maximiz", "surpass"};
        if (std::find(std::begin(with_e), std::end(with_e), stem) != std::end(with_e) && stem != "surpass")
            return stem + "e";
        const std::size_t n = stem.size();
        const bool is_doubled = n > 2 && stem[n - 1] == stem[n - 2] && stem[n - 1] != 's' && stem[n - 1] != 'l';
        if (is_doubled) stem.pop_back();
        return stem;
    }

    const Sentence& sentence_;
    const Interpretation& interpretation_;
};

}  // namespace

std::optional<Split> split(const Sentence& sentence, const Interpretation& interpretation) {
    if (interpretation.kind != Kind::mixed) return std::nullopt;
    return Cut(sentence, interpretation).parts();
}

}  // namespace okr::reading
