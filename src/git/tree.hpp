// A folder as git stores it, read by ourselves: its entries are views into the object's bytes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/id.hpp"

struct git_odb_object;

namespace okr::git {

enum class EntryKind { file, folder, link, submodule };

struct Entry {
    std::string name;  ///< any bytes but NUL and `/`; never a path to be joined to one on disk
    EntryKind kind = EntryKind::file;
    Id id;
};

/// An entry whose name and id lie in a Tree.
struct EntryView {
    std::string_view name;
    EntryKind kind = EntryKind::file;
    const unsigned char* id = nullptr;

    [[nodiscard]] Id copy_id() const { return Id(id); }
};

/// The order of git: by bytes, a folder as if its name ended with `/`. Below, equal or above zero.
int compare_entries(const EntryView& a, const EntryView& b);

/// Takes the first entry off the bytes of a tree; false at the end, and where the rest is no entry.
bool take_entry(std::string_view& rest, EntryView& entry);

/// The bytes of an object, for as long as anybody holds a copy of this.
class Bytes {
public:
    Bytes() = default;
    explicit Bytes(git_odb_object* owned);
    [[nodiscard]] std::string_view view() const { return view_; }

private:
    std::shared_ptr<git_odb_object> object_;
    std::string_view view_;
};

/// All entries in git's order; nothing if the bytes are no tree to their end. A tree that lies about its order is
/// sorted, a name that comes twice is taken once.
std::optional<std::vector<EntryView>> entries_of(std::string_view tree);

}  // namespace okr::git
