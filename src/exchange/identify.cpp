#include "exchange/identify.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "exchange/importer.hpp"
#include "exchange/meaning.hpp"
#include "model/names.hpp"
#include "model/reference.hpp"
#include "model/values.hpp"

namespace okr::exchange {

namespace {

using Set = Exchange::Set;
using Objective = Exchange::Objective;

/// Visits what has an id, with the objective it belongs to and what it is.
template <typename Visit>
void visit_objects(Set& set, Visit visit) {
    for (Objective& objective : set.objectives) {
        visit(objective, nullptr, "objective", objective.title);
        for (auto& result : objective.key_results)
            visit(result, &objective, "key-result", result.title.empty() ? result.metric : result.title);
        for (auto& initiative : objective.initiatives) visit(initiative, &objective, "initiative", initiative.title);
    }
    for (auto& initiative : set.initiatives) visit(initiative, nullptr, "initiative", initiative.title);
}

/// Ids of one team's cycle.
class Names {
public:
    void claim(const std::string& id) { used_.insert(id); }
    [[nodiscard]] bool is_free(const std::string& id) const { return !used_.contains(id); }

    std::string take(const std::string& wanted) {
        std::string id = wanted;
        for (int& number = last_[wanted]; !used_.insert(id).second;)
            id = fmt::format("{}-{}", wanted, number = std::max(number + 1, 2));
        return id;
    }

private:
    std::set<std::string> used_;
    std::map<std::string, int> last_;
};

/// Everything that a reference may name: by old id and by title, in one set.
struct Target {
    std::size_t set = 0;
    std::string id;
    bool is_initiative = false;
};
/// Of so many things of one name nobody means one.
constexpr std::size_t most_of_a_name = 1000;

using Book = std::map<std::string, std::vector<Target>, std::less<>>;

class Linker {
public:
    Linker(Exchange& exchange, const model::Workspace& home) : exchange_(exchange), home_(home) {}

    void run() {
        for (std::size_t i = 0; i < exchange_.sets.size(); ++i) name_set(i);
        for (std::size_t i = 0; i < exchange_.sets.size(); ++i) link_set(i);
    }

private:
    void name_set(std::size_t index) {
        Names names;
        Set& set = exchange_.sets[index];
        // Who has a good name keeps it, whoever stands before.
        std::set<const void*> named;
        visit_objects(set, [&](auto& object, const Objective*, std::string_view, const std::string&) {
            if (!model::is_id(object.id) || !names.is_free(object.id)) return;
            names.claim(object.id);
            named.insert(&object);
        });
        for (auto& need : set.needs) name_need(need, names);
        visit_objects(set, [&](auto& object, const Objective* owner, std::string_view kind, const std::string& title) {
            const std::string old = object.id;
            if (!named.contains(&object)) object.id = new_id(object.id, owner, kind, title, names);
            if (!old.empty() && bare_name(old) != bare_name(object.id))
                object.asides.push_back({object.line, fmt::format("id: {}", old)});
            remember(index, old, title, object.id, kind == "initiative");
        });
    }

    static void name_need(Exchange::Need& need, Names& names) {
        const std::string wanted = model::derive_id(need.id.empty() ? need.what : need.id);
        need.id = names.take(wanted.empty() ? "need" : wanted);
    }

    /// From the old id, under its objective's where that is taken; without one from the title.
    static std::string new_id(const std::string& old, const Objective* owner, std::string_view kind,
                              const std::string& title, Names& names) {
        const std::string from_old = model::derive_id(old);
        if (!from_old.empty() && (names.is_free(from_old) || owner == nullptr)) return names.take(from_old);
        if (!from_old.empty()) return names.take(owner->id + "-" + from_old);
        const std::string from_title = model::derive_id(title);
        return names.take(from_title.empty() ? std::string(kind) : from_title);
    }

    void remember(std::size_t set, const std::string& old, const std::string& title, const std::string& id,
                  bool is_initiative) {
        std::set<std::string> keys{bare_name(id), bare_name(old), bare_name(title)};
        keys.erase("");
        for (const std::string& key : keys)
            if (auto& all = book_[key]; all.size() < most_of_a_name) all.push_back({set, id, is_initiative});
    }

    /// How near a set is: the same, of the same cycle, another.
    [[nodiscard]] int nearness(std::size_t from, std::size_t to) const {
        if (from == to) return 2;
        return exchange_.sets[from].cycle == exchange_.sets[to].cycle ? 1 : 0;
    }

    /// The nearest thing of that name which is no initiative, in a set that is `allowed`.
    template <typename Allowed>
    [[nodiscard]] const Target* nearest(std::size_t from, std::string_view name, Allowed allowed) const {
        const auto found = book_.find(bare_name(name));
        if (found == book_.end()) return nullptr;
        const Target* best = nullptr;
        for (const Target& target : found->second)
            if (!target.is_initiative && allowed(exchange_.sets[target.set]) &&
                (best == nullptr || nearness(from, target.set) > nearness(from, best->set)))
                best = &target;
        return best;
    }

