// The way of a foreign document into files of ours: decoded, read by its format, settled, written.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/decode.hpp"
#include "exchange/importer.hpp"
#include "exchange/own_markdown.hpp"
#include "model/build.hpp"

namespace okr {

namespace {

using exchange::Decoded;

struct Format {
    std::string_view name;
    std::string_view endings;  ///< between blanks
    base::Result<Exchange> (*read)(const Source&);
};

base::Result<Exchange> read_markdown(const Source& source) {
    if (auto own = exchange::read_own_markdown(source.text)) return std::move(*own);
    return exchange::read_markdown(source);
}

constexpr std::array formats{
    Format{"markdown", " md mdx markdown mkd ", read_markdown},
    Format{"csv", " csv tsv tab ", exchange::read_csv},
    Format{"yaml", " yaml yml ", exchange::read_foreign_tree},
    Format{"json", " json ", exchange::read_foreign_tree},
};

const Format* named(std::string_view name) {
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const Format& format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

const Format* by_ending(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return nullptr;
    std::string word = " ";
    for (const char c : path.substr(dot + 1)) word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    word += ' ';
    for (const Format& format : formats)
        if (format.endings.find(word) != std::string_view::npos) return &format;
    return nullptr;
}

bool has_ending(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return dot != std::string_view::npos && dot > 0 && path.find('/', dot) == std::string_view::npos &&
           path[dot - 1] != '/';
}

/// By what the first lines look like.
const Format* by_look(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view rest = text.substr(begin);
    if (rest.starts_with('{') || rest.starts_with('[')) return named("json");
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.starts_with('#') || line.starts_with("- ") || line.starts_with("* ") || line.starts_with('|'))
        return named("markdown");
    if (line.find_first_of(",;\t") != std::string_view::npos && line.find(": ") == std::string_view::npos)
        return named("csv");
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && line.find(' ') > colon ? named("yaml") : named("markdown");
}

base::Result<const Format*> format_of(const Source& source, const ImportOptions& options) {
    if (!options.format.empty()) {
        if (const Format* format = named(options.format)) return format;
        return base::Failure{
            fmt::format("there is no format `{}` to import; known are markdown, csv, yaml and json", options.format)};
    }
    if (const Format* format = by_ending(source.path)) return format;
    if (has_ending(source.path))
        return base::Failure{
            fmt::format("{}: okr import reads .md, .csv, .yaml and .json; with --from it takes any name", source.path)};
    return by_look(source.text);
}

void collect(const Exchange& from, std::vector<Exchange::Aside>& all) {
    const auto add = [&all](const auto& asides) { all.insert(all.end(), asides.begin(), asides.end()); };
    for (const Exchange::Set& set : from.sets) {
        add(set.asides);
        for (const auto& objective : set.objectives) {
            add(objective.asides);
            for (const auto& result : objective.key_results) add(result.asides);
            for (const auto& initiative : objective.initiatives) add(initiative.asides);
        }
        for (const auto& initiative : set.initiatives) add(initiative.asides);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
}

std::string fault_of_cycle(const std::string& cycle, const model::Workspace& home) {
    const bool is_known = cycle.empty() || model::find_cycle(cycle, home.settings.cycles);
    if (is_known || !exchange::cycle_in(cycle).empty()) return {};
    return fmt::format("`{}` is no cycle: 2026, 2026-H1, 2026-T2, 2026-Q1, 2026-03, or a name that okr.yaml defines",
                       cycle);
}

/// As messages begin: a document without a name has come from standard input.
std::string name_of(const Source& source) { return source.path.empty() ? "<stdin>" : source.path; }

ImportResult failed(std::string why) {
    ImportResult result;
    result.failure = std::move(why);
    return result;
}

}  // namespace

ImportResult import_okrs(const Source& source, const ImportOptions& options) {
    if (source.text.size() > import_limit)
        return failed(fmt::format("{} is {} bytes long; okr import takes up to {}", name_of(source), source.text.size(),
                                  import_limit));
    const Decoded decoded = exchange::decode(source.text);
    if (!decoded.failure.empty()) return failed(fmt::format("{}: {}", name_of(source), decoded.failure));
    const auto home = model::build_workspace(options.home);
    if (!home) return failed(home.failure().message);
    if (std::string fault = fault_of_cycle(options.cycle, *home); !fault.empty()) return failed(std::move(fault));
    const Source clean{source.path, decoded.text};
    const auto format = format_of(clean, options);
    if (!format) return failed(format.failure().message);
    auto read = (*format)->read(clean);
    if (!read) return failed(fmt::format("{}: {}", name_of(source), read.failure().message));
    ImportResult result;
    result.exchange = std::move(*read);
    result.notes = decoded.notes;
    exchange::settle(result.exchange, clean, options, *home, result.notes);
    if (result.exchange.sets.empty())
        return failed(fmt::format("{}: no objectives, key results or initiatives were found", name_of(source)));
    for (const Exchange::Set& set : result.exchange.sets) result.files.push_back(exchange::yaml_of(set, source.path));
    collect(result.exchange, result.asides);
    return result;
}

}  // namespace okr
