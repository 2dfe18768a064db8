#include <algorithm>

#include "emergence/meaning.hpp"
#include "emergence/recalling.hpp"
#include "emergence/resting.hpp"
#include "history/asked.hpp"

namespace okr::emerging {

namespace {

using aligning::Deed;

bool is_goal(std::string_view name) { return name.starts_with("strategy/"); }

class Recalling {
public:
    Recalling(const Memory& memory, aligning::Past& past) : memory_(memory), past_(past) {}

    void run() {
        for (const Told& told : memory_.told) recall(told);
        for (const auto& [goal, target] : memory_.now.goals)
            rest(goal, *static_cast<const model::Goal*>(target.object));
        for (auto& [name, deeds] : past_.changed) tidy(deeds);
    }

private:
    void recall(const Told& told) {
        const Change& change = told.change();
        if (change.kind == "checked-in") return check_in(told);
        if (is_beginning(change)) begin(told);
        switch (meaning_of(change)) {
            case Meaning::none: return;
            case Meaning::written:
            case Meaning::moved: return write(told);
            case Meaning::objective: return touch(told.object, told), change_of(told.object, told, false);
            case Meaning::key_result: return change_of(told.object, told, false), change_whole(told);
            case Meaning::goal: return change_goal(told);
            case Meaning::choice: return choices_.push_back(&told);
        }
    }

    static bool is_beginning(const Change& change) {
        return !change.is_gone && (change.tally == Tally::added || change.kind == "initiative-added" ||
                                   change.kind == "initiative-swapped");
    }

    void begin(const Told& told) {
        begun_.emplace(told.object, told.place());
        if (memory_.is_committed(told) && is_there(told.object))
            past_.first.emplace(told.object, memory_.deeds.of(told));
    }

    [[nodiscard]] bool is_there(const std::string& name) const { return memory_.now.objects.contains(name); }

    void check_in(const Told& told) {
        if (memory_.is_committed(told) && is_there(told.object))
            past_.checked_in.insert_or_assign(told.object, memory_.deeds.of(told));
    }

    /// A key result that is new changes the objective that was there before it.
    void write(const Told& told) {
        if (told.wholes.empty()) return touch(told.object, told);
        for (const std::string& whole : told.wholes) {
            touch(whole, told);
            if (told.change().part_of.empty()) change_of(whole, told, true);
        }
    }

    void change_whole(const Told& told) {
        for (const std::string& whole : told.wholes) {
            touch(whole, told);
            if (told.change().part_of.empty()) change_of(whole, told, true);
        }
    }

    void touch(const std::string& objective, const Told& told) {
        if (!is_there(objective)) return;
        if (!memory_.is_committed(told) && !past_.touched.contains(objective)) return;
        past_.touched.insert_or_assign(objective, memory_.deeds.of(told, told.object != objective));
    }

    void change_of(const std::string& name, const Told& told, bool with_subject) {
        if (is_there(name)) past_.changed[name].push_back(memory_.deeds.of(told, with_subject));
    }

    void change_goal(const Told& told) {
        if (!told.change().part_of.empty()) return;
        const bool is_whole = told.change().kind == "goal-changed" || told.change().kind == "goal-added";
        if (is_whole) return change_goal(told.object, told, false);
        for (const std::string& whole : told.wholes) change_goal(whole, told, true);
    }

    void change_goal(const std::string& name, const Told& told, bool with_subject) {
        if (is_goal(name))
            past_.changed[std::string(history::key_of(name))].push_back(memory_.deeds.of(told, with_subject));
    }

    /// Choices that the goal rests on and that changed after it was written.
    void rest(const std::string& key, const model::Goal& goal) {
        const auto begun = begun_.find(goal.ref);
        for (const Told* told : choices_) {
            if (!told->change().part_of.empty()) continue;
            if (begun != begun_.end() && told->place() <= begun->second) continue;
            if (rests_on(memory_.now, goal, told->change()))
                past_.changed[key].push_back(memory_.deeds.of(*told, true));
        }
    }

    static void tidy(std::vector<Deed>& deeds) {
        std::stable_sort(deeds.begin(), deeds.end(), [](const Deed& a, const Deed& b) { return a.order < b.order; });
    }

    const Memory& memory_;
    aligning::Past& past_;
    std::map<std::string, history::Trail::Place> begun_;  ///< by latest names
    std::vector<const Told*> choices_;
};

}  // namespace

bool Memory::is_of_cycle(std::string_view name) const {
    const std::string_view of = history::cycle_of(plain(name));
    return of == cycle || (of.empty() && !history::team_of(name).empty());
}

void recall_authors(const Memory& memory, aligning::Past& past) { Recalling(memory, past).run(); }

}  // namespace okr::emerging
