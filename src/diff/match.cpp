#include "diff/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "diff/evidence.hpp"
#include "measure/wording.hpp"

namespace okr::diffing {

namespace {

using Things = std::vector<Thing*>;

/// From here on two texts are taken for one, by how much else speaks for it.
constexpr double alike = 0.5;
constexpr double alike_under_other_ids = 0.8;
constexpr double alike_in_one_place = 0.25;
constexpr double alike_elsewhere = 0.3;

/// Never more comparisons than this of one team's leftovers: a rewrite of everything is told as such.
constexpr std::size_t most_compared = 1000;

void join(Thing& before, Thing& after, std::optional<double> likeness = std::nullopt) {
    before.partner = &after;
    after.partner = &before;
    before.likeness = after.likeness = likeness;
}

Things open_things(std::deque<Thing>& things, std::size_t kind) {
    Things open;
    for (Thing& thing : things)
        if (thing.partner == nullptr && thing.content.index() == kind) open.push_back(&thing);
    return open;
}

/// Joins what has one key on both sides, in the order of the files where several have it.
template <typename Key, typename Accepts>
void join_by(const Things& before, const Things& after, Key key, Accepts accepts) {
    std::map<std::string, Things> waiting;
    for (Thing* thing : after)
        if (const std::string name = key(*thing); !name.empty() && thing->partner == nullptr)
            waiting[name].push_back(thing);
    for (Thing* thing : before) {
        if (thing->partner != nullptr) continue;
        const auto found = waiting.find(key(*thing));
        if (found == waiting.end()) continue;
        Things& same = found->second;
        const auto at = std::find_if(same.begin(), same.end(), [&](Thing* other) { return accepts(*thing, *other); });
        if (at == same.end()) continue;
        join(*thing, **at);
        same.erase(at);
    }
}

bool always(const Thing&, const Thing&) { return true; }

/// Objects that nobody gives a written id are named by what they are.
bool is_named(const Thing& thing) {
    return !thing.id.empty() || thing.as<model::Strategy>() != nullptr || thing.as<model::Choice>() != nullptr ||
           thing.as<model::Team>() != nullptr || thing.as<model::File>() != nullptr;
}

std::string written_name(const Thing& thing) { return is_named(thing) ? thing.ref : std::string(); }

std::string home_of(const Thing& thing) { return thing.team + "@" + thing.cycle; }

/// One for both sides: an objective that was found again is one place.
std::string place_of(const Thing& thing, bool is_before) {
    const Thing* parent = thing.parent;
    if (parent == nullptr) return home_of(thing);
    const Thing* named = is_before && parent->partner != nullptr ? parent->partner : parent;
    return fmt::format("{}#{}", static_cast<const void*>(named), is_before && parent->partner == nullptr);
}

std::string words_of(const Thing& thing) { return measure::wording(text_of(thing)); }

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
    if (!before.id.empty() && !after.id.empty()) return alike_under_other_ids;
    return in_one_place && before.number == after.number ? alike_in_one_place : alike;
}

/// Looks for the same things of one kind.
class Matcher {
public:
    Matcher(Side& before, Side& after, std::size_t kind)
        : before_(open_things(before.things(), kind)), after_(open_things(after.things(), kind)) {}

    void run() {
        join_by(before_, after_, written_name, [](const Thing& a, const Thing& b) { return !is_reused_id(a, b); });
        join_by_words();
        join_moved();
        join_alike();
    }

private:
    void join_by_words() {
        for (Thing* thing : before_) sides_[thing] = true;
        const auto in_place = [&](const Thing& t) { return place_of(t, sides_.contains(&t)) + words_of(t); };
        const auto no_other_id = [](const Thing& a, const Thing& b) {
            return a.id.empty() || b.id.empty() || a.id == b.id;
        };
        join_by(before_, after_, in_place, no_other_id);
        join_by(before_, after_, in_place, always);
        join_by(
            before_, after_, [](const Thing& t) { return home_of(t) + words_of(t); }, always);
    }

    void join_moved() {
        join_by(
            before_, after_,
            [](const Thing& t) { return t.team + "/" + t.id + (t.id.empty() ? home_of(t) + t.ref : ""); },
            [](const Thing& a, const Thing& b) { return !a.id.empty() && likeness_of(a, b) >= alike_elsewhere; });
        join_by(
            before_, after_, [](const Thing& t) { return t.id; },
            [](const Thing& a, const Thing& b) { return likeness_of(a, b) >= alike; });
        join_by(before_, after_, words_of, always);
    }

    void join_alike() {
        std::map<std::string, std::pair<Things, Things>> homes;
        for (Thing* thing : before_)
            if (thing->partner == nullptr) homes[home_of(*thing)].first.push_back(thing);
        for (Thing* thing : after_)
            if (thing->partner == nullptr) homes[home_of(*thing)].second.push_back(thing);
        for (const auto& [home, open] : homes) join_alike(open.first, open.second);
    }

    static void join_alike(const Things& before, const Things& after) {
        if (before.size() * after.size() > most_compared * most_compared) return;
        std::vector<Candidate> candidates;
        for (Thing* a : before)
            for (Thing* b : after) consider(*a, *b, candidates);
        std::sort(candidates.begin(), candidates.end(), is_better);
        for (const Candidate& candidate : candidates)
            if (candidate.before->partner == nullptr && candidate.after->partner == nullptr)
                join(*candidate.before, *candidate.after, candidate.likeness);
    }

    static void consider(Thing& before, Thing& after, std::vector<Candidate>& candidates) {
        const bool in_one_place = place_of(before, true) == place_of(after, false);
        const double likeness = likeness_of(before, after);
        if (likeness >= threshold(before, after, in_one_place) && !(before.id == after.id && !before.id.empty()))
            candidates.push_back({likeness, in_one_place, &before, &after});
    }

    Things before_, after_;
    std::map<const Thing*, bool> sides_;
};

/// A key result that is gone and an initiative that is new, of one team, with one id or the same words.
void join_across(Side& before, Side& after) {
    constexpr std::size_t key_result = 1;
    constexpr std::size_t initiative = 2;
    const Things gone = open_things(before.things(), key_result);
    const Things fresh = open_things(after.things(), initiative);
    join_by(
        gone, fresh, [](const Thing& t) { return t.id.empty() ? "" : t.team + "/" + t.id; }, always);
    join_by(
        gone, fresh, [](const Thing& t) { return t.team + " " + words_of(t); }, always);
    for (Thing* from : gone)
        for (Thing* to : fresh) {
            if (from->partner != nullptr || to->partner != nullptr || from->team != to->team) continue;
            if (const double likeness = likeness_of(*from, *to); likeness >= alike) join(*from, *to, likeness);
        }
}

}  // namespace

void match(Side& before, Side& after) {
    for (std::size_t kind = 0; kind < std::variant_size_v<Content>; ++kind) Matcher(before, after, kind).run();
    join_across(before, after);
}

}  // namespace okr::diffing
