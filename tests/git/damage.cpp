// Objects that are damaged: told by their id, at once, and never the end of us.
#include <chrono>
#include <fstream>

#include "git/opened.hpp"

namespace okr::test {

using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

/// Reads everything that HEAD holds; the first message, or "all well".
std::string read_all(const Sandbox& box, const std::string& folder) {
    auto opened = git::Repository::open(box.path(folder));
    if (!opened) return opened.failure().message;
    const auto id = opened->resolve("HEAD");
    if (!id) return id.failure().message;
    const auto commit = opened->commit(*id);
    if (!commit) return commit.failure().message;
    const auto entries = opened->tree(commit->tree);
    if (!entries) return entries.failure().message;
    for (const git::Entry& entry : *entries)
        if (const auto bytes = opened->blob(entry.id, 1000000); !bytes) return bytes.failure().message;
    return "all well";
}

fs::path loose(const Sandbox& box, const std::string& id) {
    return box.path("repo/.git/objects/" + id.substr(0, 2) + "/" + id.substr(2));
}

}  // namespace

TEST_CASE("loose objects cut short are told by their id, and nothing hangs", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; seq 1 300 > a.yaml; save one; chmod -R u+w .git/objects");
    for (const std::string revision : {"HEAD", "HEAD^{tree}", "HEAD:a.yaml"}) {
        const std::string id = box.sh("cd repo; git rev-parse '" + revision + "'");
        const fs::path file = loose(box, id);
        const std::uintmax_t whole = fs::file_size(file);
        const fs::path kept = box.path("kept");
        fs::copy_file(file, kept, fs::copy_options::overwrite_existing);
        for (const std::uintmax_t size : {std::uintmax_t{0}, std::uintmax_t{1}, std::uintmax_t{5}, std::uintmax_t{30},
                                          whole / 2, whole - 5, whole - 1}) {
            INFO(revision << " cut to " << size);
            fs::resize_file(file, std::min(size, whole - 1));
            CHECK_THAT(read_all(box, "repo"),
                       Contains("git object " + id + " cannot be read") && Contains("`git fsck`"));
            fs::copy_file(kept, file, fs::copy_options::overwrite_existing);
        }
        CHECK(read_all(box, "repo") == "all well");
    }
}

TEST_CASE("a loose object that is missing, a folder, or lies about its size", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; echo a > a.yaml; save one; chmod -R u+w .git/objects");
    const std::string id = box.sh("cd repo; git rev-parse HEAD:a.yaml");
    box.sh("python3 -c 'import zlib,sys; open(sys.argv[1],\"wb\").write(zlib.compress(b\"blob 99999999999\\0a\"))' '" +
           loose(box, id).string() + "'");
    CHECK_THAT(message(open_repository(box).blob(*git::Id::from_hex(id), ~std::size_t{0})),
               Contains("claims more bytes"));
    box.sh("python3 -c 'import zlib,sys; open(sys.argv[1],\"wb\").write(zlib.compress(b\"blob 1\\0abcdefgh\"))' '" +
           loose(box, id).string() + "'");
    CHECK_THAT(read_all(box, "repo"), Contains(id) && Contains("`git fsck`"));
    fs::remove(loose(box, id));
    CHECK_THAT(read_all(box, "repo"), Contains("git object " + id + " is missing: run `git fsck`"));
    fs::create_directory(loose(box, id));
    CHECK_THAT(read_all(box, "repo"), Contains(id) && Contains("`git fsck`"));
}

TEST_CASE("a folder that ends in the middle, and one that is out of order", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; echo a > a.yaml; save one; blob=$(git rev-parse HEAD:a.yaml)
python3 - "$blob" <<'P' > cut
import sys; sys.stdout.buffer.write(b"100644 a.yaml\0" + bytes.fromhex(sys.argv[1])[:9])
P
python3 - "$blob" <<'P' > wild
import sys
b = bytes.fromhex(sys.argv[1])
for name in (b"z.yaml", b"a.yaml", b"..", b".git", b"a/b.yaml", b"a.yaml", b"\x1b[31m.yaml", b"\xff.yaml", b"new\nline.yaml"):
    sys.stdout.buffer.write(b"100644 " + name + b"\0" + b)
P
for name in cut wild; do
git update-ref refs/heads/$name $(git commit-tree -m x $(git hash-object -t tree --literally -w $name)); done)");
    const git::Repository repository = open_repository(box);
    const auto cut = repository.node(*repository.resolve("cut"));
    CHECK_THAT(message(repository.tree(cut->tree)), Contains("`git fsck`"));
    const auto wild = repository.node(*repository.resolve("wild"));
    CHECK(repository.tree(wild->tree)->size() == 8);
}

TEST_CASE("an object of another kind than its user wants is named", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; echo a > a.yaml; save one");
    const std::string id = box.sh("cd repo; git rev-parse HEAD:a.yaml");
    CHECK(message(open_repository(box).tree(*git::Id::from_hex(id))) ==
          "git object " + id + " is a blob, not a tree: run `git fsck`");
    const std::string folder = box.sh("cd repo; git rev-parse 'HEAD^{tree}'");
    CHECK_THAT(message(open_repository(box).blob(*git::Id::from_hex(folder), 1000)),
               Contains(folder) && Contains("it is a tree, not a file"));
}

TEST_CASE("a pack whose index counts as those beyond two gigabytes do", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; for n in 1 2 3 4 5; do seq $n 300 > $n.yaml; done; save one");
    box.sh(R"(cd repo; git rev-list --objects --all | git pack-objects -q --index-version=2,0x40 .git/objects/pack/pack
git prune-packed -q)");
    CHECK(read_all(box, "repo") == "all well");
    const fs::path file = box.sh("chmod -R u+w repo/.git/objects; ls $PWD/repo/.git/objects/pack/*.idx");
    fs::resize_file(file, fs::file_size(file) - 48);  // the last of the large numbers is gone
    CHECK_THAT(read_all(box, "repo"), !Contains("all well"));
}

TEST_CASE("each byte of a small pack in turn: an error or the truth", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; seq 1 20 > a.yaml; save one; git repack -adq; chmod -R u+w .git/objects");
    for (const std::string ending : {".pack", ".idx"}) {
        const fs::path file = box.sh("ls $PWD/repo/.git/objects/pack/*" + ending);
        const auto size = fs::file_size(file);
        for (std::uintmax_t at = 0; at < size; at += ending == ".idx" && at < 1000 ? 7 : 1) {
            std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekg(static_cast<std::streamoff>(at));
            const char was = static_cast<char>(bytes.get());
            const auto put = [&](char byte) {
                bytes.seekp(static_cast<std::streamoff>(at));
                bytes.put(byte);
                bytes.flush();
            };
            for (const int bits : {0x55, 0x80}) {
                put(static_cast<char>(was ^ bits));
                CHECK(!read_all(box, "repo").empty());
            }
            put(was);
        }
    }
    CHECK(read_all(box, "repo") == "all well");
}

}  // namespace okr::test
