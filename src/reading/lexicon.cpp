// Builds the table of forms from the lists once, and finds words in it.
#include "reading/lexicon.hpp"

#include <algorithm>

#include "reading/lexicon_table.hpp"
#include "reading/stem.hpp"

namespace okr::reading {
namespace {

const Table& shared_forms() {
    static const Table table = build_forms();
    return table;
}

const Table& shared_stems() {
    static const Table table = build_stems();
    return table;
}

const Word& look_up(const Table& table, std::string_view words) {
    static constexpr Word unknown;
    const auto found = table.find(words);
    return found == table.end() ? unknown : found->second;
}

std::unique_ptr<const Table> forms_with(const Words& own) {
    Table table = shared_forms();
    for (const std::string& verb : own.actions) add_entry(table, "verb-make", lower_case(verb));
    for (const std::string& noun : own.measures) add_entry(table, "noun-measure", lower_case(noun));
    return std::make_unique<const Table>(std::move(table));
}

}  // namespace

Lexicon::Lexicon(const Words& own)
    : table_(&shared_forms()),
      with_own_(own.actions.empty() && own.measures.empty() ? nullptr : forms_with(own)) {
    if (with_own_) table_ = with_own_.get();
}

const Word& Lexicon::find(std::string_view words) const { return look_up(*table_, words); }

const Word& Lexicon::find_stem(std::string_view word) const {
    constexpr std::size_t shortest = 5;
    constexpr std::size_t longest = 40;
    if (word.size() < shortest || word.size() > longest) return look_up(*table_, "");
    return look_up(shared_stems(), Stemmer::of_this_thread().stem(word));
}

}  // namespace okr::reading
