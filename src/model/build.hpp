// Files to a workspace: parse each, see whose it is, check it, read it, name its objects.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/workspace.hpp"
#include "okr/report.hpp"

namespace okr::model {

/// Bytes to a tree, by one that remembers what it has read.
using Parse = std::function<syntax::Parsed(std::string_view bytes, const syntax::Limits& limits)>;

struct BuildOptions {
    Settings settings = {};  ///< hold where there is no okr.yaml among the files
    Parse parse = {};        ///< nothing: syntax::read, by all cores
    /// Team files whose keys and values are held against the format; empty: all. Others are read just the same.
    std::vector<std::string> checked = {};
    bool is_checked = true;  ///< false: what the schema would say of the files is not asked
};

/// A failure where the workspace's own settings cannot be read. The order of the files does not matter.
base::Result<Workspace> build_workspace(std::vector<Source> files, BuildOptions options = {});

}  // namespace okr::model
