// Revisions: from words to the commit that they name. Parents are followed here, not by libgit2, which stops at the
// first commit with a malformed line and knows no shallow clone.
#include <fmt/format.h>

#include <charconv>

#include "git/failure.hpp"
#include "git/packed_refs.hpp"
#include "git/references.hpp"
#include "git/repository.hpp"
#include "git/revision_words.hpp"
#include "git/rights.hpp"
#include "git/state.hpp"

namespace okr::git {

namespace {

using base::Failure;
using base::Result;

constexpr int deepest_tag = 100;

/// One look-up of one revision.
class Resolver {
public:
    Resolver(const State& state, const Repository& repository, std::string_view words)
        : state_(state), repository_(repository), words_(words) {}

    /// By the full name of a reference, and by nothing else that the words could mean.
    Result<Id> run_exact() {
        const auto id = find_exactly(state_, std::string(words_));
        return id ? peel(*id) : unknown();
    }

    Result<Id> run() {
        const std::size_t end = std::min(words_.find_first_of("~^"), words_.size());
        auto id = find(std::string(words_.substr(0, end)));
        if (!id) return id;
        id = peel(*id);
        std::string_view steps = words_.substr(end);
        while (id && !steps.empty()) id = step(*id, steps);
        return id;
    }

private:
    static constexpr std::string_view ways_to_find_it =
        ": `git branch --all` and `git tag` list those there are, `git fetch` brings what is only elsewhere";

    [[nodiscard]] std::filesystem::path common() const { return path_of(state_, GIT_REPOSITORY_ITEM_COMMONDIR); }

    [[nodiscard]] Failure unknown() const {
        const std::string name(words_.substr(0, words_.find_first_of("~^@")));
        if (std::string fault = fault_of_packed_refs(common()); !fault.empty()) return {std::move(fault)};
        if (std::string fault = fault_of_rights_to_reference(common(), name); !fault.empty()) return {std::move(fault)};
        if (is_unreadable_reference(state_, name))
            return {fmt::format("the reference {} is there and cannot be read: run `git fsck`", backquoted(name))};
        const std::string near = suggestion_for(state_, name);
        const std::string shallow = repository_.is_shallow() ? fmt::format("{} This clone is shallow: {}",
                                                                           near.empty() ? "." : "", unshallow_advice())
                                    : near.empty()           ? std::string(ways_to_find_it)
                                                             : "";
        return {fmt::format("there is no revision {}{}{}", backquoted(words_), near, shallow)};
    }

    [[nodiscard]] Failure unborn() const {
        return {fmt::format("{} has no commit yet: commit something first", backquoted(words_))};
    }

    /// `@{999999999999}`, which libgit2 takes for a moment that is still to come, and so for the newest entry.
    static bool counts_beyond_all(std::string_view name) {
        constexpr std::size_t digits_of_a_moment = 10;
        const std::string_view inside = name.substr(name.find("@{") + 2);
        return inside.find_first_not_of("0123456789") > digits_of_a_moment;
    }

    [[nodiscard]] Failure lost() const {
        if (std::string fault = fault_of_rights_to_reference(common(), branch_of_head(state_)); !fault.empty())
            return {std::move(fault)};
        return {
            "`HEAD` leads to no commit: .git/HEAD is damaged, or the branch that it names is; `git checkout BRANCH` "
            "writes it anew"};
    }

    Result<Id> find(const std::string& name) {
        if (name.empty()) return unknown();
        if (const auto id = Id::from_hex(name)) return *id;
        const bool is_head = name == "HEAD" || name == "@";
        if (const auto id = find_reference(state_, is_head ? "HEAD" : name)) return *id;
        if (is_head && repository_.is_unborn()) return unborn();
        if (is_head) return lost();
        if (name.find("@{") != std::string::npos) return from_log(name);
        return from_digits(name);
    }

    /// `@{upstream}`, `main@{1}`, `@{-1}`, `@{yesterday}`.
    Result<Id> from_log(const std::string& name) {
        if (counts_beyond_all(name)) return unknown();
        git_object* found = nullptr;
        git_error_clear();
        if (git_revparse_single(&found, state_.repository.get(), name.c_str()) != 0)
            return Failure{fmt::format("there is no revision {}: {}", backquoted(name), last_words())};
        const ObjectHandle object(found);
        return Id(git_object_id(found)->id);
    }

