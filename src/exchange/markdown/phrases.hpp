// Headings that people put over lists, word for word.
#pragma once

#include <string_view>

#include "exchange/markdown/label.hpp"

namespace okr::exchange::markdown {

/// What a heading of these words stands over (the words as `phrase_of` gives them); none if it is not listed.
Role role_of_phrase(std::string_view phrase);

/// Of headings over key results, the ones that say "metrics" and no more: "Success metrics", "KPIs".
bool is_metrics_phrase(std::string_view phrase);

/// Words that name a part of most organisations: "engineering", "customer success", "design and docs".
bool names_function(std::string_view phrase);

/// Words that say nothing of whom or when: "our", "objectives", "draft".
bool is_filler(std::string_view word);

/// Titles that stand for one person or office, and often before a colon: "CFO", "VP", "Director".
bool begins_with_office(std::string_view text);

}  // namespace okr::exchange::markdown
