// The fast reader. It understands what most OKR files are made of, and says of all else that it is not its own; then
// the reader that understands all of YAML begins anew. It knows no faults: what is wrong is not its own either.
//
// Its own are documents that are a mapping or a list in column 0, made of:
//   - mappings, a key and its value a line or the value below, indented deeper; lists below their key may stand in its
//     column, and an item may begin its mapping on the line of its dash;
//   - plain texts that begin with no indicator (`-5` and `.5` may), on one line or on several that follow each other,
//     indented deeper than what they belong to;
//   - texts in quotes on one line, with the escapes \" \\ \n \t, or '' in single quotes;
//   - lists and mappings in brackets on one line, with no empty entries and no comma before the closing bracket;
//   - texts behind `|`, `|-`, `>` and `>-`, the folded ones without deeper lines;
//   - values left out, `~` and `null`; comments and blank lines; a line `---` before it all; line ends with LF or CRLF.
// Not its own: anchors, aliases, tags, directives, further lines `---` or `...`, `? key`, lists in lists on one line,
// texts in quotes or brackets over several lines, null as a key, keys over 1000 bytes, a blank before a colon, other
// escapes, tabs anywhere but in comments.
#pragma once

#include <string_view>

#include "syntax/tree_builder.hpp"

namespace okr::syntax {

/// Reads one document (without a byte-order mark) into a fresh builder. False if it is not its own, or over a limit:
/// then the builder is of no use any more.
bool read_simple(std::string_view bytes, TreeBuilder& builder);

}  // namespace okr::syntax
