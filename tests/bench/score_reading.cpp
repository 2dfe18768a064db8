// Scores the reading of key results against a labelled corpus: score_reading [PATH of dev.tsv] [--errors [a|b]].
// The corpus is split by source into two halves: rules are tuned on half a, half b is looked at rarely.
#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "okr/reading.hpp"

#ifndef OKR_CORPUS
#define OKR_CORPUS "../shared/corpus"
#endif

namespace {

struct Row {
    std::string label;
    bool scored = false;
    std::string text;
    char half = 'a';
};

constexpr std::array kinds{okr::Kind::outcome, okr::Kind::output, okr::Kind::action, okr::Kind::unmeasured,
                           okr::Kind::mixed};

std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
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

std::vector<Row> load(const std::string& path) {
    std::vector<Row> rows;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto parts = fields(line);
        if (parts.size() < 4) continue;
        rows.push_back({parts[0], parts[1].empty(), parts[2], ((fnv1a(parts[3]) >> 1) & 1) == 0 ? 'a' : 'b'});
    }
    return rows;
}

struct Score {
    std::array<std::array<int, 5>, 5> table{};  // [label][reading]
    int sure = 0;
    int sure_wrong = 0;
    int doubtful = 0;
    int doubtful_sure = 0;
    int with_measure = 0;
};

std::size_t kind_index(std::string_view label) {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (okr::name(kinds[i]) == label) return i;
    return kinds.size();
}

void count(Score& score, const Row& row, const okr::Reading& reading) {
    if (!row.scored) {
        ++score.doubtful;
        score.doubtful_sure += reading.sure ? 1 : 0;
        return;
    }
    const auto label = kind_index(row.label);
    if (label == kinds.size()) return;
    const bool is_right = okr::name(reading.kind) == row.label;
    ++score.table[label][kind_index(okr::name(reading.kind))];
    score.sure += reading.sure ? 1 : 0;
    score.sure_wrong += reading.sure && !is_right ? 1 : 0;
    if (row.label == "outcome") score.with_measure += reading.measure && reading.measure->target ? 1 : 0;
}

double percent(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

int row_sum(const Score& score, std::size_t label) {
    int sum = 0;
    for (const int n : score.table[label]) sum += n;
    return sum;
}

void print_table(const Score& score) {
    std::printf("%-12s", "label \\ read");
    for (const auto kind : kinds) std::printf("%11s", std::string(okr::name(kind)).c_str());
    std::printf("\n");
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        std::printf("%-12s", std::string(okr::name(kinds[i])).c_str());
        for (const int n : score.table[i]) std::printf("%11d", n);
        std::printf("\n");
    }
}

void print_figures(const Score& score) {
    int right = 0, all = 0, hit = 0, missed = 0, alarm = 0, clean = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        for (std::size_t j = 0; j < kinds.size(); ++j) {
            const int n = score.table[i][j];
            all += n;
            right += i == j ? n : 0;
            (okr::is_blended(kinds[i]) ? (okr::is_blended(kinds[j]) ? hit : missed)
                                       : (okr::is_blended(kinds[j]) ? alarm : clean)) += n;
        }
    const double precision = percent(hit, hit + alarm) / 100;
    const double recall = percent(hit, hit + missed) / 100;
    std::printf("blended: precision %.3f, recall %.3f, F1 %.3f\n", precision, recall,
                2 * precision * recall / (precision + recall));
    std::printf("false alarms: %.1f%% (%d of %d)\n", percent(alarm, alarm + clean), alarm, alarm + clean);
    std::printf("five kinds right: %.1f%% (%d of %d)\n", percent(right, all), right, all);
    std::printf("target found on outcomes: %.1f%%\n", percent(score.with_measure, row_sum(score, 0)));
    std::printf("sure: %.1f%% of scored rows, wrong among them %.1f%% (%d)\n", percent(score.sure, all),
                percent(score.sure_wrong, score.sure), score.sure_wrong);
    std::printf("rows with ?: sure on %.1f%% (%d of %d)\n\n", percent(score.doubtful_sure, score.doubtful),
                score.doubtful_sure, score.doubtful);
}

void print_errors(const std::vector<Row>& rows, const okr::Reader& reader, char half) {
    for (const Row& row : rows) {
        const auto reading = reader.read(row.text);
        if (!row.scored || okr::name(reading.kind) == row.label || (half != ' ' && row.half != half)) continue;
        std::printf("%-10s read %-10s %s %s\n", row.label.c_str(), std::string(okr::name(reading.kind)).c_str(),
                    reading.sure ? "SURE" : "    ", row.text.c_str());
    }
}

void print_speed(const std::vector<Row>& rows, const okr::Reader& reader) {
    constexpr int rounds = 20;
    const std::clock_t start = std::clock();  // of this process alone: other programs do not count
    std::size_t bytes = 0;
    for (int i = 0; i < rounds; ++i)
        for (const Row& row : rows) bytes += reader.read(row.text).why.size() + 1;
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("speed: %.0f sentences a second of one core (%zu)\n",
                static_cast<double>(rows.size()) * rounds / seconds, bytes);
}

}  // namespace

int main(int argc, char** argv) {
    std::string path = OKR_CORPUS "/dev.tsv";
    bool errors = false;
    char half = ' ';
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--errors")
            errors = true;
        else if (argument == "a" || argument == "b")
            half = argument[0];
        else
            path = argument;
    }
    const auto rows = load(path);
    if (rows.empty()) {
        std::printf("no corpus at %s: nothing to score\n", path.c_str());
        return 0;
    }
    const okr::Reader reader;
    for (const char part : {'a', 'b'}) {
        if (half != ' ' && half != part) continue;
        Score score;
        for (const Row& row : rows)
            if (row.half == part) count(score, row, reader.read(row.text));
        std::printf("half %c\n", part);
        print_table(score);
        print_figures(score);
    }
    if (errors)
        print_errors(rows, reader, half);
    else
        print_speed(rows, reader);
}
