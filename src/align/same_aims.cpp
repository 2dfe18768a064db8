// Objectives of two teams that aim at one thing.
#include <algorithm>
#include <map>
#include <set>

#include "align/alike_parts.hpp"
#include "align/conversation_kind.hpp"
#include "align/near_pairs.hpp"
#include "align/places.hpp"
#include "align/synonyms.hpp"

namespace okr::aligning {

namespace {

/// Two aims that share that much of the weight of their words are one.
constexpr double one_aim = 0.5;
/// With a measure in common less is enough.
constexpr double one_aim_with_measure = 0.35;
/// Beyond this even a word that names the own team makes no difference.
constexpr double word_for_word = 0.85;
/// Where each has a word that the other lacks, they must share so many: nurses and doctors may both love to work here.
constexpr std::size_t least_shared = 4;
/// An aim like a hundred others says little: so many of the likest are told.
constexpr std::size_t most_alike = 4;
/// Of more than so many pairs of the same words it is enough to put each beside the next.
constexpr std::size_t most_pairs = 16;

/// The places that a text names, as it names them: one sentence about Sydney and one about Perth are two.
std::set<std::string> places_in(const std::string& text) {
    const std::vector<Token> tokens = tokens_of(text);
    std::set<std::string> places;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (const auto mention = Places::all().at(tokens, at)) {
            std::string words;
            for (std::size_t i = at; i < at + mention->words; ++i) words += tokens[i].small + " ";
            places.insert(words);
            at += mention->words - 1;
        }
    return places;
}

class AimFinder {
public:
    AimFinder(const Sayings& sayings, const std::vector<SameMeasure>& measures)
        : sayings_(sayings), graph_(sayings.graph) {
        for (const SameMeasure& same : measures)
            with_measure_.emplace(
                std::minmax(graph_.key_results[same.a].objective, graph_.key_results[same.b].objective));
    }

    /// Titles of the same words are looked at as one, so that a text that a thousand teams have costs no million.
    std::vector<SameAim> find() {
        std::vector<Terms> distinct;
        std::vector<const std::vector<Index>*> holders;
        for (const auto& [key, members] : sayings_.by_title) {
            distinct.push_back(sayings_.titles[members.front()]);
            holders.push_back(&members);
            add_all(members);
        }
        for (const NearPair& pair : near_pairs(distinct, one_aim_with_measure))
            add_all(*holders[pair.a], *holders[pair.b], pair.likeness);
        return likest();
    }

private:
    std::vector<SameAim> likest() {
        const auto before = [](const SameAim& x, const SameAim& y) {
            return std::pair(x.a, x.b) < std::pair(y.a, y.b);
        };
        std::sort(found_.begin(), found_.end(), before);
        std::stable_sort(found_.begin(), found_.end(),
                         [](const SameAim& x, const SameAim& y) { return x.likeness > y.likeness; });
        std::map<Index, std::size_t> told;
        std::erase_if(found_, [&](const SameAim& aim) {
            if (told[aim.a] >= most_alike || told[aim.b] >= most_alike) return true;
            ++told[aim.a];
            ++told[aim.b];
            return false;
        });
        std::sort(found_.begin(), found_.end(), before);
        return std::move(found_);
    }

    void add_all(const std::vector<Index>& members) {
        const bool is_many = members.size() * (members.size() - 1) / 2 > most_pairs;
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < (is_many ? std::min(i + 2, members.size()) : members.size()); ++j)
                add(members[i], members[j], 1);
    }

    void add_all(const std::vector<Index>& some, const std::vector<Index>& others, double likeness) {
        if (some.size() * others.size() > most_pairs) return add(some.front(), others.front(), likeness);
        for (const Index one : some)
            for (const Index other : others) add(one, other, likeness);
    }

    void add(Index one, Index other, double likeness) {
        const auto [a, b] = std::minmax(one, other);
        if (graph_.objectives[a].team == graph_.objectives[b].team) return;
        Terms both = shared(sayings_.titles[a], sayings_.titles[b]);
        const bool differ = both.size() < sayings_.titles[a].size() && both.size() < sayings_.titles[b].size();
        if (differ && both.size() < least_shared && !with_measure_.contains({a, b})) return;
        if (way_of(graph_.objectives[a].said->title.value) != way_of(graph_.objectives[b].said->title.value)) return;
        const bool is_near = likeness >= one_aim || with_measure_.contains({a, b});
        const bool is_one_thing = likeness >= word_for_word || (!is_own_thing(a, both) && !is_own_thing(b, both));
        if (is_near && is_one_thing && both.size() >= least_words && are_of_one_place(a, b))
            found_.push_back({a, b, likeness, std::move(both)});
    }

    [[nodiscard]] bool are_of_one_place(Index a, Index b) const {
        return places_in(graph_.objectives[a].said->title.value) == places_in(graph_.objectives[b].said->title.value);
    }

    /// What the title has beyond the shared words names the team itself: two teams may say the same of two things.
    [[nodiscard]] bool is_own_thing(Index at, const Terms& both) const {
        const Team& team = graph_.teams[graph_.objectives[at].team];
        std::string id = team.id;
        std::replace(id.begin(), id.end(), '-', ' ');
        const Terms own = shared(sayings_.titles[at], terms_of(called(team) + " " + id));
        return !std::includes(both.begin(), both.end(), own.begin(), own.end());
    }

    const Sayings& sayings_;
    const Graph& graph_;
    std::set<std::pair<Index, Index>> with_measure_;  ///< objectives that have a measure in common
    std::vector<SameAim> found_;
};

}  // namespace

std::vector<SameAim> same_aims(const Sayings& sayings, const std::vector<SameMeasure>& measures) {
    return AimFinder(sayings, measures).find();
}

}  // namespace okr::aligning
