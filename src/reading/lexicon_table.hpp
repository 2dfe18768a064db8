// How the word lists become tables: parsing of entries, their inflected forms, their stems.
#pragma once

#include <string>
#include <string_view>

#include "reading/lexicon.hpp"

namespace okr::reading {

Table build_forms();
Table build_stems();

/// Adds an entry of the list of that name, with all forms the class has.
void add_entry(Table& table, std::string_view list, std::string_view entry);

}  // namespace okr::reading
