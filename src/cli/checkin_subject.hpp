// Which key result a check-in is about, and whether there is exactly one such.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/workspace.hpp"

namespace okr::cli {

struct CheckinSubject {
    const model::KeyResult* result = nullptr;
    std::string cycle;  ///< empty: an indicator of a goal, or a file that names none
    bool is_indicator = false;
};

/// `ref` is `id`, `team/id`, `team/id@cycle`, or an indicator's `id` or `goal/id`. Where no cycle is named, it is the
/// one that holds today. A failure names what was probably meant, or all that could be meant.
base::Result<CheckinSubject> find_checkin_subject(const model::Workspace& workspace, std::string_view ref,
                                                  std::string_view today);

/// "okrs/2026-Q1/altos.yaml:7:9", of the first byte.
std::string place_in_words(const model::Workspace& workspace, const model::Place& place);

}  // namespace okr::cli
