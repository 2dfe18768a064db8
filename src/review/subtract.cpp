#include "review/subtract.hpp"

#include <map>
#include <string_view>

namespace okr::reviewing {

std::vector<Finding> subtract(const std::vector<Finding>& from, const std::vector<Finding>& what) {
    std::map<std::string_view, std::size_t> known;
    for (const Finding& finding : what) ++known[finding.fingerprint];
    std::vector<Finding> rest;
    for (const Finding& finding : from) {
        auto& left = known[finding.fingerprint];
        if (left > 0)
            --left;
        else
            rest.push_back(finding);
    }
    return rest;
}

}  // namespace okr::reviewing
