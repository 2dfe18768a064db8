#include "git/library.hpp"

#include <git2.h>

#include <array>

#include "git/memory.hpp"

namespace okr::git {

namespace {

class Library {
public:
    Library() {
        guard_memory();  // before: what it takes to begin is memory too
        git_libgit2_init();
        // As git itself: what is read is checked by zlib, not hashed again (that doubles the cost of a history).
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // Each object is read once or twice; its cache only grows.
        git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
        // 1.5.1 does not know `safe.directory = *`, and fails where the setting is missing: `ownership.cpp` asks.
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        // A partial clone names objects that are not here; a tree of a merge in memory may hold them.
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0);
        allow_extensions();
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { git_libgit2_shutdown(); }

private:
    /// What changes nothing for a reader of objects, and what 1.5.1 would refuse to open.
    static void allow_extensions() {
        std::array<const char*, 3> names{"worktreeconfig", "partialclone", "preciousobjects"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names.data(), names.size());
    }
};

}  // namespace

void use_library() { static const Library library; }

}  // namespace okr::git
