#include "git/object_store.hpp"

#include <algorithm>
#include <fstream>

#include "git/failure.hpp"
#include "git/loose_objects.hpp"
#include "git/pack_check.hpp"

namespace okr::git {

namespace {

namespace fs = std::filesystem;

constexpr int memory_first = 4;
constexpr int packs_then = 3;
constexpr int loose_last = 2;
/// As git: how far one repository may borrow from another that borrows.
constexpr int deepest_alternate = 5;

/// The folders that `info/alternates` names; paths are relative to the folder itself.
std::vector<fs::path> alternates_of(const fs::path& objects) {
    std::vector<fs::path> folders;
    std::ifstream file(objects / "info" / "alternates");
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line.front() != '#') folders.push_back((objects / line).lexically_normal());
    return folders;
}

/// The same folder under one name, so that it is read once.
fs::path without_slash(const fs::path& folder) {
    const fs::path normal = fs::absolute(folder).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

void collect(const fs::path& objects, int depth, std::vector<fs::path>& folders) {
    if (depth > deepest_alternate || std::find(folders.begin(), folders.end(), objects) != folders.end()) return;
    folders.push_back(objects);
    for (const fs::path& other : alternates_of(objects)) collect(other, depth + 1, folders);
}

bool add(git_odb* odb, git_odb_backend* backend, int priority) {
    if (backend == nullptr) return false;
    // Freshening would touch the time of a pack that holds what a merge in memory has made again.
    backend->freshen = nullptr;
    if (git_odb_add_backend(odb, backend, priority) == 0) return true;
    backend->free(backend);
    return false;
}

git_odb_backend* new_packs(const fs::path& objects) {
    git_odb_backend* backend = nullptr;
    return git_odb_backend_pack(&backend, objects.c_str()) == 0 ? backend : nullptr;
}

git_odb_backend* new_memory() {
    git_odb_backend* backend = nullptr;
    return git_mempack_new(&backend) == 0 ? backend : nullptr;
}

bool add_folder(git_odb* odb, const fs::path& objects) {
    return add(odb, new_packs(objects), packs_then) && add(odb, new_loose_objects(objects), loose_last);
}

ObjectKind kind_of(git_object_t type) {
    switch (type) {
        case GIT_OBJECT_COMMIT: return ObjectKind::commit;
        case GIT_OBJECT_TREE: return ObjectKind::tree;
        case GIT_OBJECT_TAG: return ObjectKind::tag;
        default: return ObjectKind::blob;
    }
}

NoObject no_object(int code) { return {code == GIT_ENOTFOUND, last_words()}; }

git_oid to_oid(const Id& id) {
    git_oid oid{};
    git_oid_fromraw(&oid, id.data());
    return oid;
}

}  // namespace

std::string_view name(ObjectKind kind) {
    switch (kind) {
        case ObjectKind::commit: return "commit";
        case ObjectKind::tree: return "tree";
        case ObjectKind::tag: return "tag";
        case ObjectKind::blob: break;
    }
    return "blob";
}

base::Result<ObjectStore> ObjectStore::open(const fs::path& objects, const std::vector<fs::path>& others) {
    git_odb* odb = nullptr;
    if (git_odb_new(&odb) != 0) return failure_to("open the objects of the repository");
    ObjectStore store;
    store.odb_.reset(odb);
    std::vector<fs::path> folders;
    collect(without_slash(objects), 0, folders);
    for (const fs::path& other : others) collect(without_slash(other), 0, folders);
    if (!add(odb, new_memory(), memory_first)) return failure_to("open the objects of the repository");
    for (const fs::path& folder : folders) {
        if (std::error_code error; !fs::is_directory(folder, error)) store.lost_.push_back(folder);
        if (const std::string fault = fault_of_packs(folder); !fault.empty()) return base::Failure{fault};
        if (!add_folder(odb, folder)) return failure_to("open the objects in " + folder.string());
    }
    return store;
}

std::variant<Object, NoObject> ObjectStore::read(const Id& id) const {
    const git_oid oid = to_oid(id);
    git_odb_object* object = nullptr;
    git_error_clear();
    if (const int code = git_odb_read(&object, odb_.get(), &oid); code != 0) return no_object(code);
    return Object{kind_of(git_odb_object_type(object)), Bytes(object)};
}

std::variant<ObjectHeader, NoObject> ObjectStore::header(const Id& id) const {
    const git_oid oid = to_oid(id);
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    git_error_clear();
    if (const int code = git_odb_read_header(&size, &type, odb_.get(), &oid); code != 0) return no_object(code);
    return ObjectHeader{kind_of(type), size};
}

bool ObjectStore::has(const Id& id) const {
    const git_oid oid = to_oid(id);
    return git_odb_exists(odb_.get(), &oid) == 1;
}

base::Result<Id> ObjectStore::keep_tree(std::string_view bytes) const {
    git_oid oid{};
    if (git_odb_write(&oid, odb_.get(), bytes.data(), bytes.size(), GIT_OBJECT_TREE) != 0)
        return failure_to("keep a folder in memory");
    return Id(oid.id);
}

}  // namespace okr::git
