// The door of this room: files in, an outline out.
#include "okr/outline.hpp"

#include "lint/readings.hpp"
#include "model/build.hpp"
#include "outline/composer.hpp"
#include "outline/scope.hpp"

namespace okr {

OutlineResult outline(const std::vector<Source>& files, const OutlineOptions& options) {
    auto built = model::build_workspace(files);
    if (!built) return {{}, built.failure().message};
    const model::Workspace& workspace = *built;
    auto scope = outlining::find_scope(workspace, options);
    if (!scope) return {{}, scope.failure().message};
    const linting::Readings readings(workspace);
    return {outlining::Composer(workspace, readings, *scope).compose(options.today), {}};
}

}  // namespace okr
