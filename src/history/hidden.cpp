#include "history/hidden.hpp"

#include <fmt/format.h>

#include <set>

#include "diff/compare.hpp"
#include "store/what_hides.hpp"

namespace okr::history {

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
    const store::WhatHides what(*settings);
    for (const store::FoundFile& file : files->files)
        if (!to.scope->holds(file.path)) hidden.emplace(file.path, what.hides(file.path));
    return hidden;
}

void tell_hidden(const Hidden& hidden, std::vector<Change>& changes) {
    for (Change& change : changes) {
        const auto found = hidden.find(change.at.file);
        if (change.is_gone && found != hidden.end())
            change.message += fmt::format("; it is still in its file, which {} hides", found->second);
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
