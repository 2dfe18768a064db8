// parse_files READER < NAMES: reads every file that standard input names, and makes nothing of it: what linting cannot
// be faster than. Those that the reader does not take are named on standard error. READER is simple, full (what the
// program uses), yaml-cpp or libyaml. One thread.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

#include "syntax/read.hpp"
#include "syntax/simple_reader.hpp"
#ifdef OKR_BENCH_LIBYAML
#include <yaml.h>
#endif

namespace {

using namespace okr;

/// Whether the reader took it.
using Reader = bool (*)(const std::string& text);

bool by_simple(const std::string& text) {
    const syntax::Limits limits;
    syntax::TreeBuilder builder(text, limits);
    return syntax::read_simple(text, builder);
}

bool by_full(const std::string& text) { return !syntax::read(text, {}).broken; }

class Nothing : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

bool by_yaml_cpp(const std::string& text) {
    std::istringstream stream(text);
    Nothing nothing;
    try {
        return YAML::Parser(stream).HandleNextDocument(nothing);
    } catch (const YAML::Exception&) {
        return false;
    }
}

#ifdef OKR_BENCH_LIBYAML
bool by_libyaml(const std::string& text) {
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    yaml_event_t event;
    bool is_good = true;
    for (bool is_done = false; is_good && !is_done; yaml_event_delete(&event)) {
        is_good = yaml_parser_parse(&parser, &event) == 1;
        is_done = is_good && event.type == YAML_STREAM_END_EVENT;
    }
    yaml_parser_delete(&parser);
    return is_good;
}
#endif

constexpr struct {
    const char* name;
    Reader read;
} readers[]{
    {"simple", by_simple},
    {"full", by_full},
    {"yaml-cpp", by_yaml_cpp},
#ifdef OKR_BENCH_LIBYAML
    {"libyaml", by_libyaml},
#endif
};

std::string bytes_of(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
    const std::string asked = argc == 2 ? argv[1] : "";
    for (const auto& reader : readers) {
        if (reader.name != asked) continue;
        std::size_t files = 0;
        std::size_t taken = 0;
        for (std::string name; std::getline(std::cin, name); ++files)
            if (reader.read(bytes_of(name)))
                ++taken;
            else
                std::fprintf(stderr, "%s\n", name.c_str());
        std::printf("%zu of %zu files\n", taken, files);
        return 0;
    }
    std::fputs("usage: parse_files simple|full|yaml-cpp|libyaml < NAMES\n", stderr);
    return 2;
}
