#include "review/state.hpp"

#include <tuple>

#include "lint/run.hpp"
#include "model/build.hpp"
#include "model/settings.hpp"
#include "review/files_to_read.hpp"
#include "store/scope.hpp"

namespace okr::reviewing {

syntax::Value Judge::root() const { return settings.tree.empty() ? syntax::Value() : settings.tree.root(); }

Judge judge_by(const std::vector<Source>& files) {
    for (const Source& file : files)
        if (file.path == store::settings_name) return {syntax::read(file.text, {})};
    return {syntax::read("", {})};
}

base::Result<std::vector<Source>> States::files(const store::Point& point) const {
    auto files = snapshots_.files(point);
    if (!files) return files.failure();
    return std::move(files->files);
}

namespace {

auto all_of(const syntax::Limits& limits) {
    return std::tie(limits.file_size, limits.levels, limits.aliases, limits.nodes);
}

}  // namespace

/// Where okr.yaml changes the limits, what was whole under the old ones may be too much for the new ones.
syntax::Parsed States::parse(std::string_view bytes, const syntax::Limits& limits) {
    const std::string key(bytes);
    const auto known = parsed_.find(key);
    if (known != parsed_.end() && all_of(known->second.limits) == all_of(limits)) return known->second.parsed;
    return parsed_.insert_or_assign(key, Remembered{limits, syntax::read(bytes, limits)}).first->second.parsed;
}

base::Result<State> States::make(std::vector<Source> files) {
    const auto remember = [this](std::string_view bytes, const syntax::Limits& limits) { return parse(bytes, limits); };
    auto workspace = model::build_workspace(std::move(files), {.parse = remember});
    if (!workspace) return workspace.failure();
    return State{std::move(*workspace), {}};
}

void States::lint(State& before, State& after, const Judge& judge) const {
    const auto read = files_to_read(before.workspace, after.workspace);
    for (State* state : {&before, &after}) {
        if (!judge.settings.tree.empty())
            state->workspace.settings.words = model::read_settings(judge.settings.tree, 0).words;
        state->report = linting::run(state->workspace, judge.root(), options_, read);
    }
}

}  // namespace okr::reviewing
