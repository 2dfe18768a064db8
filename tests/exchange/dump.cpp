#include "exchange/dump.hpp"

#include <cctype>
#include <set>
#include <utility>
#include <vector>

#include "exchange/markdown/front_matter.hpp"
#include "exchange/markdown/markup.hpp"

namespace okr::test {

namespace {

using exchange::markdown::Block;
using exchange::markdown::Words;
using Fields = std::vector<std::pair<const char*, std::string>>;
using WordCounts = std::map<std::string, int>;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

Fields fields_of(const Exchange::KeyResult& r) {
    return {{"id", r.id},
            {"metric", r.metric},
            {"baseline", r.baseline},
            {"target", r.target},
            {"current", r.current},
            {"unit", r.unit},
            {"by", r.by},
            {"confidence", r.confidence},
            {"owner", r.owner},
            {"weight", r.weight},
            {"status", r.status},
            {"score", r.score},
            {"progress", r.progress},
            {"note", r.note}};
}

Fields fields_of(const Exchange::Initiative& i) {
    return {{"id", i.id},       {"so that", i.so_that}, {"status", i.status},      {"because", i.because},
            {"owner", i.owner}, {"link", i.link},       {"moves", joined(i.moves)}};
}

Fields fields_of(const Exchange::Objective& o) {
    return {{"id", o.id},
            {"because", o.because},
            {"owner", o.owner},
            {"status", o.status},
            {"score", o.score},
            {"progress", o.progress},
            {"supports", joined(o.supports)},
            {"shared with", joined(o.shared_with)}};
}

class Dump {
public:
    std::string of(const Exchange& exchange) {
        for (const Exchange::Set& set : exchange.sets) {
            if (set.objectives.empty() && set.initiatives.empty() && set.asides.empty()) continue;
            out_ += "set " + set.team + " | " + set.cycle + "\n";
            add(set.asides, 2);
            for (const auto& objective : set.objectives) {
                add("O", objective, 2);
                for (const auto& result : objective.key_results) add("KR", result, 4);
                for (const auto& initiative : objective.initiatives) add("I", initiative, 4);
            }
            for (const auto& initiative : set.initiatives) add("I", initiative, 2);
        }
        return std::move(out_);
    }

private:
    template <typename Thing>
    void add(const char* kind, const Thing& thing, std::size_t depth) {
        out_ += std::string(depth, ' ') + kind + " " + thing.title;
        for (const auto& [name, text] : fields_of(thing))
            if (!text.empty()) out_ += std::string(" {") + name + ": " + text + "}";
        out_ += "\n";
        add(thing.asides, depth + 4);
    }

    void add(const std::vector<Exchange::Aside>& asides, std::size_t depth) {
        for (const Exchange::Aside& aside : asides)
            out_ += std::string(depth, ' ') + "# " + std::to_string(aside.line) + " " + aside.text + "\n";
    }

    std::string out_;
};

void count(WordCounts& words, const std::string& text) {
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const auto c = static_cast<unsigned char>(i < text.size() ? text[i] : ' ');
        if (std::isalnum(c) != 0)
            word += static_cast<char>(std::tolower(c));
        else if (!word.empty())
            ++words[std::exchange(word, {})];
    }
}

void count(WordCounts& words, const Words& source) {
    count(words, source.text);
    count(words, source.struck);
    for (const auto* list : {&source.links, &source.mentions, &source.comments})
        for (const std::string& text : *list) count(words, text);
}

void count(WordCounts& words, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        count(words, block.words);
        for (const auto& row : block.rows)
            for (const Words& cell : row.cells) count(words, cell);
        count(words, block.children);
    }
}

void count(WordCounts& words, const std::vector<Exchange::Aside>& asides) {
    for (const Exchange::Aside& aside : asides) count(words, aside.text);
}

template <typename Thing>
void count_thing(WordCounts& words, const Thing& thing) {
    count(words, thing.title);
    for (const auto& [name, text] : fields_of(thing)) count(words, text);
    count(words, thing.asides);
}

WordCounts words_of_markdown(const std::string& text) {
    WordCounts words;
    const auto front = exchange::markdown::front_matter_of(text);
    count(words, front.okrs);
    count(words, front.rest);
    count(words, front.title);
    count(words, exchange::markdown::blocks_of(std::string_view(text).substr(front.length)));
    return words;
}

WordCounts words_of(const Exchange& exchange) {
    WordCounts words;
    for (const Exchange::Set& set : exchange.sets) {
        count(words, set.team + " " + set.cycle);
        count(words, set.asides);
        for (const auto& initiative : set.initiatives) count_thing(words, initiative);
        for (const auto& objective : set.objectives) {
            count_thing(words, objective);
            for (const auto& result : objective.key_results) count_thing(words, result);
            for (const auto& initiative : objective.initiatives) count_thing(words, initiative);
        }
    }
    return words;
}

/// Words that say what a line is, above all in labels and in the headings of columns.
bool is_structure(const std::string& word) {
    static const std::set<std::string> names{"objective",  "objectives", "key",        "result",
                                             "results",    "kr",         "krs",        "okr",
                                             "okrs",       "goal",       "goals",      "and",
                                             "our",        "owner",      "owners",     "assignee",
                                             "dri",        "status",     "score",      "milestones",
                                             "final",      "mid",        "q",          "projected",
                                             "scores",     "target",     "targets",    "baseline",
                                             "current",    "confidence", "notes",      "note",
                                             "metric",     "metrics",    "initiative", "initiatives",
                                             "project",    "projects",   "task",       "tasks",
                                             "why",        "rationale",  "rational",   "motivation",
                                             "progress",   "due",        "by",         "team",
                                             "quarter",    "cycle",      "company",    "annual",
                                             "quarterly",  "past",       "previous",   "weight",
                                             "unit",       "comments",   "actual",     "epics",
                                             "how",        "fy",         "date",       "period",
                                             "we",         "ll",         "know",       "re",
                                             "successful", "when",       "what",       "ship",
                                             "measures",   "success",    "title",      "measured",
                                             "for",        "no",         "id",         "objetivo",
                                             "objectif",   "ziel",       "resultados", "chave",
                                             "clave",      "r",          "sultats",    "cl",
                                             "s",          "rc",         "schl",       "sselergebnisse"};
    return names.contains(word);
}

/// Numbers in labels ("KR 1.1", "O2") and of cycles, told by ids and by the order afterwards.
bool is_number(const std::string& word) {
    const std::size_t digits = word.find_first_of("0123456789");
    if (digits == std::string::npos || word.size() > digits + 4) return false;
    static const std::set<std::string> marks{"", "kr", "rc", "o", "i", "q", "h", "t", "fy"};
    return marks.contains(word.substr(0, digits));
}

}  // namespace

std::string dump(const Exchange& exchange) { return Dump().of(exchange); }

std::string lost_words(const std::string& markdown, const Exchange& exchange) {
    WordCounts found = words_of(exchange);
    std::string lost;
    for (const auto& [word, times] : words_of_markdown(markdown))
        if (found[word] < times && !is_structure(word) && !is_number(word)) lost += " " + word;
    return lost;
}

}  // namespace okr::test
