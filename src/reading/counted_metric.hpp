// What a bare number says of the metric that it is to be: 12 "blog posts" are the team's own work, 12 "papers cited"
// are not.
#pragma once

#include <string_view>

#include "reading/lexicon.hpp"
#include "reading/sentence.hpp"

namespace okr::reading {

/// A metric, or a title that stands for one, whose target is a count. What it looks at must outlive it.
struct CountedMetric {
    std::string_view name;
    const Sentence& sentence;  ///< the name, or what else says what is counted
    std::string_view number;   ///< of the target, as written
    bool has_start;            ///< it stands above nothing today
    bool is_title;             ///< no metric is named beside it
    const Lexicon& lexicon;
};

/// Outcome or output, and whether that is sure.
struct Told {
    Kind kind;
    bool sure;
};

Told told_by_count(const CountedMetric& metric);

}  // namespace okr::reading
