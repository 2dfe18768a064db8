// okr schema: JSON Schemas of the files that people write, and of what the program prints.
#include "okr/schema.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"
#include "cli/command.hpp"
#include "cli/streams.hpp"

namespace okr::cli {

namespace {

constexpr std::string_view manual =
    "KIND is okr, strategy, teams, objectives, initiatives, needs, or output for what `--format json` prints.\n"
    "Without one, the schema takes every kind of file, by its first key. In an editor with a YAML language\n"
    "server, put into the first line of a file:  # yaml-language-server: $schema=PATH";

constexpr Example examples[]{
    {"okr schema > okr.schema.json", "For an editor with a YAML language server."},
};

int unknown_kind(std::string_view kind) {
    const auto kinds = schema_kinds();
    const std::string_view near = base::nearest(kind, {kinds.begin(), kinds.end()});
    const std::string hint =
        near.empty() ? fmt::format("known are {}", fmt::join(kinds, ", ")) : fmt::format("did you mean `{}`?", near);
    complain(fmt::format("there is no schema `{}`; {}", kind, hint));
    return failed;
}

int run_schema(const Arguments& arguments) {
    if (arguments.words.size() > 1) return complain("`okr schema` takes one KIND"), failed;
    const std::string kind = arguments.words.empty() ? "any" : arguments.words.front();
    const std::string schema = json_schema(kind);
    if (schema.empty()) return unknown_kind(kind);
    return print(schema) ? done : failed;
}

}  // namespace

extern const Command schema_command{"schema", "[KIND]",  "print a JSON Schema, for editors and other tools",
                                    manual,   {},        run_schema,
                                    examples, "@schemas"};

}  // namespace okr::cli
