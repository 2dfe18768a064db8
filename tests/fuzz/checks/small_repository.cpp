#include "checks/small_repository.hpp"

#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>

#include "promise.hpp"

namespace okr::fuzzing {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view document =
    "team: deck\ncycle: 2026-Q1\nobjectives:\n  - id: boarding\n    title: Boarding is calm\n    key_results:\n"
    "      - {id: queue, metric: People in the queue, baseline: 12, target: 4}\n";

std::string name_of(char digit) { return std::string(40, digit); }

std::string entry(std::string_view mode, std::string_view name, unsigned char digit) {
    const auto both = static_cast<char>((digit - '0') * 0x11);
    return std::string(mode).append(" ").append(name).append(1, '\0').append(20, both);
}

std::string commit(char tree, const std::string& parents, std::string_view day) {
    const std::string who = " Mia <mia@ferry.example> " + std::string(day) + " +0000\n";
    return "tree " + name_of(tree) + "\n" + parents + "author" + who + "committer" + who + "\nokrs\n";
}

std::string compressed(const std::string& bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
              static_cast<uLong>(bytes.size()), 1);
    out.resize(size);
    return out;
}

/// Where files live in memory, if there is such a folder: a disk would take most of a run's time.
fs::path quick_folder() {
    const char* memory = "/dev/shm";
    return access(memory, W_OK | X_OK) == 0 ? fs::path(memory) : fs::temp_directory_path();
}

void write(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

}  // namespace

SmallRepository::SmallRepository() {
    std::string folder = (quick_folder() / "okr-fuzz-XXXXXX").string();
    promise(mkdtemp(folder.data()) != nullptr, "a folder can be made");
    root_ = folder;
    fs::create_directories(root_ / ".git/refs/heads");
    fs::create_directories(root_ / ".git/refs/tags");
    for (char digit = '1'; digit < '9'; ++digit) fs::create_directories(root_ / ".git/objects" / std::string(2, digit));
    fs::create_directories(root_ / "okrs");
    put_objects();
    put_files();
    changed_.clear();
    is_made_ = true;
}

SmallRepository::~SmallRepository() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

void SmallRepository::put(const std::string& path, std::string_view bytes) {
    write(root_ / path, bytes);
    changed_.insert(path);
    if (!is_made_) first_.emplace(path, bytes);
}

void SmallRepository::put_object(char digit, std::string_view kind, std::string_view bytes) {
    std::string whole(kind);
    whole.append(" ").append(std::to_string(bytes.size())).append(1, '\0').append(bytes);
    put_raw_object(digit, compressed(whole));
}

void SmallRepository::put_raw_object(char digit, std::string_view bytes) {
    put(".git/objects/" + std::string(2, digit) + "/" + std::string(38, digit), bytes);
}

void SmallRepository::put_objects() {
    put_object('1', "commit", commit('2', "parent " + name_of('5') + "\n", "1769000000"));
    put_object('5', "commit", commit('6', "", "1768000000"));
    put_object('2', "tree", entry("100644", "okr.yaml", '3') + entry("40000", "okrs", '7'));
    put_object('6', "tree", entry("100644", "okr.yaml", '3'));
    put_object('7', "tree", entry("100644", "a.yaml", '8'));
    put_object('3', "blob", "okr: 1\n");
    put_object('8', "blob", document);
    put_object(
        '4', "tag",
        "object " + name_of('1') + "\ntype commit\ntag v1\ntagger Mia <mia@ferry.example> 1769000000 +0000\n\nfirst\n");
}

void SmallRepository::put_files() {
    put(".git/HEAD", "ref: refs/heads/main\n");
    put(".git/config", "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
    put(".git/refs/heads/main", name_of('1') + "\n");
    put(".git/refs/heads/base", name_of('5') + "\n");
    put(".git/refs/tags/v1", name_of('4') + "\n");
    put("okr.yaml", "okr: 1\n");
    put("okrs/a.yaml", document);
}

void SmallRepository::reset() {
    for (const std::string& path : changed_) {
        const auto first = first_.find(path);
        first == first_.end() ? static_cast<void>(fs::remove(root_ / path)) : write(root_ / path, first->second);
    }
    changed_.clear();
}

}  // namespace okr::fuzzing
