#include "review/broken_settings.hpp"

#include <algorithm>

#include "model/build.hpp"
#include "store/scope.hpp"

namespace okr::reviewing {

namespace {

template <typename Files>
auto find_settings(Files& files) {
    return std::find_if(files.begin(), files.end(),
                        [](const Source& file) { return file.path == store::settings_name; });
}

}  // namespace

bool are_settings_broken(const std::vector<Source>& files) {
    const auto settings = find_settings(files);
    return settings != files.end() && !model::build_workspace({*settings});
}

void replace_settings(std::vector<Source>& files, const std::string& text) {
    const auto settings = find_settings(files);
    if (settings != files.end()) settings->text = text;
}

}  // namespace okr::reviewing
