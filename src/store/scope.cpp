#include "store/scope.hpp"

#include "model/settings.hpp"
#include "syntax/read.hpp"

namespace okr::store {

Scope::Scope() : include_({}), exclude_({}) {}

Scope::Scope(std::string_view settings) : Scope() {
    const syntax::Parsed parsed = syntax::read(settings, syntax::Limits());
    if (parsed.broken) return;
    const model::Settings read = model::read_settings(parsed.tree, 0);
    includes_all_ = read.include.empty();
    include_ = base::PathPatterns(read.include);
    exclude_ = base::PathPatterns(read.exclude);
    file_size_ = read.limits.file_size;
}

Scope::Scope(std::shared_ptr<const Scope> first, std::shared_ptr<const Scope> second) : Scope() {
    file_size_ = first->file_size_;
    first_ = std::move(first);
    second_ = std::move(second);
}

Scope Scope::of_everything() {
    Scope scope;
    scope.holds_everything_ = true;
    return scope;
}

bool Scope::holds(std::string_view path) const {
    if (path == settings_name || holds_everything_) return true;
    if (first_ && (!first_->holds(path) || !second_->holds(path))) return false;
    return is_yaml(path) && (includes_all_ || include_.match(path)) && !exclude_.match(path);
}

bool Scope::excludes(std::string_view path) const {
    return exclude_.match(path) || (first_ && (first_->excludes(path) || second_->excludes(path)));
}

bool Scope::enters(std::string_view folder) const {
    if (holds_everything_) return true;
    const std::string_view name = folder.substr(folder.rfind('/') + 1);
    // A folder that is excluded as a whole may be huge, or not ours to read.
    return !name.empty() && name.front() != '.' && !excludes(std::string(folder) + "/any");
}

bool is_yaml(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == 0 || dot == std::string_view::npos) return false;
    return name.substr(dot) == ".yaml" || name.substr(dot) == ".yml";
}

}  // namespace okr::store
