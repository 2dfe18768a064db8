// How an approval is told.
#pragma once

#include <string_view>

#include "okr/change.hpp"

namespace okr::render {

/// "✔ approved", before " by Lin Moss: storms".
constexpr std::string_view approval_words(const Approval& approval) {
    return approval.counts ? "✔ approved" : "approved by its own author, which does not count here";
}

}  // namespace okr::render
