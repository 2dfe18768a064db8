// What people hang on a sentence before and after its words: "[P0]", "@ada -", "=> 50% done. …", "(Target: 500)",
// "[INFRA]".
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "exchange/meaning.hpp"

namespace okr::exchange::markdown {

struct Ornament {
    Meaning meaning = Meaning::unknown;  ///< unknown: a mark of the organisation's own
    std::string text;
};

/// Takes what is hung on before the words: a priority, an owner, pictures. Often a label follows.
std::vector<Ornament> take_prefixes(std::string& text);

/// Takes what is hung on after them. Numbers that the sentence needs stay.
std::vector<Ornament> take_suffixes(std::string& text);

}  // namespace okr::exchange::markdown
