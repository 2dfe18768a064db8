#include "exchange/markdown/draft.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace okr::exchange::markdown {

namespace {

using Uses = std::map<std::string, int>;

/// Numbers are names only if none is used twice.
bool tell_apart(const Uses& uses) {
    return std::all_of(uses.begin(), uses.end(), [](const auto& use) { return use.first.empty() || use.second == 1; });
}

std::string id_of(const std::string& prefix, const std::string& number, bool named) {
    return number.empty() || !named ? std::string() : prefix + number;
}

template <typename Object>
void finish(Object& object, Thing& thing, std::string id) {
    if (object.id.empty()) object.id = std::move(id);
    object.asides.insert(object.asides.end(), std::make_move_iterator(thing.asides.begin()),
                         std::make_move_iterator(thing.asides.end()));
}

class Assembly {
public:
    Exchange::Set assemble(DraftSet& draft) {
        for (const Thing& objective : draft.objectives) {
            ++objective_numbers_[objective.number];
            for (const Thing& result : objective.results) ++result_numbers_[result.number];
        }
        objectives_named_ = tell_apart(objective_numbers_);
        results_named_ = tell_apart(result_numbers_);
        Exchange::Set set;
        set.team = std::move(draft.team);
        set.cycle = std::move(draft.cycle);
        for (Thing& objective : draft.objectives) set.objectives.push_back(objective_from(objective));
        for (Thing& initiative : draft.initiatives) set.initiatives.push_back(initiative_from(initiative));
        set.asides = std::move(draft.asides);
        return set;
    }

private:
    [[nodiscard]] Exchange::Objective objective_from(Thing& thing) const {
        Exchange::Objective objective = objective_of(thing.record);
        finish(objective, thing, id_of("O", thing.number, objectives_named_));
        const std::string prefix = prefix_of_results(thing);
        for (Thing& child : thing.results) {
            Exchange::KeyResult result = key_result_of(child.record);
            finish(result, child, id_of(prefix, child.number, !prefix.empty()));
            objective.key_results.push_back(std::move(result));
        }
        for (Thing& child : thing.initiatives) objective.initiatives.push_back(initiative_from(child));
        return objective;
    }

    /// What its key results' numbers follow: "KR"; "O1-KR" where every objective begins anew; empty if they are no
    /// names.
    [[nodiscard]] std::string prefix_of_results(const Thing& objective) const {
        if (results_named_) return "KR";
        if (!objectives_named_ || objective.number.empty()) return {};
        Uses own;
        for (const Thing& result : objective.results) ++own[result.number];
        return tell_apart(own) ? "O" + objective.number + "-KR" : std::string();
    }

    [[nodiscard]] static Exchange::Initiative initiative_from(Thing& thing) {
        Exchange::Initiative initiative = initiative_of(thing.record);
        finish(initiative, thing, {});
        return initiative;
    }

    Uses objective_numbers_;
    Uses result_numbers_;
    bool objectives_named_ = false;
    bool results_named_ = false;
};

}  // namespace

Exchange exchange_of(std::vector<DraftSet> sets) {
    Exchange exchange;
    for (DraftSet& draft : sets) exchange.sets.push_back(Assembly().assemble(draft));
    return exchange;
}

}  // namespace okr::exchange::markdown
