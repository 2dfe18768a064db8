// Reads the word lists: entries told apart by commas and line ends, hyphens as blanks, values behind valued words.
#include "reading/lexicon_table.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/ascii.hpp"
#include "reading/inflection.hpp"
#include "reading/stem.hpp"
#include "reading/word_lists.hpp"

namespace okr::reading {
namespace {

template <typename Use>
void for_each_part(std::string_view text, std::string_view separators, Use use) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(separators), text.size());
        if (end > 0) use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// Entries of one list, line by line, comments left out.
template <typename Use>
void for_each_entry(std::string_view text, Use use) {
    for_each_part(text, "\n", [&](std::string_view line) {
        if (line.starts_with('#')) return;
        for_each_part(line, ",", [&](std::string_view entry) {
            if (const auto bare = base::stripped(entry, " "); !bare.empty()) use(bare);
        });
    });
}

/// "wrote", "written" of "write"; none of a verb that follows the rules. Looked for in the list: a workspace's own
/// words are few, and to make a table of it takes longer.
std::vector<std::string_view> irregular_forms(std::string_view verb) {
    std::vector<std::string_view> forms;
    for (const WordList& list : word_lists()) {
        if (list.name != "irregular") continue;
        for_each_entry(list.text, [&](std::string_view entry) {
            if (!entry.starts_with(verb) || !entry.substr(verb.size()).starts_with(' ')) return;
            for_each_part(entry.substr(verb.size()), " ", [&](std::string_view form) { forms.push_back(form); });
        });
    }
    return forms;
}

/// Hyphens and blanks are one: people write sign-up, sign up.
std::string key_of(std::string_view words) {
    std::string key = base::lowered(words);
    std::replace(key.begin(), key.end(), '-', ' ');
    return key;
}

void note_phrase(Table& table, std::string_view key) {
    const auto joints = std::count_if(key.begin(), key.end(), [](char c) { return c == ' ' || c == '/'; });
    if (joints == 0) return;
    const auto words = static_cast<std::uint8_t>(1 + joints);
    Word& first = table[std::string(key.substr(0, key.find_first_of(" /")))];
    first.longest_phrase = std::max(first.longest_phrase, words);
    // Every beginning of a phrase is an entry, if only an empty one: whoever does not find it need not look further.
    for (auto end = key.find_first_of(" /"); end != std::string_view::npos; end = key.find_first_of(" /", end + 1))
        table.try_emplace(std::string(key.substr(0, end)));
}

Word& add(Table& table, std::string_view words, Classes classes, std::uint8_t forms) {
    const std::string key = key_of(words);
    note_phrase(table, key);
    Word& word = table[key];
    word.classes |= classes;
    word.forms = static_cast<std::uint8_t>(word.forms | forms);
    return word;
}

void add_verb(Table& table, std::string_view entry, Classes classes) {
    const auto blank = std::min(entry.find_first_of(" -"), entry.size());
    const auto first = entry.substr(0, blank);
    const std::string rest(entry.substr(blank));
    add(table, entry, classes, base);
    add(table, with_s(first) + rest, classes, third);
    add(table, with_ing(first) + rest, classes, gerund);
    const auto irregular = irregular_forms(first);
    if (irregular.empty()) add(table, with_ed(first) + rest, classes, past | participle);
    for (const std::string_view form : irregular)
        add(table, std::string(form) + rest, classes, form.ends_with("ing") ? gerund : past | participle);
}

void add_noun(Table& table, std::string_view entry, Classes classes) {
    add(table, entry, classes, 0);
    if (!entry.ends_with('s') || entry.ends_with("ss") || entry.ends_with("sis"))
        add(table, with_s(entry), classes, plural);
}

/// "at least >=", "twelve 12": the value is the last word; a frequency's period may have two.
void add_valued(Table& table, std::string_view entry, Classes classes) {
    const bool often = classes == any_of(Class::often);
    auto cut = entry.rfind(' ');
    if (often && entry.find_first_of("0123456789") != std::string_view::npos && entry[cut - 1] >= '0' &&
        entry[cut - 1] <= '9')
        cut -= 2;
    Word& word = add(table, entry.substr(0, cut), classes, 0);
    word.note = entry.substr(cut + 1);
    word.value = std::strtod(std::string(word.note).c_str(), nullptr);
}

Classes class_of(std::string_view list) {
    const auto found = std::find(class_names.begin(), class_names.end(), list);
    return found == class_names.end() ? 0 : Classes{1} << static_cast<unsigned>(found - class_names.begin());
}

constexpr Classes valued = any_of(Class::comparator, Class::often, Class::number, Class::share, Class::factor);

void add_classified(Table& table, Classes classes, std::string_view entry) {
    if ((classes & (verbs | any_of(Class::project, Class::bear, Class::use))) != 0)
        return add_verb(table, entry, classes);
    if ((classes & (nouns | any_of(Class::period))) != 0) return add_noun(table, entry, classes);
    if ((classes & valued) != 0) return add_valued(table, entry, classes);
    add(table, entry, classes, 0);
}

}  // namespace

void add_entry(Table& table, std::string_view list, std::string_view entry) {
    const auto classes = class_of(list);
    const auto bare = base::stripped(entry, " ");
    if (classes == 0 || bare.empty()) return;
    add_classified(table, classes, bare);
    // British spelling: "parallelise" beside "parallelize".
    if (const auto ize = bare.find("ize"); ize != std::string_view::npos && ize > 3 && (classes & verbs) != 0)
        add_classified(table, classes, std::string(bare.substr(0, ize)) + "ise" + std::string(bare.substr(ize + 3)));
}

Table build_forms() {
    Table table;
    for (const WordList& list : word_lists())
        if (class_of(list.name) != 0)
            for_each_entry(list.text, [&](std::string_view entry) { add_entry(table, list.name, entry); });
    return table;
}

Table build_stems() {
    Table table;
    for (const WordList& list : word_lists()) {
        const Classes classes = class_of(list.name) & nouns;
        if (classes == 0) continue;
        for_each_entry(list.text, [&](std::string_view entry) {
            if (entry.size() < 5 || entry.find_first_of(" -/") != std::string_view::npos) return;
            table[std::string(Stemmer::of_this_thread().stem(entry))].classes |= classes;
        });
    }
    return table;
}

}  // namespace okr::reading