    /// `1a2b3c4`, and `v1-3-g1a2b3c4` as `git describe` gives it.
    Result<Id> from_digits(const std::string& name) {
        const std::size_t described = name.rfind("-g");
        const std::string digits = described == std::string::npos ? name : name.substr(described + 2);
        git_oid start{};
        if (digits.size() < GIT_OID_MINPREFIXLEN || git_oid_fromstrn(&start, digits.data(), digits.size()) != 0)
            return unknown();
        git_oid full{};
        const int code = git_odb_exists_prefix(&full, state_.objects.get(), &start, digits.size());
        if (code == GIT_EAMBIGUOUS)
            return Failure{fmt::format("{} is the start of several ids: give more of its digits", backquoted(name))};
        return code == 0 ? Result<Id>(Id(full.id)) : unknown();
    }

    /// A tag's commit; a tree or a file has none.
    Result<Id> peel(Id id) {
        for (int depth = 0; depth < deepest_tag; ++depth) {
            if (!state_.commits.find(id).view().empty()) return id;
            auto read = state_.objects.read(id);
            if (const auto* nothing = std::get_if<NoObject>(&read)) return not_read(id, *nothing);
            const auto& object = std::get<Object>(read);
            if (object.kind == ObjectKind::commit) return state_.commits.keep(id, object.bytes), id;
            const auto target = object.kind == ObjectKind::tag ? tagged(object.bytes.view()) : std::nullopt;
            if (!target) return Failure{fmt::format("{} is a {}, not a commit", backquoted(words_), name(object.kind))};
            id = *target;
        }
        return Failure{fmt::format("{} is a tag of a tag of a tag without end", backquoted(words_))};
    }

    Failure not_read(const Id& id, const NoObject& why) const {
        const bool is_named_by_id = why.is_missing && words_.starts_with(id.hex());
        return is_named_by_id && !state_.is_partial ? unknown() : explain(state_, id, why);
    }

    static std::optional<Id> tagged(std::string_view tag) {
        constexpr std::string_view key = "object ";
        return tag.starts_with(key) ? Id::from_hex(tag.substr(key.size(), 2 * Id::size)) : std::nullopt;
    }

    Result<Id> step(const Id& id, std::string_view& steps) {
        const bool is_ancestor = steps.front() == '~';
        steps.remove_prefix(1);
        if (!is_ancestor && steps.starts_with('{')) return braces(id, steps);
        const unsigned count = number(steps);
        return is_ancestor ? ancestor(id, count) : parent(id, count);
    }

    /// `^{commit}` and `^{}` change nothing: what we hold is a commit.
    Result<Id> braces(const Id& id, std::string_view& steps) const {
        for (const std::string_view known : {"{commit}", "{}"})
            if (steps.starts_with(known)) {
                steps.remove_prefix(known.size());
                return id;
            }
        return Failure{fmt::format("{} does not name a commit", backquoted(words_))};
    }

    static unsigned number(std::string_view& steps) {
        unsigned count = 1;
        const auto [end, error] = std::from_chars(steps.data(), steps.data() + steps.size(), count);
        if (error == std::errc::result_out_of_range) count = ~0U;
        steps.remove_prefix(static_cast<std::size_t>(end - steps.data()));
        return count;
    }

    Result<Id> ancestor(Id id, unsigned count) const {
        for (; count > 0; --count) {
            const auto next = parent(id, 1);
            if (!next) return next;
            id = *next;
        }
        return id;
    }

    Result<Id> parent(const Id& id, unsigned number) const {
        if (number == 0) return id;
        const auto node = repository_.node(id);
        if (!node) return node.failure();
        if (node->is_cut)
            return Failure{fmt::format("{} lies before the start of this shallow clone: {}", backquoted(words_),
                                       unshallow_advice())};
        if (number <= node->parents.size()) return node->parents[number - 1];
        return Failure{fmt::format("there is no revision {}: commit {} has {} parents", backquoted(words_), id.hex(),
                                   node->parents.empty() ? "no" : std::to_string(node->parents.size()))};
    }

    const State& state_;
    const Repository& repository_;
    std::string_view words_;
};

}  // namespace

Result<Id> Repository::resolve(std::string_view revision) const {
    if (const std::string fault = fault_of_revision(revision); !fault.empty()) return Failure{fault};
    return Resolver(*state_, *this, revision).run();
}

Result<Id> Repository::resolve_reference(std::string_view full_name) const {
    return Resolver(*state_, *this, full_name).run_exact();
}

}  // namespace okr::git
