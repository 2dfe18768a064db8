// The objects of a repository: its packs, its loose objects, those that it borrows, and a place in memory that takes
// what libgit2 would write. Nothing here can write to the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "git/handle.hpp"
#include "git/id.hpp"
#include "git/tree.hpp"

namespace okr::git {

enum class ObjectKind { commit, tree, blob, tag };

/// "commit", "tree", "blob", "tag".
std::string_view name(ObjectKind kind);

struct ObjectHeader {
    ObjectKind kind = ObjectKind::blob;
    std::size_t size = 0;  ///< bytes
};

struct Object {
    ObjectKind kind = ObjectKind::blob;
    Bytes bytes;
};

/// Why an object did not come. Whoever knows the repository adds the command that helps.
struct NoObject {
    bool is_missing = false;  ///< else: it is there, and damaged
    std::string words;
};

class ObjectStore {
public:
    /// Packs and loose objects of the folder `objects`, of `others`, and of all that their `info/alternates` name.
    static base::Result<ObjectStore> open(const std::filesystem::path& objects,
                                          const std::vector<std::filesystem::path>& others = {});

    std::variant<Object, NoObject> read(const Id& id) const;
    std::variant<ObjectHeader, NoObject> header(const Id& id) const;
    [[nodiscard]] bool has(const Id& id) const;
    /// Keeps a tree in memory, for as long as this store is.
    base::Result<Id> keep_tree(std::string_view bytes) const;
    /// Folders that it should borrow from, and that are not there.
    [[nodiscard]] const std::vector<std::filesystem::path>& lost() const { return lost_; }
    [[nodiscard]] git_odb* get() const { return odb_.get(); }

private:
    OdbHandle odb_;
    std::vector<std::filesystem::path> lost_;
};

}  // namespace okr::git
