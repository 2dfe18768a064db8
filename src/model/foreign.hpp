// Files that are plainly of others, seen without parsing them. A workspace may lie among thousands of files of
// configuration, and to parse one takes ten times as long as to read it.
#pragma once

#include <string_view>

namespace okr::model {

/// Is this YAML with keys at its top, none of which could make it ours? True only where `identify`, or
/// `mentions_key_of_ours`, would say so too; false wherever a line is not as simple as `key: …`.
bool is_plainly_foreign(std::string_view bytes);

}  // namespace okr::model
