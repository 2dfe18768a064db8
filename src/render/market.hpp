// `okr market`: drafts of several branches side by side, for people, programs and comments.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/market.hpp"
#include "render/format.hpp"

namespace okr::render {

struct MarketFormat {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Market&, const Style&);
};

/// In the order of the documentation.
std::span<const MarketFormat> market_formats();

/// Nothing if there is no such format.
const MarketFormat* find_market_format(std::string_view name);

std::string market_text(const Market& market, const Style& style);
std::string market_json(const Market& market, const Style& style);
std::string market_markdown(const Market& market, const Style& style);

/// What the market comes to, in a sentence; no words of users.
std::string market_sum(const Market& market);

}  // namespace okr::render
