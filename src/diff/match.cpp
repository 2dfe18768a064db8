#include "diff/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "diff/evidence.hpp"
#include "diff/succession.hpp"

namespace okr::diffing {

namespace {

using Things = std::vector<Thing*>;

/// From here on two texts are taken for one, by how much else speaks for it.
constexpr double alike = 0.5;
constexpr double alike_under_other_ids = 0.8;
constexpr double alike_in_one_place = 0.33;
constexpr double alike_under_one_id = 0.3;

/// Never more comparisons than this of one team's leftovers: a rewrite of everything is told as such.
constexpr std::size_t most_pairs = 250'000;

/// Of things with one name, no more are looked at than these.
constexpr std::size_t most_namesakes = 50;

void join(Thing& before, Thing& after, std::optional<double> likeness = std::nullopt) {
    before.partner = &after;
    after.partner = &before;
    before.likeness = after.likeness = likeness;
}

bool is_open(const Thing* thing) { return thing->partner == nullptr; }

template <typename Accepts>
Things open_things(std::deque<Thing>& things, Accepts accepts) {
    Things open;
    for (Thing& thing : things)
        if (is_open(&thing) && accepts(thing)) open.push_back(&thing);
    return open;
}

Things open_things(std::deque<Thing>& things, std::size_t kind) {
    return open_things(things, [&](const Thing& thing) { return thing.content.index() == kind; });
}

template <typename T>
bool is_a(const Thing& thing) {
    return thing.as<T>() != nullptr;
}

/// The first of those with one name that is open and accepted.
template <typename Accepts>
Thing* first_of(const Things& namesakes, const Thing& thing, Accepts accepts) {
    std::size_t looked_at = 0;
    for (Thing* other : namesakes) {
        if (!is_open(other)) continue;
        if (accepts(thing, *other)) return other;
        if (++looked_at == most_namesakes) return nullptr;
    }
    return nullptr;
}

void forget_joined(Things& namesakes) {
    const auto first = std::find_if(namesakes.begin(), namesakes.end(), is_open);
    if (first - namesakes.begin() > static_cast<std::ptrdiff_t>(most_namesakes))
        namesakes.erase(namesakes.begin(), first);
}

/// Joins what has one name on both sides, in the order of the files where several have it. No name joins nothing.
template <typename NameBefore, typename NameAfter, typename Accepts>
void join_by(const Things& before, const Things& after, NameBefore name_before, NameAfter name_after, Accepts accepts) {
    if (std::none_of(before.begin(), before.end(), is_open)) return;
    std::map<std::string, Things> waiting;
    for (Thing* thing : after)
        if (is_open(thing)) waiting[name_after(*thing)].push_back(thing);
    waiting.erase("");
    for (Thing* thing : before) {
        if (!is_open(thing)) continue;
        const auto found = waiting.find(name_before(*thing));
        if (found == waiting.end()) continue;
        if (Thing* other = first_of(found->second, *thing, accepts)) join(*thing, *other);
        forget_joined(found->second);
    }
}

template <typename Name, typename Accepts>
void join_by(const Things& before, const Things& after, Name name, Accepts accepts) {
    join_by(before, after, name, name, accepts);
}

bool always(const Thing&, const Thing&) { return true; }

/// Objects that nobody gives a written id are named by what they are.
bool is_named(const Thing& thing) {
    return !thing.id.empty() || thing.as<model::Strategy>() != nullptr || thing.as<model::Choice>() != nullptr ||
           thing.as<model::Team>() != nullptr || thing.as<model::File>() != nullptr;
}

std::string written_name(const Thing& thing) { return is_named(thing) ? thing.ref : std::string(); }

std::string home_of(const Thing& thing) { return thing.team + "@" + thing.cycle; }

std::string team_of(const Thing& thing) { return thing.team; }

std::string id_in_team(const Thing& thing) { return thing.id.empty() ? thing.id : thing.team + "/" + thing.id; }

bool have_other_ids(const Thing& before, const Thing& after) {
    return !before.id.empty() && !after.id.empty() && before.id != after.id;
}

/// What it stands in, under one name for both sides: an objective that was found again is one place.
std::string place_of(const Thing& thing, const Thing* parent) {
    return parent == nullptr ? home_of(thing) : fmt::format("{}", static_cast<const void*>(parent));
}
std::string place_before(const Thing& thing) {
    const Thing* parent = thing.parent;
    return place_of(thing, parent != nullptr && parent->partner != nullptr ? parent->partner : parent);
}
std::string place_after(const Thing& thing) { return place_of(thing, thing.parent); }

bool are_in_one_place(const Thing& before, const Thing& after) {
    if (before.parent == nullptr || after.parent == nullptr) return before.parent == after.parent;
    return before.parent->partner == after.parent;
}

struct Candidate {
    double likeness;
    bool in_one_place;
    Thing* before;
    Thing* after;
};

bool is_better(const Candidate& a, const Candidate& b) {
    return std::tuple(-a.likeness, !a.in_one_place, a.before->number, a.after->number) <
           std::tuple(-b.likeness, !b.in_one_place, b.before->number, b.after->number);
}

double threshold(const Thing& before, const Thing& after, bool in_one_place) {
    if (have_other_ids(before, after)) return alike_under_other_ids;
    return in_one_place && before.number == after.number ? alike_in_one_place : alike;
}

/// Joins the likest first.
class LikenessMatcher {
public:
    explicit LikenessMatcher(const Evidence& evidence) : evidence_(evidence) {}

