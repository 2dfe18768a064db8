#include "support/sandbox.hpp"

#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace okr::test {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view prelude = R"(set -eu
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
export LC_ALL=C TZ=UTC GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.com GIT_COMMITTER_NAME=Grace GIT_COMMITTER_EMAIL=grace@example.com
at() { echo "$1" > "$HOME/.now"; export GIT_AUTHOR_DATE="@$1 +0000" GIT_COMMITTER_DATE="@$1 +0000"; }
save() { at $(($(cat "$HOME/.now") + 1)); git add -A; git commit -q --allow-empty -m "$*"; }
at $(cat "$HOME/.now")
)";

std::string read_all(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Sandbox::Sandbox() {
    std::string name = (fs::temp_directory_path() / "okr-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
    folder_ = fs::canonical(name);
    fs::create_directory(folder_ / ".home");
    write(".home/.now", "1700000000");
    write(".home/.gitconfig",
          "[init]\n defaultBranch = main\n[protocol \"file\"]\n allow = always\n[advice]\n detachedHead = false\n"
          "[uploadpack]\n allowFilter = true\n allowAnySHA1InWant = true\n[gc]\n auto = 0\n[safe]\n directory = *\n");
}

Sandbox::~Sandbox() {
    std::error_code error;
    fs::remove_all(folder_, error);
}

std::string Sandbox::sh(std::string_view script) const {
    write(".home/script", std::string(prelude) + std::string(script));
    const std::string home = (folder_ / ".home").string();
    const std::string command = "cd '" + folder_.string() + "' && HOME='" + home + "' XDG_CONFIG_HOME='" + home +
                                "/none' sh '" + home + "/script' > '" + home + "/out' 2> '" + home +
                                "/err' < /dev/null";
    const int status = std::system(command.c_str());
    INFO(script << "\n" << read_all(home + "/err"));
    REQUIRE(status == 0);
    std::string out = read_all(home + "/out");
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

void Sandbox::write(const std::string& path, std::string_view bytes) const {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << bytes;
}

}  // namespace okr::test
