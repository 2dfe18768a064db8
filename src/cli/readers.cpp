#include "cli/readers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/summary.hpp"
#include "syntax/fast_share.hpp"

namespace okr::cli {

namespace {

/// Tenths are cut off: 100% are all files.
std::string percent(std::size_t part, std::size_t all) {
    const std::size_t tenths = part * 1000 / all;
    return tenths % 10 == 0 ? fmt::format("{}%", tenths / 10) : fmt::format("{}.{}%", tenths / 10, tenths % 10);
}

bool is_of_ours(const std::string& path, const Report& report) {
    return std::binary_search(report.files.begin(), report.files.end(), path);
}

}  // namespace

std::string readers_line(const std::vector<Input>& inputs, const Report& report) {
    std::size_t all = 0;
    std::size_t fast = 0;
    for (const Input& input : inputs)
        for (const Source& file : input.files) {
            if (!is_of_ours(input.prefix + file.path, report)) continue;
            ++all;
            if (syntax::is_read_fast(file.text)) ++fast;
        }
    if (all == 0) return "";
    return fmt::format("The fast reader took {} of {} ({}), yaml-cpp {}.\n", fast, render::counted(all, "file"),
                       percent(fast, all), all - fast);
}

}  // namespace okr::cli
