// Whether 100% of what a phrase names is one task that is done, or a level of many things.
#pragma once

#include "reading/statement.hpp"

namespace okr::reading {

/// "Migrate the warehouse", "Rollout finished": one thing, done or not; "Servers migrated" may be half done.
bool is_one_task(const JudgedPhrase& words);

/// "Books returned on time", "Sites with working alarms": 100% of them is a level, and no task.
bool is_share_of_things(const JudgedPhrase& words);

/// "Servers patched within 7 days": a share of them may keep to the limit, today as at the end.
bool keeps_limit(const JudgedPhrase& words);

/// "Progress", "% complete", "Completion rate": how far something is, and not what.
bool names_completion(const JudgedPhrase& words);

/// "Progress of the migration".
bool names_progress_of_work(const JudgedPhrase& words);

}  // namespace okr::reading
