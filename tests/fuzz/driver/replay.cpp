// Runs a fuzz target over saved inputs without a fuzzing engine: what was once found stays mended. Between two runs of
// an engine it also mutates each seed some thousand times, with a fixed seed of its own.
//
//     fuzz_replay TARGET MUTATIONS FOLDER…
//
// Without a seed it runs nothing, says "0 seeds" and ends with 0; the test that calls it fails at these words.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include "driver/targets.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> read_seeds(char** folder, char** end) {
    std::vector<fs::path> paths;
    for (; folder != end; ++folder)
        for (const auto& entry : fs::recursive_directory_iterator(*folder))
            if (entry.is_regular_file()) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const fs::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

/// Takes a piece out, doubles one, brings one from another seed, or changes a byte.
std::string mutated(std::string text, const std::vector<std::string>& seeds, std::mt19937& random) {
    const auto below = [&](std::size_t end) { return end == 0 ? 0 : random() % end; };
    for (std::size_t times = 1 + below(4); times > 0; --times) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(text.size() - at, 40) + 1);
        const std::string& other = seeds[below(seeds.size())];
        const std::size_t from = below(other.size() + 1);
        switch (below(5)) {
            case 0: text.erase(at, length); break;
            case 1: text.insert(at, text.substr(at, length)); break;
            case 2: text.insert(at, other.substr(from, below(60))); break;
            case 3: text.insert(at, 1, "\n\t #:-,[]{}&*!|>'\"%@`?\\\xc3"[below(24)]); break;
            default:
                if (at < text.size()) text[at] = static_cast<char>(below(256));
        }
    }
    return text;
}

/// The input that a broken promise is about, for the last words of the process.
const std::string* current = nullptr;

void show_current(int) {
    std::fwrite(current->data(), 1, current->size(), stderr);
    std::_Exit(1);
}

void run(const okr::fuzzing::Target& target, const std::string& text) {
    current = &text;
    target.run(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
    const okr::fuzzing::Target* target = argc < 4 ? nullptr : okr::fuzzing::find_target(argv[1]);
    if (target == nullptr) {
        std::fprintf(stderr, "usage: TARGET MUTATIONS FOLDER..., TARGET one of %s\n",
                     okr::fuzzing::target_names().c_str());
        return 2;
    }
    const long mutations = std::atol(argv[2]);
    const std::vector<std::string> seeds = read_seeds(argv + 3, argv + argc);
    std::signal(SIGABRT, show_current);
    std::mt19937 random(20260101);
    for (const std::string& seed : seeds) run(*target, seed);
    for (long i = 0; i < mutations && !seeds.empty(); ++i)
        run(*target, mutated(seeds[random() % seeds.size()], seeds, random));
    std::printf("%zu seeds and %ld mutations: every promise kept\n", seeds.size(), mutations);
    return 0;
}
