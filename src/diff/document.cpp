#include "diff/document.hpp"

#include "model/build.hpp"
#include "syntax/read_values.hpp"

namespace okr::diffing {

Document read_document(const Source& file, const model::Settings& settings) {
    auto built =
        model::build_workspace({file}, {.settings = settings, .parse = syntax::read_values, .is_checked = false});
    if (!built) return nullptr;
    const model::File& read = built->files.front();
    if (!read.is_ours && !read.parsed.broken) return nullptr;
    return std::make_shared<const model::Workspace>(std::move(*built));
}

}  // namespace okr::diffing
