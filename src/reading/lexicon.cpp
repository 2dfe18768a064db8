// Finds words in the listed ones and in the organisation's own.
#include "reading/lexicon.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "reading/lexicon_table.hpp"
#include "reading/stem.hpp"
#include "reading/tables.hpp"

namespace okr::reading {
namespace {

constexpr Word unknown;

const Word& or_unknown(const Word* found) { return found ? *found : unknown; }

/// An own word may be a listed one as well, or begin a phrase that is.
void add_listed(Word& own, const Word& listed) {
    own.classes |= listed.classes;
    own.forms = static_cast<std::uint8_t>(own.forms | listed.forms);
    own.longest_phrase = std::max(own.longest_phrase, listed.longest_phrase);
    own.value = listed.value;
    own.note = listed.note;
}

std::optional<IndexedWords> index_of_own(const Words& own) {
    if (own.actions.empty() && own.measures.empty()) return std::nullopt;
    Table table;
    for (const std::string& verb : own.actions) add_entry(table, "verb-make", base::lowered(verb));
    for (const std::string& noun : own.measures) add_entry(table, "noun-measure", base::lowered(noun));
    for (auto& [key, word] : table)
        if (const Word* listed = listed_forms().find(key)) add_listed(word, *listed);
    return IndexedWords(table);
}

}  // namespace

Lexicon::Lexicon(const Words& own) : own_(index_of_own(own)) {}

const Word& Lexicon::find(std::string_view words) const { return or_unknown(find_beginning(words)); }

const Word* Lexicon::find_beginning(std::string_view words) const {
    const Word* own = own_ ? own_->index().find(words) : nullptr;
    return own ? own : listed_forms().find(words);
}

const Word& Lexicon::find_stem(std::string_view word) {
    constexpr std::size_t shortest = 5;
    constexpr std::size_t longest = 40;
    if (word.size() < shortest || word.size() > longest) return unknown;
    return or_unknown(listed_stems().find(Stemmer::of_this_thread().stem(word)));
}

}  // namespace okr::reading
