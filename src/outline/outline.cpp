// The door of this room: files in, an outline out.
#include "outline/outline.hpp"

#include "lint/readings.hpp"
#include "model/build.hpp"
#include "outline/composer.hpp"
#include "outline/scope.hpp"

namespace okr {

base::Result<Outline> outlining::outline(const model::Workspace& workspace, const OutlineOptions& options) {
    auto scope = find_scope(workspace, options);
    if (!scope) return scope.failure();
    const linting::Readings readings(workspace);
    return Composer(workspace, readings, *scope).compose(options.today);
}

OutlineResult outline(const std::vector<Source>& files, const OutlineOptions& options) {
    auto workspace = model::build_workspace(files);
    if (!workspace) return {{}, workspace.failure().message};
    auto outline = outlining::outline(*workspace, options);
    if (!outline) return {{}, outline.failure().message};
    return {std::move(*outline), {}};
}

}  // namespace okr