    /// What a reference of ours, an old id or a title names.
    [[nodiscard]] const Target* find(std::size_t from, const std::string& text) const {
        const Set& own = exchange_.sets[from];
        const auto reference = model::parse_reference(text);
        if (!reference || (reference->team.empty() && reference->cycle.empty()))
            return nearest(from, text, [](const Set&) { return true; });
        const std::string& team = reference->team.empty() ? own.team : reference->team;
        const std::string& cycle = reference->cycle.empty() ? own.cycle : reference->cycle;
        return nearest(from, reference->id, [&](const Set& set) { return set.team == team && set.cycle == cycle; });
    }

    /// "team/id@cycle" as short as it may be.
    [[nodiscard]] std::string written(std::size_t from, const Target& target, bool own_needs_team) const {
        const Set& set = exchange_.sets[target.set];
        const bool is_own = target.set == from;
        const bool same_cycle = set.cycle == exchange_.sets[from].cycle;
        return model::full_name(is_own && !own_needs_team ? "" : set.team, target.id, same_cycle ? "" : set.cycle);
    }

    /// A goal of the strategy, as far as anybody can know, or an object that the workspace has already.
    [[nodiscard]] bool is_known_at_home(std::size_t from, const std::string& text, bool is_support) const {
        const auto reference = model::parse_reference(text);
        if (!reference) return false;
        if (is_support && reference->team.empty() && reference->cycle.empty())
            return !home_.has_strategy() || home_.find_goal(reference->id).has_value();
        const Set& set = exchange_.sets[from];
        return home_.find(*reference, set.team, set.cycle).has_value();
    }

    /// The reference as this format writes it; empty where it leads nowhere.
    [[nodiscard]] std::string resolved(std::size_t from, const std::string& id, const std::string& text,
                                       bool is_support) const {
        const Target* target = find(from, text);
        const bool leads_to_itself = target != nullptr && target->set == from && target->id == id;
        if (target != nullptr && !leads_to_itself) return written(from, *target, is_support);
        return !leads_to_itself && is_known_at_home(from, text, is_support) ? text : std::string();
    }

    void link(std::size_t from, const std::string& id, std::vector<std::string>& references, std::string_view name,
              bool is_support, std::size_t line, std::vector<Exchange::Aside>& asides) {
        std::vector<std::string> good;
        for (const std::string& reference : references) {
            const std::string text = resolved(from, id, reference, is_support);
            if (text.empty())
                asides.push_back({line, fmt::format("{}: {}", name, reference)});
            else if (std::find(good.begin(), good.end(), text) == good.end())
                good.push_back(text);
        }
        references = std::move(good);
    }

    void link(std::size_t from, Exchange::Initiative& initiative) {
        link(from, initiative.id, initiative.moves, "moves", false, initiative.line, initiative.asides);
    }

    void link(std::size_t from, Objective& objective) {
        link(from, objective.id, objective.supports, "supports", true, objective.line, objective.asides);
        share(objective);
        for (auto& initiative : objective.initiatives) link(from, initiative);
    }

    /// Teams are known by their ids.
    void share(Objective& objective) const {
        std::vector<std::string> teams;
        for (const std::string& text : objective.shared_with) {
            const std::string team = slug(text);
            const bool is_known = !team.empty() && (!home_.has_teams_file || home_.find_team(team) != nullptr);
            if (is_known)
                teams.push_back(team);
            else
                objective.asides.push_back({objective.line, fmt::format("shared_with: {}", text)});
        }
        objective.shared_with = std::move(teams);
    }

    [[nodiscard]] bool is_need(std::size_t from, const std::string& text) const {
        const auto reference = model::parse_reference(text);
        if (!reference) return false;
        const Set& own = exchange_.sets[from];
        const std::string& cycle = reference->cycle.empty() ? own.cycle : reference->cycle;
        for (const Set& set : exchange_.sets)
            if (set.team == (reference->team.empty() ? own.team : reference->team) && set.cycle == cycle)
                for (const auto& need : set.needs)
                    if (need.id == reference->id) return true;
        return home_.find(*reference, own.team, own.cycle).has_value();
    }

    /// What the other side wrote is not here: its name says what was asked for.
    void link_need(std::size_t from, Exchange::Request& request) {
        if (request.need.empty() || is_need(from, request.need)) return;
        if (request.what.empty())
            request.what = request.need;
        else
            exchange_.sets[from].asides.push_back({0, fmt::format("request's need: {}", request.need)});
        request.need.clear();
    }

    void link_set(std::size_t index) {
        Set& set = exchange_.sets[index];
        for (Objective& objective : set.objectives) link(index, objective);
        for (auto& initiative : set.initiatives) link(index, initiative);
        for (auto& need : set.needs) link(index, need.id, need.serves, "for", false, 0, set.asides);
        for (auto& request : set.requests) {
            link(index, "", request.through, "through", false, 0, set.asides);
            link_need(index, request);
        }
    }

    Exchange& exchange_;
    const model::Workspace& home_;
    Book book_;
};

}  // namespace

void name_and_link(Exchange& exchange, const model::Workspace& home) { Linker(exchange, home).run(); }

}  // namespace okr::exchange
