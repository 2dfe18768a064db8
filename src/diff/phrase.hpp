// The words of a key result without its numbers: what it measures, however the target is written.
#pragma once

#include <string>

#include "model/documents.hpp"
#include "okr/reading.hpp"

namespace okr::diffing {

struct Phrase {
    std::string metric;  ///< "checkout conversion rate", in the wording that comparisons use
    std::string words;   ///< the whole sentence, its numbers and comparators taken out
    std::string period;  ///< "per month", "p95"; empty where none is told
};

Phrase phrase_of(const model::KeyResult& result, const Reading& reading, const Reader& reader);

}  // namespace okr::diffing