    void run(const Things& before, const Things& after) {
        if (after.empty() || before.size() > most_pairs / after.size()) return;
        for (Thing* a : before)
            for (Thing* b : after) consider(*a, *b);
        std::stable_sort(candidates_.begin(), candidates_.end(), is_better);
        for (const Candidate& candidate : candidates_)
            if (is_open(candidate.before) && is_open(candidate.after))
                join(*candidate.before, *candidate.after, candidate.likeness);
    }

private:
    /// One id over unlike texts was looked at before; what says that it took the other's place is another.
    void consider(Thing& before, Thing& after) {
        const bool is_refused = (before.id == after.id && !before.id.empty()) || replaces(after, before);
        const double likeness = is_refused ? 0 : evidence_.likeness(before, after);
        if (likeness < alike_in_one_place) return;
        const bool in_one_place = are_in_one_place(before, after);
        if (likeness >= threshold(before, after, in_one_place))
            candidates_.push_back({likeness, in_one_place, &before, &after});
    }

    const Evidence& evidence_;
    std::vector<Candidate> candidates_;
};

/// Things of one group alone are compared.
void join_alike(const Things& before, const Things& after, std::string (*group_of)(const Thing&),
                const Evidence& evidence) {
    if (std::none_of(before.begin(), before.end(), is_open)) return;
    std::map<std::string, std::pair<Things, Things>> groups;
    for (Thing* thing : before)
        if (is_open(thing)) groups[group_of(*thing)].first.push_back(thing);
    for (Thing* thing : after)
        if (is_open(thing)) groups[group_of(*thing)].second.push_back(thing);
    for (const auto& [group, open] : groups) LikenessMatcher(evidence).run(open.first, open.second);
}

/// Looks for the same things of one kind.
class Matcher {
public:
    Matcher(Side& before, Side& after, std::size_t kind, const Evidence& evidence)
        : before_(open_things(before.things(), kind)), after_(open_things(after.things(), kind)), evidence_(evidence) {}

    void run() {
        join_by(before_, after_, written_name,
                [&](const Thing& a, const Thing& b) { return !evidence_.is_reused_id(a, b); });
        join_by_words();
        join_moved();
        join_alike(before_, after_, home_of, evidence_);
    }

private:
    void join_by_words() {
        const auto before = [&](const Thing& thing) { return place_before(thing) + evidence_.words(thing); };
        const auto after = [&](const Thing& thing) { return place_after(thing) + evidence_.words(thing); };
        const auto at_home = [&](const Thing& thing) { return home_of(thing) + evidence_.words(thing); };
        const auto may_be_one = [](const Thing& a, const Thing& b) { return !have_other_ids(a, b); };
        const auto is_no_successor = [](const Thing& a, const Thing& b) { return !replaces(b, a); };
        join_by(before_, after_, before, after, may_be_one);
        join_by(before_, after_, before, after, is_no_successor);
        join_by(before_, after_, at_home, is_no_successor);
    }

    void join_moved() {
        const auto by_likeness = [&](double least) {
            return [this, least](const Thing& a, const Thing& b) { return evidence_.likeness(a, b) >= least; };
        };
        join_by(before_, after_, id_in_team, by_likeness(alike_under_one_id));
        join_by(
            before_, after_, [](const Thing& thing) { return thing.id; }, by_likeness(alike));
        join_by(
            before_, after_, [&](const Thing& thing) { return evidence_.words(thing); },
            [](const Thing& a, const Thing& b) { return !replaces(b, a); });
    }

    Things before_, after_;
    const Evidence& evidence_;
};

/// A key result that is gone and an initiative of the same team that is new, and what speaks for their being one: the
/// same words; one id over work; like words. An outcome whose id an initiative took was dropped.
void join_across(Side& before, Side& after, const Evidence& evidence) {
    const Things gone = open_things(before.things(), is_a<model::KeyResult>);
    const Things fresh = open_things(after.things(), is_a<model::Initiative>);
    const auto words_in_team = [&](const Thing& thing) { return thing.team + " " + evidence.words(thing); };
    join_by(gone, fresh, words_in_team, always);
    join_by(gone, fresh, id_in_team, [&](const Thing& a, const Thing& b) {
        return evidence.is_work(a) && evidence.likeness(a, b) >= alike_under_one_id;
    });
    join_alike(gone, fresh, team_of, evidence);
}

}  // namespace

void match(Side& before, Side& after, const Reader& reader) {
    const Evidence evidence(reader);
    for (std::size_t kind = 0; kind < std::variant_size_v<Content>; ++kind)
        Matcher(before, after, kind, evidence).run();
    join_across(before, after, evidence);
    link_successors(before, after);
}

}  // namespace okr::diffing
