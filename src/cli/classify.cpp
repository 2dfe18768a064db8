// okr classify: says of each sentence what it is.
#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "cli/standard_input.hpp"
#include "cli/streams.hpp"
#include "model/settings.hpp"
#include "okr/reading.hpp"
#include "render/reading_table.hpp"
#include "store/worktree.hpp"
#include "syntax/read.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{{"--format", "FORMAT", "text, json or jsonl (default: text)", false, "text json jsonl"}};

constexpr std::string_view manual =
    "Each TEXT is one sentence; `-` reads one a line from standard input. The words of the workspace's okr.yaml count.";

constexpr Example examples[]{
    {"okr classify \"Launch the new website\"", "Says what a sentence is, and why."},
    {"cut -d, -f2 ideas.csv | okr classify - --format jsonl", "One sentence a line, for programs."},
};

constexpr std::size_t stdin_limit = 32 * 1024 * 1024;

std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// One sentence a line; the empty line behind the last line end is none.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(without_return(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

base::Result<std::vector<std::string>> sentences_of(const Arguments& arguments) {
    const bool from_stdin = arguments.words == std::vector<std::string>{"-"};
    if (arguments.words.empty())
        return base::Failure{"no sentence is given; write it in quotes, or `-` to read one a line from standard input"};
    if (!from_stdin) return arguments.words;
    auto text = read_stdin(stdin_limit);
    if (!text) return text.failure();
    return lines_of(*text);
}

/// The organisation's own words, where there is a workspace around us and its settings can be read.
Words words_around(const Arguments& arguments) {
    const auto root = arguments.has("root") ? std::filesystem::path(arguments.value("root")) : store::find_root(".");
    const auto bytes = store::read_bytes(root / "okr.yaml", syntax::Limits().file_size);
    if (!bytes) return {};
    const syntax::Parsed parsed = syntax::read(*bytes, {});
    return parsed.broken ? Words{} : model::read_settings(parsed.tree, 0).words;
}

int run_classify(const Arguments& arguments) {
    const std::string format = arguments.has("format") ? arguments.value("format") : "text";
    if (format != "text" && format != "json" && format != "jsonl")
        return complain(fmt::format("there is no format `{}` here; text, json and jsonl are", format)), failed;
    auto sentences = sentences_of(arguments);
    if (!sentences) return complain(sentences.failure().message), failed;
    const Reader reader(words_around(arguments));
    std::vector<render::Classified> readings;
    for (std::string& sentence : *sentences) {
        Reading reading = reader.read(sentence);
        readings.push_back({std::move(sentence), std::move(reading)});
    }
    const std::string text = format == "jsonl"  ? render::readings_jsonl(readings)
                             : format == "json" ? render::readings_json(readings)
                                                : render::readings_text(readings, style_of(arguments));
    return print(text) ? done : failed;
}

}  // namespace

extern const Command classify_command{"classify", "TEXT…|-", "say of each sentence what it is, and what it measures",
                                      manual,     options,   run_classify,
                                      examples};

}  // namespace okr::cli
