#include "git/revision_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "git/failure.hpp"

namespace okr::git {

namespace {

constexpr std::size_t longest_revision = 1000;

/// `HEAD^!` and `HEAD^-2` are ranges for git: the same as we write them; empty for other words.
std::string as_range(std::string_view words) {
    const std::size_t at = words.find_last_of('^');
    if (at == 0 || at == std::string_view::npos) return {};
    const std::string_view name = words.substr(0, at), rest = words.substr(at + 1);
    if (rest == "!") return fmt::format("{0}^..{0}", name);
    const bool is_less_one = rest.starts_with('-') && rest.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return is_less_one ? fmt::format("{0}^{1}..{0}", name, rest.substr(1)) : std::string();
}

/// Takes one of `~`, `~3`, `^`, `^2`, `^{…}`; false where something else stands.
bool take_step(std::string_view& steps) {
    const bool is_parent = steps.front() == '^';
    if (!is_parent && steps.front() != '~') return false;
    steps.remove_prefix(1);
    if (!is_parent || !steps.starts_with('{')) {
        steps.remove_prefix(std::min(steps.find_first_not_of("0123456789"), steps.size()));
        return true;
    }
    const std::size_t end = steps.find('}');
    if (end != std::string_view::npos) steps.remove_prefix(end + 1);
    return end != std::string_view::npos;
}

/// Why these words, behind a name, lead from it to no other commit; empty if they can.
std::string fault_of_steps(std::string_view words) {
    for (std::string_view steps = words.substr(std::min(words.find_first_of("~^"), words.size())); !steps.empty();) {
        if (take_step(steps)) continue;
        if (const std::string range = as_range(words); !range.empty())
            return fmt::format("{} is a range, where one revision is wanted: write {}", backquoted(words),
                               backquoted(range));
        return fmt::format(
            "{} is no revision: behind a name can stand `~` or `^`, each with a number or none (`HEAD~3`, `HEAD^2`), "
            "or `^{{commit}}`",
            backquoted(words));
    }
    return {};
}

}  // namespace

std::string fault_of_revision(std::string_view words) {
    if (words.empty()) return "a revision is empty: name one, such as HEAD";
    if (words.size() > longest_revision) return fmt::format("the revision {} is too long", backquoted(words));
    if (words.find(":/") != std::string_view::npos || words.find("^{/") != std::string_view::npos)
        return fmt::format("{} searches commit messages, which okr does not: name a commit by its id",
                           backquoted(words));
    if (words.find(':') != std::string_view::npos)
        return fmt::format("{} names a file, where a commit is wanted", backquoted(words));
    if (words.find("..") != std::string_view::npos)
        return fmt::format("{} is a range, where one revision is wanted", backquoted(words));
    if (words.find('\0') != std::string_view::npos) return fmt::format("{} is no revision", backquoted(words));
    return fault_of_steps(words);
}

}  // namespace okr::git
