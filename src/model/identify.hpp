// Which files are ours: by the first of our keys at their top, or by a slip that only one of ours can have made.
#pragma once

#include <string_view>
#include <vector>

#include "model/schema.hpp"
#include "syntax/fault.hpp"
#include "syntax/tree.hpp"

namespace okr::model {

struct Identity {
    const FileKind* kind = nullptr;     ///< nothing: not ours, as far as the file itself tells
    std::vector<syntax::Fault> faults;  ///< a misspelt key, or one that is missing
    bool is_empty = false;              ///< nothing in it but comments
};

/// A key that is one of ours but for a slip is mended in the tree, so that the rest of the file is read all the same.
Identity identify(syntax::Tree& tree, bool is_settings_file);

/// For a file among ours that has none of our keys.
syntax::Fault no_key_of_ours(const syntax::Tree& tree);

/// Does a line of these bytes, which cannot be parsed, begin with one of our keys?
bool mentions_key_of_ours(std::string_view bytes);

}  // namespace okr::model
