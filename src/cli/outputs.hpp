// Where a run's results go: `--output FORMAT[=FILE]`, several at once, all checked before any work.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "render/format.hpp"

namespace okr::cli {

struct Output {
    std::string format;
    std::string file;  ///< empty: standard output
};

/// The names of a table of formats.
template <typename Formats>
std::vector<std::string_view> names_of(const Formats& formats) {
    std::vector<std::string_view> names;
    for (const auto& format : formats) names.push_back(format.name);
    return names;
}

/// From --output and --format, each one of `known`; one to standard output in `default_format` where neither is given.
base::Result<std::vector<Output>> parse_outputs(const Arguments& arguments, const std::vector<std::string_view>& known,
                                                const std::string& default_format);

/// Why the outputs cannot be written, or would overwrite one of these files; empty if they can.
std::string fault_of_outputs(const std::vector<Output>& outputs, const std::vector<std::string>& inputs = {});

/// What a run found, in the format of that name.
using Rendering = std::function<std::string(const std::string& format, const render::Style& style)>;

/// Files first, standard output last; false after a complaint where one could not be written.
[[nodiscard]] bool write_outputs(const std::vector<Output>& outputs, const Rendering& render,
                                 const render::Style& style);

/// The format that --format defaults to: `github` under GitHub Actions, else `text`.
std::string default_format();

}  // namespace okr::cli
