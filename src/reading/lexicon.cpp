// Builds the table of forms from the lists once, and finds words in it.
#include "reading/lexicon.hpp"

#include "reading/lexicon_table.hpp"
#include "reading/stem.hpp"

namespace okr::reading {
namespace {

constexpr Word unknown;

const WordIndex& shared_forms() {
    static const WordIndex forms(build_forms());
    return forms;
}

const WordIndex& shared_stems() {
    static const WordIndex stems(build_stems());
    return stems;
}

const Word& look_up(const WordIndex& index, std::string_view words) {
    const Word* found = index.find(words);
    return found ? *found : unknown;
}

std::unique_ptr<const WordIndex> forms_with(const Words& own) {
    if (own.actions.empty() && own.measures.empty()) return nullptr;
    Table table = build_forms();
    for (const std::string& verb : own.actions) add_entry(table, "verb-make", lower_case(verb));
    for (const std::string& noun : own.measures) add_entry(table, "noun-measure", lower_case(noun));
    return std::make_unique<const WordIndex>(table);
}

}  // namespace

Lexicon::Lexicon(const Words& own) : forms_(&shared_forms()), with_own_(forms_with(own)) {
    if (with_own_) forms_ = with_own_.get();
}

const Word& Lexicon::find(std::string_view words) const { return look_up(*forms_, words); }

const Word& Lexicon::find_stem(std::string_view word) const {
    constexpr std::size_t shortest = 5;
    constexpr std::size_t longest = 40;
    if (word.size() < shortest || word.size() > longest) return unknown;
    return look_up(shared_stems(), Stemmer::of_this_thread().stem(word));
}

}  // namespace okr::reading
