#include "base/ascii.hpp"
#include "emergence/recalling.hpp"

namespace okr::emerging {

void recall_people(const Memory& memory, aligning::Past& past) {
    const git::Repository& repository = memory.chronicle.snapshots.repository();
    const auto add = [&](const model::Texts& addresses) {
        for (const model::Text& address : addresses)
            past.people.try_emplace(base::lowered(address.value),
                                    base::lowered(repository.known_as({"", address.value}).email));
    };
    add(memory.now.settings.centre);
    for (const model::Team& team : memory.now.teams) add(team.members);
}

}  // namespace okr::emerging
