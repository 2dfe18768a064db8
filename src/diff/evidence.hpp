// What speaks for two things being one, and against it.
#pragma once

#include "diff/thing.hpp"

namespace okr::diffing {

/// Everything that says what the thing is about: its words, its metric, what stands below it.
std::string text_of(const Thing& thing);

/// Likeness of their words, 0 to 1; of goals and objectives also of what stands below them.
double likeness_of(const Thing& before, const Thing& after);

/// The same id over another text: one thing is gone, and another took its name.
bool is_reused_id(const Thing& before, const Thing& after);

}  // namespace okr::diffing
