#include "cli/readers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/build.hpp"
#include "render/summary.hpp"
#include "store/scope.hpp"
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

syntax::Limits limits_of(const Input& input) {
    for (const Source& file : input.files)
        if (file.path == store::settings_name)
            if (const auto alone = model::build_workspace({file})) return alone->settings.limits;
    return {};
}

struct Count {
    std::size_t fast = 0;
    std::size_t yaml_cpp = 0;
    std::size_t nobody = 0;

    void add(syntax::Reader reader) {
        ++(reader == syntax::Reader::fast ? fast : reader == syntax::Reader::yaml_cpp ? yaml_cpp : nobody);
    }
    [[nodiscard]] std::size_t all() const { return fast + yaml_cpp + nobody; }
};

}  // namespace

std::string readers_line(const std::vector<Input>& inputs, const Report& report) {
    Count count;
    for (const Input& input : inputs) {
        const syntax::Limits limits = limits_of(input);
        for (const Source& file : input.files)
            if (is_of_ours(input.prefix + file.path, report)) count.add(syntax::reader_of(file.text, limits));
    }
    const std::size_t all = count.all();
    if (all == 0) return "";
    return fmt::format("The fast reader took {} of {} ({}), yaml-cpp {}{}.\n", count.fast, render::counted(all, "file"),
                       percent(count.fast, all), count.yaml_cpp,
                       count.nobody == 0 ? "" : fmt::format(", and {} can be read by neither", count.nobody));
}

}  // namespace okr::cli
