// YAML and JSON in other words: objectives under many names, in lists, in mappings keyed by a short name, under teams
// and quarters, or flat with the ids of their parents.
#include <fmt/format.h>

#include "exchange/importer.hpp"
#include "exchange/json_words.hpp"
#include "exchange/tree_reader.hpp"
#include "syntax/read.hpp"

namespace okr::exchange {

namespace {

/// Room for documents that are larger than files of ours.
syntax::Limits limits() {
    syntax::Limits limits;
    limits.file_size = import_limit;
    limits.nodes = 1'000'000;
    limits.aliases = 1000;
    return limits;
}

base::Failure fault_of(const syntax::Parsed& parsed, const base::LineIndex& lines) {
    const syntax::Fault& fault = parsed.faults.front();
    const std::string place = fmt::format("line {}: {}", lines.position(fault.at.begin).line, fault.message);
    const bool has_help = !fault.help.empty() && fault.rule != "yaml-unsafe";  // no okr.yaml raises limits of an import
    return {has_help ? fmt::format("{}; {}", place, fault.help) : place};
}

}  // namespace

base::Result<Exchange> read_foreign_tree(const Source& source) {
    const bool is_json = trimmed(source.text).find_first_of("{[") == 0;
    const std::string text = is_json ? as_yaml(source.text) : source.text;
    const base::LineIndex lines(text);
    const syntax::Parsed parsed = syntax::read(text, limits());
    if (parsed.broken) return fault_of(parsed, lines);
    return TreeReader(lines).read(parsed.tree);
}

}  // namespace okr::exchange
