// Fits the weights of the second opinion: fit_reading OUTPUT CORPUS... , each corpus lines of label, sure, text and
// source.
//
// Five kinds by multinomial logistic regression; a clue counts when it stands in several sentences of several sources,
// so that no single author's words get in. The same corpora in the same order give the same file.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "reading/evidence.hpp"
#include "reading/lexicon.hpp"
#include "reading/weights.hpp"

namespace {

using namespace okr::reading;

constexpr std::size_t fewest_sentences = 2;
constexpr std::size_t fewest_sources = 2;
constexpr std::size_t fewest_sources_of_unknown_words = 5;  ///< names of firms and products stay out
constexpr int rounds = 20;
constexpr int first_averaged_round = 5;
constexpr double pull_to_zero = 0.01;
constexpr double step = 0.3;

struct Row {
    std::size_t kind = 0;
    std::string source;
    std::vector<std::string> names;
    std::vector<std::size_t> clues;
    std::size_t own = 0;  ///< how many of the clues, at the front, are of the sentence itself and not of the rules
};

struct Clues {
    std::vector<std::string> names;
    std::vector<std::array<double, 5>> weight;
    std::vector<std::array<double, 5>> slope;  ///< squared, added up
};

std::size_t kind_of(const std::string& label) {
    for (std::size_t k = 0; k < 5; ++k)
        if (okr::name(static_cast<okr::Kind>(k)) == label) return k;
    return 5;
}

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> parts{""};
    for (const char c : line)
        if (c == '\t')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

std::vector<std::string> names_of(const std::string& text, const Lexicon& lexicon) {
    std::vector<std::string> names;
    Evidence evidence;
    evidence.names = &names;
    const Sentence sentence = parse(text, lexicon);
    gather(sentence, interpret(sentence), evidence);
    return names;
}

void load(const std::string& path, const Lexicon& lexicon, std::vector<Row>& rows) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto parts = fields(line);
        if (parts.size() < 4 || !parts[1].empty() || kind_of(parts[0]) == 5) continue;
        rows.push_back({kind_of(parts[0]), parts[3], names_of(parts[2], lexicon), {}, 0});
    }
}

/// Names of things, not of people's products: lower-case ASCII alone.
bool is_plain(const std::string& name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' - 1 && c < 127; }) &&
           name.find(':') == std::string::npos;
}

bool is_of_rules(const std::string& name) {
    return name.starts_with("rules ") || name.starts_with("clause ") || name.starts_with("pattern ") ||
           name.starts_with("main ");
}

void give_clues(Row& row, const std::map<std::string, std::size_t>& index) {
    for (const bool of_rules : {false, true}) {
        for (const std::string& name : row.names)
            if (const auto found = index.find(name); found != index.end() && is_of_rules(name) == of_rules)
                row.clues.push_back(found->second);
        if (!of_rules) row.own = row.clues.size();
    }
}

std::size_t sources_needed(const std::string& name, const Lexicon& lexicon) {
    const bool is_word = name.starts_with("word ") || name.starts_with("opens ") || name.starts_with("word-before");
    const bool is_unknown = is_word && lexicon.find(name.substr(name.find(' ') + 1)).classes == 0;
    return is_unknown ? fewest_sources_of_unknown_words : fewest_sources;
}

Clues number(std::vector<Row>& rows, const Lexicon& lexicon) {
    std::map<std::string, std::pair<std::size_t, std::set<std::string>>> seen;
    for (const Row& row : rows)
        for (const std::string& name : std::set<std::string>(row.names.begin(), row.names.end())) {
            ++seen[name].first;
            seen[name].second.insert(row.source);
        }
    Clues clues;
    std::map<std::string, std::size_t> index;
    for (const auto& [name, count] : seen) {
        if (count.first < fewest_sentences || count.second.size() < sources_needed(name, lexicon) || !is_plain(name))
            continue;
        index[name] = clues.names.size();
        clues.names.push_back(name);
    }
    for (Row& row : rows) give_clues(row, index);
    clues.weight.resize(clues.names.size());
    clues.slope.resize(clues.names.size());
    return clues;
}

std::array<double, 5> likelihood(const Row& row, std::size_t count, const Clues& clues) {
    std::array<double, 5> p{};
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = 0; k < 5; ++k) p[k] += clues.weight[row.clues[i]][k];
    const double highest = *std::max_element(p.begin(), p.end());
    double total = 0;
    for (double& value : p) total += value = std::exp(value - highest);
    for (double& value : p) value /= total;
    return p;
}

/// The rules know these sentences better than those they will meet: every other time they are not asked.
void learn(const Row& row, bool without_rules, Clues& clues) {
    const std::size_t count = without_rules ? row.own : row.clues.size();
    const auto p = likelihood(row, count, clues);
    for (std::size_t k = 0; k < 5; ++k) {
        const double error = p[k] - (k == row.kind ? 1 : 0);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t clue = row.clues[i];
            const double slope = error + pull_to_zero * clues.weight[clue][k];
            clues.slope[clue][k] += slope * slope;
            clues.weight[clue][k] -= step * slope / std::sqrt(clues.slope[clue][k] + 1e-6);
        }
    }
}

void add(std::vector<std::array<double, 5>>& sum, const std::vector<std::array<double, 5>>& weights) {
    for (std::size_t i = 0; i < sum.size(); ++i)
        for (std::size_t k = 0; k < 5; ++k) sum[i][k] += weights[i][k];
}

/// The mean of many rounds depends less on their order than the last one. In an order that looks random and is always
/// the same.
void fit(const std::vector<Row>& rows, Clues& clues) {
    std::size_t stride = rows.size() * 5 / 8 + 1;
    while (std::gcd(stride, rows.size()) != 1) ++stride;
    std::size_t at = 0;
    std::vector<std::array<double, 5>> sum(clues.weight.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            learn(rows[at = (at + stride) % rows.size()], (i + static_cast<std::size_t>(round)) % 2 == 1, clues);
        if (round >= first_averaged_round) add(sum, clues.weight);
    }
    for (auto& of_clue : sum)
        for (double& weight : of_clue) weight /= rounds - first_averaged_round;
    clues.weight = std::move(sum);
}

void write(const std::string& path, const Clues& clues) {
    std::ofstream out(path);
    out << "# How much each clue speaks for outcome, output, action, unmeasured and mixed, in 1/32 of the log odds.\n"
           "# Fitted by fit_reading (tests/bench) to labelled sentences of others; not to be edited.\n";
    for (std::size_t i = 0; i < clues.names.size(); ++i) {
        std::array<int, 5> rounded{};
        for (std::size_t k = 0; k < 5; ++k)
            rounded[k] = static_cast<int>(std::clamp(std::round(clues.weight[i][k] / weight_unit), -127.0, 127.0));
        if (std::all_of(rounded.begin(), rounded.end(), [](int w) { return w > -2 && w < 2; })) continue;
        out << clues.names[i] << ':';
        for (const int w : rounded) out << ' ' << w;
        out << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::printf("usage: fit_reading OUTPUT CORPUS...\n");
        return 2;
    }
    const Lexicon lexicon(okr::Words{});
    std::vector<Row> rows;
    for (int i = 2; i < argc; ++i) load(argv[i], lexicon, rows);
    if (rows.empty()) return 1;
    Clues clues = number(rows, lexicon);
    fit(rows, clues);
    write(argv[1], clues);
    std::printf("%zu sentences, %zu clues\n", rows.size(), clues.names.size());
}
