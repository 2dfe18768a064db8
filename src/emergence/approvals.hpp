// Who stands for a change after the cycle began: trailers `OKR-Approved: FINGERPRINT reason` of commits, and lines of
// the committed okr.approvals.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/result.hpp"
#include "emergence/chronicle.hpp"

namespace okr::emerging {

struct Approved {
    std::string name, email;  ///< who wrote it; empty where nobody knows
    std::string reason;
};

/// By fingerprint: the first approval of each, in commits from `since` on and in the tip's okr.approvals.
base::Result<std::map<std::string, Approved>> approvals_since(const Chronicle& chronicle, history::Trail::Place since,
                                                              const std::set<std::string>& fingerprints);

}  // namespace okr::emerging
