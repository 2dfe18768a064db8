#include "align/near_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace okr::aligning {

namespace {

using Word = std::uint32_t;  // terms as numbers, the rarest the smallest

/// In a handful of texts every word is rare; so it counts as one of that many.
constexpr double least_texts = 200;

class Join {
public:
    Join(const std::vector<Terms>& texts, double least) : least_(least) {
        number(texts);
        for (const Terms& text : texts) texts_.push_back(numbered(text));
        for (const auto& text : texts_) totals_.push_back(weight_of(text));
        holders_.resize(weights_.size());
    }

    std::vector<NearPair> run() {
        for (std::size_t at = 0; at < texts_.size(); ++at) {
            if (texts_[at].empty()) continue;
            const std::size_t prefix = prefix_of(at);
            find(at, prefix);
            for (std::size_t i = 0; i < prefix; ++i) holders_[texts_[at][i]].push_back(at);
        }
        std::sort(pairs_.begin(), pairs_.end(),
                  [](const NearPair& x, const NearPair& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
        return std::move(pairs_);
    }

private:
    void number(const std::vector<Terms>& texts) {
        std::unordered_map<std::string, std::size_t> frequency;
        for (const Terms& text : texts)
            for (const std::string& term : text) ++frequency[term];
        std::vector<std::pair<std::size_t, std::string>> order;
        for (const auto& [term, count] : frequency) order.emplace_back(count, term);
        std::sort(order.begin(), order.end());
        const double all = std::max(least_texts, static_cast<double>(texts.size()));
        for (const auto& [count, term] : order) {
            words_.emplace(term, static_cast<Word>(weights_.size()));
            weights_.push_back(std::log(1 + all / static_cast<double>(count)));
        }
    }

    [[nodiscard]] std::vector<Word> numbered(const Terms& text) const {
        std::vector<Word> words;
        for (const std::string& term : text) words.push_back(words_.at(term));
        std::sort(words.begin(), words.end());
        return words;
    }

    [[nodiscard]] double weight_of(const std::vector<Word>& text) const {
        double sum = 0;
        for (const Word word : text) sum += weights_[word];
        return sum;
    }

    /// So many of the rarest terms that the others alone cannot be enough.
    [[nodiscard]] std::size_t prefix_of(std::size_t at) const {
        double rest = totals_[at];
        std::size_t prefix = 0;
        while (prefix < texts_[at].size() && rest >= least_ * totals_[at]) rest -= weights_[texts_[at][prefix++]];
        return prefix;
    }

    void find(std::size_t at, std::size_t prefix) {
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < prefix; ++i) {
            const auto& holders = holders_[texts_[at][i]];
            candidates.insert(candidates.end(), holders.begin(), holders.end());
        }
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const std::size_t other : candidates)
            if (const double likeness = likeness_of(at, other); likeness >= least_)
                pairs_.push_back({other, at, likeness});
    }

    [[nodiscard]] double likeness_of(std::size_t a, std::size_t b) const {
        if (std::min(totals_[a], totals_[b]) < least_ * std::max(totals_[a], totals_[b])) return 0;
        std::vector<Word> both;
        std::set_intersection(texts_[a].begin(), texts_[a].end(), texts_[b].begin(), texts_[b].end(),
                              std::back_inserter(both));
        const double shared = weight_of(both);
        return shared / (totals_[a] + totals_[b] - shared);
    }

    double least_;
    std::unordered_map<std::string, Word> words_;
    std::vector<double> weights_;
    std::vector<std::vector<Word>> texts_;
    std::vector<double> totals_;
    std::vector<std::vector<std::size_t>> holders_;  ///< texts by the terms of their prefixes
    std::vector<NearPair> pairs_;
};

}  // namespace

std::vector<NearPair> near_pairs(const std::vector<Terms>& texts, double least) { return Join(texts, least).run(); }

}  // namespace okr::aligning
