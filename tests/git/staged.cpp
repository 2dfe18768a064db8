// What is staged: the file that git writes, in every form, and the tree that a commit of it would have.
#include <fstream>

#include "git/index_file.hpp"
#include "git/opened.hpp"

namespace okr::test {

using Catch::Matchers::Contains;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string paths_of(const git::Index& index) {
    std::string paths;
    for (const git::IndexEntry& entry : index.entries) paths += entry.path + "\n";
    return paths;
}

/// In hex digits; empty where there is none.
std::string tree_of(const git::Repository& repository) {
    const auto index = repository.index();
    if (!index) return index.failure().message;
    const auto tree = repository.tree_of(*index);
    if (!tree) return tree.failure().message;
    return *tree ? (*tree)->hex() : std::string();
}

constexpr std::string_view orchard = R"(
git init -q repo; cd repo; mkdir -p rows/north rows/south; echo a > rows/north/apple.yaml; echo p > rows/pear.yaml
echo q > rows/south/quince.yaml; echo s > rows.yaml; chmod +x rows.yaml; ln -s rows.yaml link.yaml; save one
)";

}  // namespace

TEST_CASE("the index is read in every version that git writes", "[git]") {
    const Sandbox box;
    box.sh(orchard);
    const std::string paths = "link.yaml\nrows.yaml\nrows/north/apple.yaml\nrows/pear.yaml\nrows/south/quince.yaml\n";
    for (const std::string version : {"2", "4"}) {
        box.sh("cd repo; git update-index --index-version " + version);
        const auto index = open_repository(box).index();
        REQUIRE(index);
        CHECK(paths_of(*index) == paths);
        CHECK(index->entries.front().kind == git::EntryKind::link);
    }
    box.sh("cd repo; echo n > new.yaml; git add -N new.yaml; git update-index --index-version 3");
    const auto announced = open_repository(box).index();
    REQUIRE(announced);
    CHECK(announced->entries.at(1).is_only_announced);
}

TEST_CASE("an index that is cut short anywhere is refused, or has lost only what git remembers", "[git]") {
    const Sandbox box;
    box.sh(orchard);
    for (const std::string version : {"2", "4"}) {
        box.sh("cd repo; git update-index --index-version " + version);
        const std::string whole = bytes_of(box.path("repo/.git/index"));
        REQUIRE(git::read_index(whole));
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto index = git::read_index(whole.substr(0, size));
            if (index) CHECK(index->entries.size() == 5);
            if (!index) CHECK_THAT(index.failure().message, Contains("git reset"));
        }
    }
}

TEST_CASE("an index with a part that nobody knows is refused, one out of order is put in order", "[git]") {
    const Sandbox box;
    box.sh(orchard);
    box.sh("cd repo; git update-index --index-version 2; git rm -q --cached link.yaml rows/north/apple.yaml");
    const std::string whole = bytes_of(box.path("repo/.git/index"));
    const std::size_t behind = whole.size() - 20;  // the sum of all that stands before
    const std::string unknown = whole.substr(0, behind) + std::string("wild\0\0\0\0", 8) + whole.substr(behind);
    CHECK_THAT(message(git::read_index(unknown)), Contains("it needs the extension `wild`"));
    std::string reversed = whole;
    reversed[reversed.find("rows.yaml")] = 'z';
    const auto index = git::read_index(reversed);
    REQUIRE(index);
    CHECK(paths_of(*index) == "rows/pear.yaml\nrows/south/quince.yaml\nzows.yaml\n");
    CHECK(index->folders.empty());
}

TEST_CASE("the tree of what is staged is the one that git writes", "[git]") {
    const Sandbox box;
    box.sh(orchard);
    for (const std::string step :
         {"true", "echo b > rows/north/apple.yaml; git add rows", "git mv rows/pear.yaml rows/south/",
          "git rm -qrf rows/north", "mkdir -p deep/er; echo d > deep/er/d.yaml; git add deep",
          "echo n > new.yaml; git add -N new.yaml", "rm .git/index; git add rows.yaml link.yaml rows",
          "git read-tree HEAD"}) {
        INFO(step);
        box.sh("cd repo; " + step);
        const std::string ours = tree_of(open_repository(box));
        CHECK(ours == box.sh("cd repo; git write-tree"));
    }
    box.sh(
        "cd repo; git reset -q --hard; git checkout -qb other; echo o > rows.yaml; save o; git checkout -q -; echo m > "
        "rows.yaml; save m; git merge -q other || true");
    CHECK(tree_of(open_repository(box)).empty());
}

}  // namespace okr::test
