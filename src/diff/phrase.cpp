#include "diff/phrase.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "measure/wording.hpp"

namespace okr::diffing {

namespace {

/// Words that only lead to a number: "from 30 to 50", "> 65%", "by 20%".
constexpr std::array<std::string_view, 14> leading{"<",  ">",  "=",  "<=", ">=",  "from",  "to",
                                                   "by", "of", "at", "is", "are", "reach", "$"};

void take(const std::optional<Quantity>& quantity, std::vector<Extent>& extents) {
    if (quantity && quantity->extent.end > quantity->extent.begin) extents.push_back(quantity->extent);
}

std::vector<Extent> quantities_of(const Reading& reading) {
    std::vector<Extent> extents;
    const auto take_both = [&](const Measure& measure) {
        take(measure.baseline, extents);
        take(measure.target, extents);
    };
    if (reading.measure) take_both(*reading.measure);
    for (const Measure& measure : reading.more_measures) take_both(measure);
    return extents;
}

/// Blanks in the place of the numbers, so that all else stays where it is.
std::string without(std::string text, const std::vector<Extent>& extents) {
    for (const Extent& extent : extents)
        for (std::size_t i = extent.begin; i < std::min(extent.end, text.size()); ++i) text[i] = ' ';
    return text;
}

std::string masked(const std::string& sentence, const Reader& reader) {
    const std::string rest = without(sentence, quantities_of(reader.read(sentence)));
    std::string words;
    for (const std::string& word : measure::words_of(measure::wording_of_measure(rest)))
        if (std::find(leading.begin(), leading.end(), word) == leading.end()) words += word + " ";
    return words;
}

}  // namespace

Phrase phrase_of(const model::KeyResult& result, const Reading& reading, const Reader& reader) {
    Phrase phrase;
    phrase.words = masked(result.headline().value, reader);
    const std::string& told = reading.measure ? reading.measure->metric : std::string();
    phrase.metric = result.metric ? result.metric.value : told.empty() ? phrase.words : told;
    if (reading.measure) phrase.period = measure::wording(reading.measure->period);
    return phrase;
}

}  // namespace okr::diffing
