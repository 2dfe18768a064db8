#include "render/market.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/summary.hpp"

namespace okr::render {

namespace {

constexpr std::array table{
    MarketFormat{"text", "people at a terminal", market_text},
    MarketFormat{"json", "programs: one document", market_json},
    MarketFormat{"markdown", "comments and pages", market_markdown},
};

}  // namespace

std::span<const MarketFormat> market_formats() { return table; }

const MarketFormat* find_market_format(std::string_view name) {
    const auto* const found = std::find_if(table.begin(), table.end(), [&](const auto& f) { return f.name == name; });
    return found == table.end() ? nullptr : found;
}

std::string market_sum(const Market& market) {
    if (market.stalls.empty()) return "No branch is waiting to be merged.";
    std::string words =
        fmt::format("{}; {} when they meet, {} settled by meeting", counted(market.stalls.size(), "draft"),
                    counted(market.arising.size(), "conversation"), market.settling.size());
    if (!market.clashes.empty())
        words += fmt::format(", {} that git cannot merge", counted(market.clashes.size(), "file"));
    return words + ".";
}

}  // namespace okr::render
