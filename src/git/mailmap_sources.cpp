#include "git/mailmap_sources.hpp"

#include "git/small_file.hpp"

namespace okr::git {

namespace {

constexpr std::size_t size_limit = 4 * 1024 * 1024;

/// The bytes of what a revision with a path names (`HEAD:.mailmap`); empty if there is no such file.
std::string text_at(const State& state, const std::string& revision) {
    git_object* found = nullptr;
    if (git_revparse_single(&found, state.repository.get(), revision.c_str()) != 0) return {};
    const ObjectHandle object(found);
    if (git_object_type(found) != GIT_OBJECT_BLOB) return {};
    const auto* blob = reinterpret_cast<const git_blob*>(found);
    const auto size = static_cast<std::size_t>(git_blob_rawsize(blob));
    if (size > size_limit) return {};
    return {static_cast<const char*>(git_blob_rawcontent(blob)), size};
}

using Getter = int (*)(git_buf*, const git_config*, const char*);

std::string setting(const State& state, const char* key, Getter get) {
    git_config* opened = nullptr;
    if (git_repository_config_snapshot(&opened, state.repository.get()) != 0) return {};
    const ConfigHandle config(opened);
    Buffer value;
    return get(value.get(), opened, key) == 0 ? value.text() : std::string();
}

std::string own_mailmap(const State& state) {
    const char* workdir = git_repository_workdir(state.repository.get());
    if (workdir == nullptr) return text_at(state, "HEAD:.mailmap");
    return read_small_file(std::filesystem::path(workdir) / ".mailmap", size_limit);
}

}  // namespace

Mailmap read_mailmap(const State& state) {
    std::string text = own_mailmap(state) + "\n";
    if (const std::string revision = setting(state, "mailmap.blob", git_config_get_string_buf); !revision.empty())
        text += text_at(state, revision) + "\n";
    if (const std::string path = setting(state, "mailmap.file", git_config_get_path); !path.empty())
        text += read_small_file(path, size_limit);
    return Mailmap(text);
}

base::Result<Mailmap> read_mailmap_of(const State& state, const Id& tree) {
    const auto bytes = folder_bytes(state, tree);
    if (!bytes) return bytes.failure();
    for (const EntryView& entry : entries_of(bytes->view()).value_or(std::vector<EntryView>())) {
        if (entry.name != ".mailmap" || entry.kind != EntryKind::file) continue;
        const auto blob = read_object(state, entry.copy_id(), ObjectKind::blob);
        if (!blob) return blob.failure();
        return Mailmap(blob->view().substr(0, size_limit));
    }
    return Mailmap();
}

}  // namespace okr::git
