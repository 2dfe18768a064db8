// What a check-in says of itself: from where to where, how far that is, and what looks odd about it.
#pragma once

#include <string>
#include <vector>

#include "model/documents.hpp"
#include "okr/report.hpp"

namespace okr::cli {

struct CheckinWords {
    std::string summary;  ///< "altos/last-row@2026-Q1: 20% → 35% (30% of the way, 60% of the cycle gone)"
    std::vector<std::string> warnings;  ///< "52 stands beside a target of 65%: is 52% meant?"
};

/// `files` as they were, `edited` the one that changed, `before` the key result as it was.
CheckinWords words_of_checkin(std::vector<Source> files, const Source& edited, const model::KeyResult& before,
                              const std::string& today);

}  // namespace okr::cli
