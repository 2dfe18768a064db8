// What tests of the store share: states of a workspace as lines of text.
#pragma once

#include <catch2/catch.hpp>

#include "store/snapshots.hpp"
#include "support/sandbox.hpp"

namespace okr::test {

inline store::Snapshots open_snapshots(const Sandbox& box, const std::string& folder = "repo") {
    auto snapshots = store::Snapshots::open(box.path(folder));
    INFO((snapshots ? "" : snapshots.failure().message));
    REQUIRE(snapshots);
    return std::move(*snapshots);
}

/// The text without its line ends; "-" if there is no file.
inline std::string told(const store::Snapshots& snapshots, const std::optional<store::Blob>& blob) {
    if (!blob) return "-";
    const auto bytes = snapshots.text(*blob);
    if (!bytes) return bytes.failure().message;
    std::string text;
    for (const char letter : *bytes)
        if (letter != '\n') text += letter;
    return text;
}

/// "path: before > after" a line, then what is left out; or the message.
inline std::string changes(const store::Snapshots& snapshots, const store::Point& from, const store::Point& to) {
    const auto changed = snapshots.changed(from, to);
    if (!changed) return changed.failure().message;
    std::string text;
    for (const store::FileChange& file : changed->files)
        text += file.path + ": " + told(snapshots, file.before) + " > " + told(snapshots, file.after) + "\n";
    for (const std::string& path : changed->left_out) text += path + "\n";
    return text;
}

inline std::string changes(const store::Snapshots& snapshots, std::string_view words) {
    const auto range = snapshots.range(words);
    return range ? changes(snapshots, range->from, range->to) : range.failure().message;
}

/// "path: text" a line; then what is left out.
inline std::string listed(const store::Snapshots& snapshots, std::string_view revision) {
    const auto point = snapshots.point(revision);
    if (!point) return point.failure().message;
    const auto listing = snapshots.listing(*point);
    if (!listing) return listing.failure().message;
    std::string text;
    for (const store::FoundFile& file : listing->files) text += file.path + ": " + told(snapshots, file.blob) + "\n";
    for (const std::string& path : listing->left_out) text += path + "\n";
    for (const std::string& path : listing->other_workspaces) text += path + " is another workspace\n";
    return text;
}

}  // namespace okr::test
