// The house stays as docs/ARCHITECTURE.md draws it: who may include whom, and that only one file knows a library.
#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/spec.hpp"

namespace okr::test {

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> allowed{
    {"base", {}},
    {"syntax", {"base"}},
    {"model", {"base", "syntax"}},
    {"reading", {"base"}},
    {"measure", {"base", "model", "reading"}},
    {"rules", {"base", "syntax", "model", "reading", "measure"}},
    {"lint", {"base", "syntax", "model", "measure", "rules"}},
    {"mend", {"base", "syntax", "model", "lint"}},
    {"baseline", {"base", "syntax", "lint", "rules"}},
    {"exchange", {"base", "syntax", "model", "reading", "measure"}},
    {"schema", {"base", "model"}},
    {"outline", {"base", "syntax", "model", "reading", "rules", "lint"}},
    {"diff", {"base", "syntax", "model", "reading", "measure"}},
    {"render", {"base"}},
    {"git", {"base"}},
    {"store", {"base", "syntax", "model", "git"}},
    {"history", {"base", "model", "measure", "diff", "git", "store"}},
    {"align", {"base", "syntax", "model", "reading", "measure", "rules", "lint", "outline"}},
    {"emergence",
     {"base", "syntax", "model", "reading", "measure", "lint", "outline", "diff", "git", "store", "history", "align"}},
    {"review",
     {"base", "syntax", "model", "measure", "lint", "outline", "align", "git", "store", "history", "emergence"}},
    {"cli",
     {"base", "syntax", "model", "lint", "mend", "baseline", "exchange", "outline", "align", "render", "schema", "git",
      "store", "history", "emergence", "review"}},
};

struct SourceFile {
    std::string room;
    fs::path path;
    std::vector<std::string> includes;
};

std::vector<std::string> includes_of(const std::string& text) {
    static const std::regex line("#include [\"<]([^\">]+)[\">]");
    std::vector<std::string> result;
    for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at) result.push_back((*at)[1]);
    return result;
}

std::vector<SourceFile> sources() {
    std::vector<SourceFile> result;
    const fs::path src = OKR_SOURCE_DIR "/src";
    for (const auto& entry : fs::recursive_directory_iterator(src)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".hpp" && extension != ".cpp") continue;
        const std::string room = entry.path().lexically_relative(src).begin()->string();
        result.push_back({room, entry.path(), includes_of(read_file(entry.path().string()))});
    }
    return result;
}

std::string room_of(const std::string& include) { return include.substr(0, include.find('/')); }

}  // namespace

TEST_CASE("rooms include only the rooms below them", "[house]") {
    for (const SourceFile& file : sources()) {
        INFO(file.path);
        REQUIRE(allowed.contains(file.room));
        for (const std::string& include : file.includes) {
            const std::string room = room_of(include);
            if (!allowed.contains(room) || room == file.room) continue;
            INFO(include);
            CHECK(allowed.at(file.room).contains(room));
        }
    }
}

TEST_CASE("a library is known to one file, or to one room", "[house]") {
    const std::map<std::string, std::set<std::string>> keepers{{"yaml-cpp", {"yaml_reader.cpp"}},
                                                               {"CLI", {"parse.cpp"}},
                                                               {"cmark-gfm.h", {"markup.cpp"}},
                                                               {"cmark-gfm-core-extensions.h", {"markup.cpp"}},
                                                               {"libstemmer.h", {"stem.cpp"}},
                                                               {"git2.h", {"git"}},
                                                               {"git2", {"git"}},
                                                               {"zlib.h", {"git"}},
                                                               {"utf8proc.h", {"base"}},
                                                               {"nlohmann", {"render", "schema", "exchange"}}};
    for (const SourceFile& file : sources())
        for (const std::string& include : file.includes)
            if (const auto keeper = keepers.find(room_of(include)); keeper != keepers.end()) {
                INFO(file.path << " includes " << include);
                const auto& known = keeper->second;
                CHECK((known.contains(file.path.filename().string()) || known.contains(file.room)));
            }
}

TEST_CASE("public headers stand on standard types alone", "[house]") {
    for (const auto& entry : fs::directory_iterator(OKR_SOURCE_DIR "/include/okr"))
        for (const std::string& include : includes_of(read_file(entry.path().string()))) {
            INFO(entry.path() << " includes " << include);
            CHECK((include.starts_with("okr/") || include.find('/') == std::string::npos));
        }
}

}  // namespace okr::test
