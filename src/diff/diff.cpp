// The comparison of two states as a library: bytes in, a difference out.
#include "okr/change.hpp"

#include <map>

#include "diff/compare.hpp"
#include "model/build.hpp"

namespace okr {

namespace {

using Files = std::map<std::string_view, const Source*>;

Files by_path(const std::vector<Source>& files) {
    Files result;
    for (const Source& file : files) result.emplace(file.path, &file);
    return result;
}

/// The settings alone; the defaults where there are none, or where they cannot be read.
model::Settings settings_of(const Files& files) {
    const auto found = files.find("okr.yaml");
    if (found == files.end()) return {};
    auto workspace = model::build_workspace({*found->second});
    return workspace ? workspace->settings : model::Settings{};
}

/// Those that differ from the other side, or are not there.
std::vector<diffing::PlacedDocument> documents(const Files& files, const Files& others) {
    const model::Settings settings = settings_of(files);
    std::vector<diffing::PlacedDocument> result;
    for (const auto& [path, file] : files) {
        const auto other = others.find(path);
        if (other != others.end() && other->second->text == file->text) continue;
        if (auto document = diffing::read_document(*file, settings))
            result.push_back({file->path, std::move(document)});
    }
    return result;
}

}  // namespace

Difference diff(const std::vector<Source>& before, const std::vector<Source>& after) {
    const Files old = by_path(before);
    const Files now = by_path(after);
    const Reader reader(settings_of(now).words);
    return diffing::compare(documents(old, now), documents(now, old), reader);
}

}  // namespace okr
