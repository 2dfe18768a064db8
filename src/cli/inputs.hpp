// What a command line's paths mean: which workspaces they lie in, and which of their files are asked for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "okr/report.hpp"

namespace okr::cli {

/// One workspace that a run looks at.
struct Input {
    std::string root;
    std::string prefix;  ///< before its paths in messages, where a run looks at several workspaces
    std::vector<Source> files;
    std::vector<std::string> only;        ///< files whose findings are told; empty: all
    std::vector<std::string> named;       ///< paths that the user named, as they were written
    bool is_stdin = false;                ///< an unnamed document from standard input: nothing is known around it
    std::vector<std::string> unreadable;  ///< "okrs/a.yaml: Permission denied": what should be among the files
};

/// --root, else the root of the workspace that the path lies in.
std::filesystem::path root_for(const std::filesystem::path& path, const Arguments& arguments);

/// By the words of the command line (paths, or `-`), --root and --stdin-filename. A failure names what cannot be read.
base::Result<std::vector<Input>> read_inputs(const Arguments& arguments);

/// The same, but files that cannot be read are left out and told in `unreadable`; not so the settings.
base::Result<std::vector<Input>> read_readable_inputs(const Arguments& arguments);

/// "cannot read okrs/a.yaml: Permission denied; cannot read …"; empty if all could be read.
std::string unreadable_of(const std::vector<Input>& inputs);

}  // namespace okr::cli
