#include "history/happenings.hpp"

#include <utility>

namespace okr::history {

namespace {

void add_value(Happening& happening, const Results& results) {
    const auto found = happening.change.is_gone ? results.end() : results.find(happening.change.object);
    if (found == results.end()) return;
    happening.current = found->second->current.value;
    happening.number = number_of(*found->second);
}

void add_promise(Happening& happening, const Results& results) {
    if (!happening.change.is_gone && !is_addition(happening.change)) return;
    const auto found = results.find(happening.change.object);
    if (found != results.end()) happening.promise = promise_of(*found->second);
}

void add_wholes(Happening& happening, const Standing& standing) {
    happening.wholes.insert(happening.wholes.end(), standing.wholes.begin(), standing.wholes.end());
    happening.moves.insert(happening.moves.end(), standing.moves.begin(), standing.moves.end());
}

void add_standing(Happening& happening, const BothStandings& standings) {
    const Change& change = happening.change;
    const auto was = standings.before.find(change.former.empty() ? change.object : change.former);
    const auto is = change.is_gone ? standings.after.end() : standings.after.find(change.object);
    if (was != standings.before.end()) add_wholes(happening, was->second);
    if (is != standings.after.end()) add_wholes(happening, is->second);
}

}  // namespace

std::vector<Happening> happenings_of(Trail::Place commit, std::vector<Change> changes, const Documented& files,
                                     const BothStandings* standings) {
    std::vector<Happening> made;
    if (changes.empty()) return made;
    const Results results = results_of(files.after);
    const Results old = results_of(files.before);
    made.reserve(changes.size());
    for (Change& change : changes) {
        Happening& happening = made.emplace_back(Happening{commit, std::move(change), {}, {}, {}, {}, {}});
        add_value(happening, results);
        add_promise(happening, happening.change.is_gone ? old : results);
        if (standings != nullptr) add_standing(happening, *standings);
    }
    return made;
}

}  // namespace okr::history
