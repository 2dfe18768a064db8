// An okr.yaml that cannot be read, and is to be mended by the change that is looked at: something else judges then.
#pragma once

#include <string>
#include <vector>

#include "okr/report.hpp"

namespace okr::reviewing {

/// The format, and nothing else: all defaults hold.
inline constexpr const char* default_settings = "okr: 1\n";

/// Is there an okr.yaml among the files that no workspace can be made of?
bool are_settings_broken(const std::vector<Source>& files);

/// Puts another text into it.
void replace_settings(std::vector<Source>& files, const std::string& text);

}  // namespace okr::reviewing
