// GitHub's workflow commands: lines that annotate a file, whatever the user's text holds.
#pragma once

#include <string>
#include <string_view>

#include "okr/report.hpp"

namespace okr::render {

/// "::error file=…,line=…,title=…::message". `command` is error, warning or notice.
std::string workflow_command(std::string_view command, const Region& at, std::string_view path_prefix,
                             std::string_view title, std::string_view message);

}  // namespace okr::render
