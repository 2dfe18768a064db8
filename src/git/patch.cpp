#include "git/patch.hpp"

#include "git/failure.hpp"
#include "git/handle.hpp"
#include "git/library.hpp"

namespace okr::git {

namespace {

using PatchHandle = Handle<git_patch, git_patch_free>;

}  // namespace

base::Result<std::string> patch(const std::string& path, std::string_view before, std::string_view after) {
    use_library();
    git_diff_options options{};
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FORCE_TEXT;
    git_patch* made = nullptr;
    if (git_patch_from_buffers(&made, before.data(), before.size(), path.c_str(), after.data(), after.size(),
                               path.c_str(), &options) != 0)
        return failure_to("compare two texts");
    const PatchHandle patch(made);
    Buffer text;
    if (git_patch_to_buf(text.get(), patch.get()) != 0) return failure_to("print a patch");
    return text.text();
}

}  // namespace okr::git
