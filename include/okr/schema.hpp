// JSON Schemas (draft-07) of what people write and of what the program prints, for editors and other tools.
//
// The schemas of files are made from the same table that `okr lint` checks with, those of `rules:` from the rules
// themselves, so that neither can say what the other does not know.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace okr {

/// "any", then the kinds of file ("okr", "strategy", "teams", "objectives", "initiatives", "needs"), then "output".
std::span<const std::string_view> schema_kinds();

/// The schema as indented JSON with a line end. `any` takes whatever kind of file the first key says; `output` is
/// what `--format json` and `jsonl` print. Empty for any other word.
std::string json_schema(std::string_view kind);

}  // namespace okr
