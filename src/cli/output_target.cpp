#include "cli/output_target.hpp"

#include <algorithm>

#include "cli/baseline_file.hpp"
#include "store/scope.hpp"
#include "store/worktree.hpp"
#include "syntax/limits.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

store::Scope scope_of(const fs::path& root) {
    const auto settings = store::read_bytes(root / store::settings_name, syntax::Limits().file_size);
    return settings ? store::Scope(*settings) : store::Scope();
}

bool enters_all(const store::Scope& scope, const fs::path& name) {
    fs::path folder;
    for (const fs::path& part : name.parent_path()) {
        folder /= part;
        if (!scope.enters(folder.generic_string())) return false;
    }
    return true;
}

/// A YAML file that the workspace around it includes.
bool is_source(const fs::path& target) {
    if (!store::is_yaml(target.filename().string())) return false;
    const fs::path root = store::find_root(target.parent_path());
    const std::string name = store::relative_to(root, target);
    const store::Scope scope = scope_of(root);
    return !name.empty() && scope.holds(name) && enters_all(scope, name);
}

bool is_beside_settings(const fs::path& target) {
    return target.filename() == baseline_name || target.filename() == "okr.approvals";
}

}  // namespace

std::string fault_of_place(const fs::path& target) {
    if (std::find(target.begin(), target.end(), ".git") != target.end()) return "it belongs to git";
    std::error_code error;
    if (!fs::is_regular_file(target, error)) return {};
    return is_beside_settings(target) || is_source(target) ? "it is one of the files that are read" : "";
}

}  // namespace okr::cli
