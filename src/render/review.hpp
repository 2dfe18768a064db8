// `okr review`: the report of a pull request, for a comment, a terminal and programs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/review.hpp"
#include "render/format.hpp"

namespace okr::render {

struct ReviewFormat {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Review&, const Style&);
};

/// In the order of the documentation.
std::span<const ReviewFormat> review_formats();

/// Nothing if there is no such format.
const ReviewFormat* find_review_format(std::string_view name);

/// A comment of less than 60,000 bytes, with a hidden marker by which a bot finds it again. Empty where nothing of ours
/// changed and nothing was found.
std::string review_markdown(const Review& review, const Style& style);
std::string review_text(const Review& review, const Style& style);
std::string review_json(const Review& review, const Style& style);

/// What a manager reads: the change in a sentence or two, no text of the user's in it.
std::string review_sentence(const Review& review);

/// Nothing changed, nothing was found, nothing is in the way.
bool is_silent(const Review& review);

}  // namespace okr::render
