#include "diff/succession.hpp"

#include <map>
#include <string>

#include "diff/references.hpp"

namespace okr::diffing {

namespace {

/// The full name of what it replaces; empty for none.
std::string replaced_name(const Thing& thing) {
    const auto* initiative = thing.as<model::Initiative>();
    if (initiative == nullptr || !initiative->replaces) return {};
    return full_name_of(initiative->replaces, thing, Bare::own);
}

bool is_news(const Thing& after) {
    return after.partner == nullptr || replaced_name(*after.partner) != replaced_name(after);
}

}  // namespace

bool replaces(const Thing& after, const Thing& before) {
    return before.as<model::Initiative>() != nullptr && replaced_name(after) == before.ref;
}

void link_successors(Side& before, Side& after) {
    std::map<std::string, Thing*> initiatives;
    for (Thing& thing : before.things())
        if (thing.as<model::Initiative>() != nullptr) initiatives.emplace(thing.ref, &thing);
    for (Thing& thing : after.things()) {
        const auto found = initiatives.find(replaced_name(thing));
        if (found == initiatives.end() || !is_news(thing)) continue;
        thing.predecessor = found->second;
        found->second->successor = &thing;
    }
}

}  // namespace okr::diffing
