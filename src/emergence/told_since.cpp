#include "emergence/told_since.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "history/asked.hpp"

namespace okr::emerging {

namespace {

using aligning::Deed;
using aligning::Past;

/// The latest of some deeds.
class Latest {
public:
    explicit Latest(const MainLine& line) : line_(line) {}

    void take(const Deed& deed) {
        const std::size_t step = deed.commit.empty() ? nowhere : line_.step(deed.order);
        step_ = std::max(step_.value_or(0), step);
    }
    void take(const aligning::ByRef<Deed>& deeds, const std::string& ref) {
        if (const auto found = deeds.find(ref); found != deeds.end()) take(found->second);
    }
    [[nodiscard]] std::optional<std::size_t> step() const { return step_; }

private:
    const MainLine& line_;
    std::optional<std::size_t> step_;
};

void pushed(const Conversation& conversation, const Past& past, Latest& latest) {
    for (const std::string& ref : conversation.subjects) latest.take(past.first, ref);
}

/// The supporter stands last among the evidence.
/// From the first change that is quoted on: there is an exhibit for each that was not looked at since.
void suspect(const Conversation& conversation, const Past& past, Latest& latest) {
    for (const std::string& name : conversation.subjects) {
        const auto changed = past.changed.find(name);
        if (name == conversation.evidence.back().ref || changed == past.changed.end()) continue;
        const auto quoted =
            static_cast<std::size_t>(std::count_if(conversation.evidence.begin(), conversation.evidence.end(),
                                                   [&](const Evidence& one) { return one.ref == name; }));
        const auto& deeds = changed->second;
        if (quoted > 0 && quoted <= deeds.size()) latest.take(deeds[deeds.size() - quoted]);
    }
}

void goalposts_moved(const Conversation& conversation, const Past& past, Latest& latest) {
    for (const std::string& team : conversation.teams) {
        const auto known = past.teams.find(team);
        if (known == past.teams.end()) continue;
        for (const aligning::Bent& bent : known->second.bent)
            if (bent.ref == conversation.subjects.front()) latest.take(bent.deed);
    }
}

void late(const Conversation& conversation, const Past& past, Latest& latest) {
    for (const std::string& team : conversation.teams)
        if (const auto known = past.teams.find(team); known != past.teams.end() && known->second.arrived)
            latest.take(*known->second.arrived);
}

/// Silence begins with the last word in the cycle, else with the draft.
void silent(const Conversation& conversation, const Past& past, Latest& latest) {
    const std::string begin = conversation.teams.front() + "/";
    const std::string_view cycle = history::cycle_of(conversation.evidence.front().ref);
    for (auto at = past.checked_in.lower_bound(begin); at != past.checked_in.end() && at->first.starts_with(begin);
         ++at)
        if (history::cycle_of(at->first) == cycle) latest.take(at->second);
    if (!latest.step()) late(conversation, past, latest);
}

struct Row {
    std::string_view kind;
    void (*take)(const Conversation&, const Past&, Latest&);
};

constexpr std::array table{Row{"pushed", pushed}, Row{"suspect", suspect}, Row{"goalposts-moved", goalposts_moved},
                           Row{"late", late}, Row{"silent", silent}};

}  // namespace

std::optional<std::size_t> told_since(const Conversation& conversation, const Past& past, const MainLine& line) {
    Latest latest(line);
    for (const Row& row : table)
        if (row.kind == conversation.kind) row.take(conversation, past, latest);
    return latest.step();
}

}  // namespace okr::emerging
