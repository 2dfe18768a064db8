#include "cli/output_target.hpp"

#include <algorithm>
#include <array>
#include <string_view>

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

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& names, const fs::path& target) {
    return std::find(names.begin(), names.end(), target.filename().string()) != names.end();
}

constexpr std::array<std::string_view, 3> read_by_name{store::settings_name, baseline_name, "okr.approvals"};
constexpr std::array<std::string_view, 4> of_git{".gitattributes", ".gitignore", ".gitmodules", ".mailmap"};

/// A report that stood there would be read as what the name says, by the next run at the latest.
std::string fault_of_name(const fs::path& target) {
    if (std::find(target.begin(), target.end(), ".git") != target.end()) return "it belongs to git";
    if (is_one_of(of_git, target)) return "git reads files of that name; choose another one";
    std::error_code error;
    if (!is_one_of(read_by_name, target) || fs::is_regular_file(target, error)) return {};
    return "okr reads files of that name; choose another one";
}

}  // namespace

std::string fault_of_place(const fs::path& target) {
    if (std::string fault = fault_of_name(target); !fault.empty()) return fault;
    std::error_code error;
    if (!fs::is_regular_file(target, error)) return {};
    return is_one_of(read_by_name, target) || is_source(target) ? "it is one of the files that are read" : "";
}

}  // namespace okr::cli
