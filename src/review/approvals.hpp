// Who stands for a change of high grade: trailers of the commits in the range, lines of the committed okr.approvals.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "git/commit.hpp"
#include "okr/change.hpp"
#include "review/touches.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

/// An approval as somebody wrote it.
struct WrittenApproval {
    std::string fingerprint, reason;
    git::Person by;  ///< empty where it stood in the base already
    std::string where;
    bool is_in_base = false;
};

/// `OKR-Approved: FINGERPRINT reason`, one a line.
std::vector<WrittenApproval> approvals_in_message(const git::Commit& commit);

/// `FINGERPRINT reason`, one a line; empty lines and those that begin with `#` say nothing.
std::vector<WrittenApproval> approvals_in_file(std::string_view text);

/// The text of okr.approvals in a commit; empty if there is none.
base::Result<std::string> approvals_text(const store::Snapshots& snapshots, const store::Point& point);

/// Is it gone without its file being gone?
using IsHidden = std::function<bool(const Change&)>;

/// Gives each change the approval that counts most. One by somebody who touched the object counts only if
/// `self_counts`; one that stood in the base counts always.
void approve(std::vector<Change>& changes, const std::vector<WrittenApproval>& written, const Touches& touches,
             bool self_counts, const IsHidden& is_hidden);

}  // namespace okr::reviewing
