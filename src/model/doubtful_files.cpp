#include "model/doubtful_files.hpp"

#include <map>
#include <string_view>

#include "model/identify.hpp"

namespace okr::model {

std::string_view folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

namespace {

/// What stands in a folder, as far as it tells whose a doubtful file is.
struct Folder {
    int ours = 0;
    int foreign = 0;
};

bool is_foreign(const File& file) {
    return !file.is_ours && !file.parsed.broken && !file.parsed.tree.empty() && !file.parsed.tree.root().is_null();
}

/// A file that cannot be parsed is ours where its folder holds ours; so is a single stranger among two of ours.
void settle(File& file, const Folder& folder) {
    if (file.parsed.broken) {
        file.is_ours = folder.ours > 0;
    } else if (is_foreign(file) && folder.ours >= 2 && folder.foreign == 1 && !folder_of(file.path).empty()) {
        file.is_ours = true;
        file.parsed.faults.push_back(no_key_of_ours(file.parsed.tree));
    }
}

}  // namespace

void settle_doubtful_files(std::vector<File>& files) {
    std::map<std::string_view, Folder> folders;
    for (const File& file : files) {
        folders[folder_of(file.path)].ours += file.is_ours ? 1 : 0;
        folders[folder_of(file.path)].foreign += is_foreign(file) ? 1 : 0;
    }
    for (File& file : files) {
        if (!file.is_ours) settle(file, folders[folder_of(file.path)]);
        file.is_broken = file.is_ours && file.parsed.broken;
        if (!file.is_ours) file.parsed.faults.clear();
    }
}

}  // namespace okr::model
