#include "store/idle_excludes.hpp"

#include "base/glob.hpp"
#include "model/settings.hpp"
#include "store/scope.hpp"
#include "syntax/read.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

/// A pattern that has matched nothing so far.
struct Idle {
    std::string text;
    base::PathPatterns pattern;
};

std::vector<Idle> patterns_of(std::string_view settings) {
    std::vector<Idle> patterns;
    const syntax::Parsed parsed = syntax::read(settings, syntax::Limits());
    if (parsed.broken || parsed.tree.empty()) return patterns;
    for (const std::string& text : model::read_settings(parsed.tree, 0).exclude)
        if (!text.starts_with('!') && base::fault_of_pattern(text).empty())
            patterns.push_back({text, base::PathPatterns({text})});
    return patterns;
}

/// What stands before the first character that may be anything.
std::string_view fixed_part(std::string_view pattern) {
    if (pattern.starts_with('/')) pattern.remove_prefix(1);
    return pattern.substr(0, pattern.find_first_of("*?[\\"));
}

/// Does the pattern name something below this folder, by its first words?
bool begins_in(std::string_view pattern, const std::string& folder) {
    return fixed_part(pattern).starts_with(folder + "/");
}

/// Could it match something below this folder?
bool may_match_in(std::string_view pattern, const std::string& folder) {
    const bool anchored = pattern.substr(0, pattern.size() - 1).find('/') != std::string_view::npos;
    return !anchored || begins_in(pattern, folder) || (folder + "/").starts_with(fixed_part(pattern));
}

class Looking {
public:
    Looking(const fs::path& root, std::vector<Idle> patterns, Scope scope)
        : root_(root), idle_(std::move(patterns)), scope_(std::move(scope)) {}

    std::vector<std::string> run() {
        std::vector<std::string> open{""};
        while (!open.empty() && !idle_.empty()) {
            const std::string folder = std::move(open.back());
            open.pop_back();
            std::error_code error;
            for (fs::directory_iterator at(root_ / folder, error), end; !error && at != end; at.increment(error))
                visit(*at, (folder.empty() ? "" : folder + "/") + at->path().filename().native(), open);
            if (error) forget([&](const Idle& each) { return may_match_in(each.text, folder); });
        }
        std::vector<std::string> texts;
        for (Idle& each : idle_) texts.push_back(std::move(each.text));
        return texts;
    }

private:
    template <typename Test>
    void forget(const Test& test) {
        std::erase_if(idle_, test);
    }

    void visit(const fs::directory_entry& entry, const std::string& name, std::vector<std::string>& open) {
        std::error_code error;
        const bool is_folder = entry.is_directory(error) && !entry.is_symlink(error);
        forget([&](const Idle& each) {
            return each.pattern.match(name) || (is_folder && each.pattern.match(name + "/any"));
        });
        if (!is_folder) return;
        if (scope_.excludes(name + "/any"))
            return forget([&](const Idle& each) { return may_match_in(each.text, name); });
        const bool is_other = !scope_.enters(name) || fs::exists(root_ / name / settings_name, error);
        if (is_other) return forget([&](const Idle& each) { return begins_in(each.text, name); });
        open.push_back(name);
    }

    const fs::path& root_;
    std::vector<Idle> idle_;
    Scope scope_;
};

}  // namespace

std::vector<std::string> idle_excludes(const fs::path& root, std::string_view settings) {
    std::vector<Idle> patterns = patterns_of(settings);
    return patterns.empty() ? std::vector<std::string>() : Looking(root, std::move(patterns), Scope(settings)).run();
}

}  // namespace okr::store
