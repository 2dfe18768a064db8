#include "align/synonyms.hpp"

#include <algorithm>
#include <map>

#include "align/word_lists.hpp"
#include "measure/wording.hpp"
#include "reading/stem.hpp"

namespace okr::aligning {

namespace {

std::string stem(std::string_view word) { return std::string(reading::Stemmer::of_this_thread().stem(word)); }

using Phrase = std::vector<std::string>;

Phrase stems_of(std::string_view text) {
    Phrase stems;
    for (const std::string& word : measure::words_of(text)) stems.push_back(stem(word));
    return stems;
}

/// The list, read once: phrases of stems, the longest first among those that begin alike.
class Synonyms {
public:
    Synonyms() {
        for (const base::WordList& list : word_lists())
            if (list.name == "synonyms") read(list.text);
        for (auto& [first, meanings] : meanings_)
            std::stable_sort(meanings.begin(), meanings.end(),
                             [](const Meaning& a, const Meaning& b) { return a.phrase.size() > b.phrase.size(); });
    }

    /// Words that the phrase at `at` takes, and what it stands for (empty: nothing). None if there is no such phrase.
    std::size_t match(const Phrase& words, std::size_t at, std::string& meaning) const {
        const auto found = meanings_.find(words[at]);
        if (found == meanings_.end()) return 0;
        for (const Meaning& each : found->second) {
            if (!std::equal(
                    each.phrase.begin(), each.phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                    words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), at + each.phrase.size()))))
                continue;
            meaning = each.meaning;
            return each.phrase.size();
        }
        return 0;
    }

    [[nodiscard]] int way_of(const Phrase& words) const {
        bool rises = false;
        bool falls = false;
        for (const std::string& word : words)
            if (const auto found = ways_.find(word); found != ways_.end()) (found->second > 0 ? rises : falls) = true;
        return rises == falls ? 0 : rises ? 1 : -1;
    }

private:
    struct Meaning {
        Phrase phrase;
        std::string meaning;
    };

    void read(std::string_view text) {
        bool is_empty = false;  // in a section of words that tell nothing from anything
        int way = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (line.starts_with('[')) {
                is_empty = true;
                way = line.starts_with("[rise]") ? 1 : line.starts_with("[fall]") ? -1 : 0;
            } else {
                read_group(line, is_empty);
                if (way != 0) read_ways(line, way);
            }
        }
    }

    void read_group(std::string_view line, bool is_empty) {
        std::string canonical;
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(','), line.size());
            const Phrase phrase = stems_of(line.substr(0, end));
            line.remove_prefix(std::min(end + 1, line.size()));
            if (phrase.empty()) continue;
            if (canonical.empty()) canonical = joined(phrase);
            meanings_[phrase.front()].push_back({phrase, is_empty ? std::string() : canonical});
        }
    }

    void read_ways(std::string_view line, int way) {
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(','), line.size());
            for (const std::string& stem : stems_of(line.substr(0, end))) ways_.emplace(stem, way);
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    }

    static std::string joined(const Phrase& phrase) {
        std::string all = phrase.front();
        for (std::size_t i = 1; i < phrase.size(); ++i) all += " " + phrase[i];
        return all;
    }

    std::map<std::string, std::vector<Meaning>, std::less<>> meanings_;
    std::map<std::string, int, std::less<>> ways_;  ///< 1 up, -1 down
};

const Synonyms& synonyms() {
    static const Synonyms list;
    return list;
}

}  // namespace

std::vector<std::string> canonical(const std::vector<std::string>& words) {
    Phrase stems;
    for (const std::string& word : words) stems.push_back(stem(word));
    Phrase result;
    for (std::size_t at = 0; at < stems.size();) {
        std::string meaning;
        const std::size_t taken = synonyms().match(stems, at, meaning);
        if (taken == 0)
            result.push_back(stems[at]);
        else if (!meaning.empty())
            result.push_back(meaning);
        at += std::max<std::size_t>(taken, 1);
    }
    return result;
}

int way_of(std::string_view text) { return synonyms().way_of(stems_of(text)); }

}  // namespace okr::aligning
