#include "history/hidden.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "diff/compare.hpp"
#include "store/what_hides.hpp"

namespace okr::history {

namespace {

/// Files whose pattern is looked for: there may be as many patterns as files, and who hides them all hides them by few.
constexpr std::size_t most_explained = 50;

}  // namespace

base::Result<Hidden> hidden_files(const store::Snapshots& snapshots, Documents& documents, const store::Point& from,
                                  const store::Point& to) {
    Hidden hidden;
    if (from.settings == to.settings || !to.settings) return hidden;
    store::Point seen = to;
    seen.scope = from.scope;
    const auto files = snapshots.listing(seen);
    if (!files) return files.failure();
    const auto settings = documents.settings_text(to);
    if (!settings) return settings.failure();
    hidden.settings = *settings;
    const auto after = snapshots.listing(to);
    if (!after) return after.failure();
    std::set<std::string_view> shown;
    for (const store::FoundFile& file : after->files) shown.insert(file.path);
    for (const store::FoundFile& file : files->files)
        if (!shown.contains(file.path)) hidden.paths.insert(file.path);
    return hidden;
}

void tell_hidden(const Hidden& hidden, std::vector<Change>& changes) {
    if (hidden.paths.empty()) return;
    const store::WhatHides what(hidden.settings);
    std::map<std::string, std::string> words;
    for (Change& change : changes) {
        if (!change.is_gone || !hidden.paths.contains(change.at.file)) continue;
        std::string& told = words[change.at.file];
        if (told.empty()) told = words.size() > most_explained ? store::settings_name : what.hides(change.at.file);
        change.message += fmt::format("; it is still in its file, which {} hides", told);
    }
}

void add_gone(Difference& difference, const std::vector<Change>& changes) {
    std::set<std::string> known;
    for (const Change& change : difference.changes) known.insert(change.fingerprint);
    for (const Change& change : changes)
        if (change.is_gone && known.insert(change.fingerprint).second) difference.changes.push_back(change);
    diffing::put_in_order(difference);
}

}  // namespace okr::history
