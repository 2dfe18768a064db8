#include "git/loose_objects.hpp"

#include <cstring>
#include <new>

#include "git/handle.hpp"
#include "git/id.hpp"
#include "git/loose_file.hpp"
#include "git/memory.hpp"

namespace okr::git {

namespace {

namespace fs = std::filesystem;

struct LooseObjects {
    git_odb_backend backend;  // first: libgit2 knows us by its address
    fs::path folder;
};

const fs::path& folder_of(git_odb_backend* backend) { return reinterpret_cast<LooseObjects*>(backend)->folder; }

fs::path path_of(git_odb_backend* backend, const git_oid* id) {
    const std::string digits = Id(id->id).hex();
    return folder_of(backend) / digits.substr(0, 2) / digits.substr(2);
}

int fail(const std::string& message) {
    git_error_set_str(GIT_ERROR_ODB, message.c_str());
    return GIT_ERROR;
}

/// Nothing may be thrown into libgit2; where memory ends, the program does.
template <typename Work>
int guarded(Work work) noexcept {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        memory_has_ended();
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

/// The compressed bytes of an object, or libgit2's code for what came instead.
struct Found {
    std::string bytes;
    int code = GIT_OK;
};

Found find(git_odb_backend* backend, const git_oid* id) {
    auto bytes = read_compressed(path_of(backend, id));
    if (!bytes) return {{}, fail(bytes.failure().message)};
    if (!*bytes) return {{}, GIT_ENOTFOUND};
    return {std::move(**bytes), GIT_OK};
}

int read_header(std::size_t* size, git_object_t* type, git_odb_backend* backend, const git_oid* id) {
    return guarded([&] {
        const Found found = find(backend, id);
        if (found.code != GIT_OK) return found.code;
        const auto header = read_loose_header(found.bytes);
        if (!header) return fail(header.failure().message);
        *size = header->size;
        *type = git_object_string2type(header->kind.c_str());
        return *type == GIT_OBJECT_INVALID ? fail("the loose object is of no known kind") : GIT_OK;
    });
}

int inflate_into(void** out, git_odb_backend* backend, const std::string& compressed, std::size_t size) {
    char* bytes = static_cast<char*>(git_odb_backend_data_alloc(backend, size + 1));
    if (bytes == nullptr) return GIT_ERROR;
    bytes[size] = '\0';
    if (const auto done = inflate_loose(compressed, bytes); !done) {
        git_odb_backend_data_free(backend, bytes);
        return fail(done.failure().message);
    }
    *out = bytes;
    return GIT_OK;
}

int read(void** out, std::size_t* size, git_object_t* type, git_odb_backend* backend, const git_oid* id) {
    return guarded([&] {
        const Found found = find(backend, id);
        if (found.code != GIT_OK) return found.code;
        const auto header = read_loose_header(found.bytes);
        if (!header) return fail(header.failure().message);
        *size = header->size;
        *type = git_object_string2type(header->kind.c_str());
        if (*type == GIT_OBJECT_INVALID) return fail("the loose object is of no known kind");
        return inflate_into(out, backend, found.bytes, *size);
    });
}

int exists(git_odb_backend* backend, const git_oid* id) {
    return guarded([&] {
        std::error_code error;
        return fs::is_regular_file(path_of(backend, id), error) ? 1 : 0;
    });
}

/// Finds the one object whose id starts with these digits.
int exists_prefix(git_oid* out, git_odb_backend* backend, const git_oid* start, std::size_t length) {
    return guarded([&] {
        const std::string digits = Id(start->id).hex().substr(0, length);
        int matches = 0;
        std::error_code error;
        for (fs::directory_iterator at(folder_of(backend) / digits.substr(0, 2), error), end; !error && at != end;
             at.increment(error)) {
            const auto id = Id::from_hex(digits.substr(0, 2) + at->path().filename().string());
            if (!id || !id->hex().starts_with(digits)) continue;
            std::memcpy(out->id, id->data(), Id::size);
            if (++matches > 1) return static_cast<int>(GIT_EAMBIGUOUS);
        }
        return matches == 1 ? GIT_OK : static_cast<int>(GIT_ENOTFOUND);
    });
}

int read_prefix(git_oid* found, void** out, std::size_t* size, git_object_t* type, git_odb_backend* backend,
                const git_oid* start, std::size_t length) {
    const int code = exists_prefix(found, backend, start, length);
    return code == GIT_OK ? read(out, size, type, backend, found) : code;
}

int each(git_odb_backend*, git_odb_foreach_cb, void*) { return GIT_OK; }

void release(git_odb_backend* backend) { delete reinterpret_cast<LooseObjects*>(backend); }

}  // namespace

git_odb_backend* new_loose_objects(const fs::path& folder) {
    auto* objects = new (std::nothrow) LooseObjects{{}, folder};
    if (objects == nullptr) return nullptr;
    git_odb_backend& backend = objects->backend;
    git_odb_init_backend(&backend, GIT_ODB_BACKEND_VERSION);
    backend.read = read;
    backend.read_header = read_header;
    backend.read_prefix = read_prefix;
    backend.exists = exists;
    backend.exists_prefix = exists_prefix;
    backend.foreach = each;
    backend.free = release;
    return &backend;
}

}  // namespace okr::git
