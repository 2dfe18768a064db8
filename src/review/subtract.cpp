#include "review/subtract.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "okr/rule.hpp"

namespace okr::reviewing {

namespace {

/// A message without what it quotes and counts: "`Build a thing` is something to do" as "`` is something to do".
std::string frame_of(std::string_view message) {
    std::string frame;
    bool is_quoted = false;
    for (const char c : message) {
        const bool is_mark = c == '`';
        if (is_mark) is_quoted = !is_quoted;
        if (is_mark || (!is_quoted && (c < '0' || c > '9'))) frame += c;
    }
    return frame;
}

using Names = std::map<std::string_view, std::string_view>;  ///< of objects: after the change, by what they were before

Names names_after(const std::vector<Change>& changes) {
    Names names;
    for (const Change& change : changes)
        if (!change.former.empty()) names.emplace(change.former, change.object);
    return names;
}

/// Equal where two findings say the same of one object; empty of what is never the same in other words.
std::string gist_of(const Finding& finding, const Names& names) {
    const RuleInfo* rule = find_rule(finding.rule);
    if (rule == nullptr || rule->group == "file" || rule->group == "allowance" || finding.object.empty()) return {};
    const auto renamed = names.find(finding.object);
    const std::string_view object = renamed == names.end() ? finding.object : renamed->second;
    return finding.rule + "\n" + std::string(object) + "\n" + frame_of(finding.message);
}

}  // namespace

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

std::vector<Finding> subtract_told(const std::vector<Finding>& from, const std::vector<Finding>& told) {
    using Said = std::tuple<std::string_view, std::string_view, std::string_view>;
    const auto said = [](const Finding& finding) { return Said(finding.rule, finding.at.file, finding.message); };
    std::map<Said, std::size_t> in_merge;
    for (const Finding& finding : from) ++in_merge[said(finding)];
    std::map<Said, std::size_t> known;
    std::vector<Finding> elsewhere, rest;
    for (const Finding& finding : told) {
        auto& count = known[said(finding)];
        if (count < in_merge[said(finding)])
            ++count;
        else
            elsewhere.push_back(finding);
    }
    for (const Finding& finding : from) {
        auto& left = known[said(finding)];
        if (left > 0)
            --left;
        else
            rest.push_back(finding);
    }
    return subtract(rest, elsewhere);
}

void forget_reworded(std::vector<Finding>& introduced, std::vector<Finding>& resolved,
                     const std::vector<Change>& changes) {
    const Names names = names_after(changes);
    std::set<std::string_view> added;
    for (const Change& change : changes)
        if (change.tally == Tally::added) added.insert(change.object);
    std::multimap<std::string, std::size_t> before;
    for (std::size_t at = 0; at < resolved.size(); ++at) before.emplace(gist_of(resolved[at], names), at);
    std::vector<bool> is_gone(resolved.size(), false);
    std::erase_if(introduced, [&](const Finding& finding) {
        const auto found = before.find(gist_of(finding, {}));
        if (found == before.end() || found->first.empty() || added.contains(finding.object)) return false;
        if (resolved[found->second].severity < finding.severity) return false;
        is_gone[found->second] = true;
        before.erase(found);
        return true;
    });
    std::vector<Finding> rest;
    for (std::size_t at = 0; at < resolved.size(); ++at)
        if (!is_gone[at]) rest.push_back(std::move(resolved[at]));
    resolved = std::move(rest);
}

}  // namespace okr::reviewing
