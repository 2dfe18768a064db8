// The rooms between a foreign document and our files:
//
//     bytes → read_markdown | read_csv | read_foreign_tree → Exchange (raw) → settle → Exchange → yaml_of → Source
//
// A reader knows one format and nothing of OKR files; it says what it saw, with lines. `settle` knows what a set needs:
// cycle and team, ids that are valid and unique, work taken out of the key results. `yaml_of` knows how a file is
// written, so that our reader gives back every text as it was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/workspace.hpp"
#include "okr/exchange.hpp"

namespace okr::exchange {

/// A document as its format's reader understood it. Teams and cycles may be empty or in the source's words.
base::Result<Exchange> read_markdown(const Source& source);
base::Result<Exchange> read_csv(const Source& source);
/// YAML or JSON with other key names than ours, or with ours.
base::Result<Exchange> read_foreign_tree(const Source& source);

/// Gives every set its team and cycle, every object a valid id, and (unless they are kept) takes what is work out of
/// the key results by how their sentences are read. Sets of one team and cycle become one. `notes` gets what was
/// assumed.
void settle(Exchange& exchange, const Source& source, const ImportOptions& options, const model::Workspace& home,
            std::vector<std::string>& notes);

/// A file of ours, with its path below the workspace's root: "okrs/2026-Q1/freight.yaml". `from` is named in a comment.
Source yaml_of(const Exchange::Set& set, std::string_view from);

/// "2026-Q1" of "Q1 2026", "2026 Q1", "FY26 Q1", "Q1-26", "H2 2025", "March 2026"; empty if the text names no cycle.
std::string cycle_in(std::string_view text);

/// "data-platform" of "Data Platform!"; empty where nothing remains.
std::string slug(std::string_view text);

}  // namespace okr::exchange
