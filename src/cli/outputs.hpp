// Where a run's findings go: `--output FORMAT[=FILE]`, several at once, all checked before any work.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "okr/report.hpp"
#include "render/format.hpp"

namespace okr::cli {

struct Output {
    const render::Format* format = nullptr;
    std::string file;  ///< empty: standard output
};

/// From --output and --format; one to standard output in `default_format` where neither is given.
base::Result<std::vector<Output>> parse_outputs(const Arguments& arguments, const std::string& default_format);

/// Why the outputs cannot be written, or would overwrite one of these files; empty if they can.
std::string fault_of_outputs(const std::vector<Output>& outputs, const std::vector<std::string>& inputs);

/// Files first, standard output last; false after a complaint where one could not be written.
[[nodiscard]] bool write_outputs(const std::vector<Output>& outputs, const Report& report, const render::Style& style);

}  // namespace okr::cli
