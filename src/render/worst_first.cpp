#include "render/worst_first.hpp"

#include <algorithm>

namespace okr::render {

std::vector<const Finding*> worst_first(const std::vector<Finding>& from, std::size_t most) {
    std::vector<const Finding*> findings;
    for (const Finding& finding : from) findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
    findings.resize(std::min(findings.size(), most));
    return findings;
}

}  // namespace okr::render
