// What differs of two versions gives the same changes as the versions themselves: held against each other over all
// specifications, and over files that are made and spoilt at random.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "diff/compare.hpp"
#include "diff/excerpts.hpp"
#include "diff/specs.hpp"

namespace okr::test {

namespace {

using namespace diffing;

struct Pair {
    std::string path, before, after;
};

std::string words_of(const Change& change) {
    const Region& at = change.at;
    return fmt::format("{} {} {} {} {} {} {} {} -> {} {} {} {} {} {} | {} {}-{} {}:{} {}:{}", change.kind,
                       name(change.grade), static_cast<int>(change.tally), change.object, change.former, change.subject,
                       change.title, change.before.value_or("none"), change.after.value_or("none"), change.message,
                       change.note, change.is_gone, change.part_of, change.fingerprint, at.file, at.begin, at.end,
                       at.from.line, at.from.column, at.to.line, at.to.column);
}

std::string words_of(const Difference& difference) {
    const ChangeCount& count = difference.count;
    std::string words = fmt::format("{} {} {} {} {} {} {}\n", count.added, count.changed, count.eased, count.dropped,
                                    count.progress, count.means, difference.layout_only);
    for (const Change& change : difference.changes) words += words_of(change) + "\n";
    return words;
}

std::optional<Excerpts> excerpts_between(const Pair& pair) {
    const auto names = names_of(pair.before, {});
    if (!names) return std::nullopt;
    auto excerpts = excerpts_of(pair.path, pair.before, *names, pair.after, {});
    if (excerpts) CHECK(names_of(pair.after, {}) == excerpts->names_after);
    return excerpts;
}

/// Files that cannot be parsed are in no pair.
std::string compared(const std::vector<Pair>& pairs, bool by_excerpts, std::size_t& excerpts_taken) {
    Sides sides;
    for (const Pair& pair : pairs) {
        if (auto excerpts = by_excerpts ? excerpts_between(pair) : std::nullopt) {
            put(pair.path, std::move(*excerpts), sides);
            continue;
        }
        if (const Document old = read_document({pair.path, pair.before}, {})) sides.before.push_back({pair.path, old});
        if (const Document now = read_document({pair.path, pair.after}, {})) sides.after.push_back({pair.path, now});
    }
    if (!sides.shortened.empty() && !may_stand(sides)) return compared(pairs, false, excerpts_taken);
    excerpts_taken += sides.shortened.size();
    Difference difference = compare(std::move(sides.before), std::move(sides.after), Reader());
    restore_places(difference.changes, sides.shortened);
    return words_of(difference);
}

bool is_readable(const std::string& text) {
    const Document document = read_document({"okrs/a.yaml", text}, {});
    return document && !document->files.front().parsed.broken;
}

class Writing {
public:
    explicit Writing(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
    bool one_in(std::size_t count) { return below(count) == 0; }

    std::string team_file(std::string_view team) {
        const std::string indent = one_in(3) ? "" : "  ";
        std::string text = fmt::format("team: {}\ncycle: 2026-Q{}\n", team, 1 + below(2));
        if (one_in(3)) text += "x-board: " + word() + "\n";
        text += "\nobjectives:\n";
        for (std::size_t left = 1 + below(5); left > 0; --left) text += objective(indent);
        if (one_in(2)) text += "\n# means\ninitiatives:\n" + initiative(indent) + initiative(indent);
        if (one_in(3)) text += "needs:\n" + need(indent) + need(indent);
        if (one_in(8)) text += "requests:\n" + indent + "- from: the-mill\n" + indent + "  what: " + sentence() + "\n";
        return text;
    }

    /// Another version: a few lines changed, taken away, doubled, or moved.
    std::string changed(const std::string& text) {
        std::vector<std::string> lines = lines_of(text);
        for (std::size_t left = 1 + below(3); left > 0 && !lines.empty(); --left) change_a_line(lines);
        std::string result;
        for (const std::string& line : lines) result += line + "\n";
        return result;
    }

private:
    static std::vector<std::string> lines_of(const std::string& text) {
        std::vector<std::string> lines;
        std::istringstream stream(text);
        for (std::string line; std::getline(stream, line);) lines.push_back(line);
        return lines;
    }

    void change_a_line(std::vector<std::string>& lines) {
        const std::size_t at = below(lines.size());
        const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
        const std::string blanks(lines[at].find_first_not_of(' ') % 100, ' ');
        const std::string line = lines[at];
        switch (below(12)) {
            case 0: lines.erase(place); break;
            case 1: lines.insert(place, line); break;
            case 2: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size())), line); break;
            case 3: lines.insert(place, blanks + "- " + sentence()); break;
            case 4: lines.insert(place, blanks + "# " + word()); break;
            case 5: lines[at] = one_in(2) ? " " + line : line.substr(std::min<std::size_t>(line.size(), 2)); break;
            case 6: lines.insert(place, blanks + "note: |"); break;
            case 7: lines.insert(place, blanks + "x-note: " + word()); break;
            default: lines.insert(place, blanks + field()); break;
        }
    }

    std::string field() {
        constexpr std::array fields{"current: {}%", "target: {}%", "confidence: 0.{}", "id: kr-{}", "title: Loaves {}"};
        return fmt::format(fmt::runtime(fields[below(fields.size())]), below(9));
    }

    std::string objective(const std::string& indent) {
        std::string text = indent + "- " + (one_in(6) ? "" : id("aim") + "\n" + indent + "  ") + "title: " + sentence();
        text += "\n";
        if (one_in(3)) text += indent + "  because: >-\n" + indent + "    " + sentence() + "\n";
        text += indent + "  key_results:\n";
        for (std::size_t left = 1 + below(4); left > 0; --left)
            text += key_result(indent + (one_in(9) ? "    " : "  "));
        if (one_in(3)) text += indent + "  initiatives:\n" + initiative(indent + "  ");
        return text + (one_in(2) ? "\n" : "");
    }

    std::string key_result(const std::string& indent) {
        if (one_in(3)) return fmt::format("{}- {} from {}% to {}%\n", indent, sentence(), below(40), 40 + below(60));
        std::string text = indent + "- " + (one_in(4) ? "" : id("kr") + "\n" + indent + "  ");
        text += fmt::format("title: {}\n{}  baseline: {}%\n{}  target: {}%\n", sentence(), indent, below(40), indent,
                            40 + below(60));
        if (one_in(2)) text += fmt::format("{}  current: {}%\n", indent, below(60));
        return text;
    }

    std::string initiative(const std::string& indent) {
        std::string text = indent + "- " + (one_in(4) ? "" : id("do") + "\n" + indent + "  ") + "title: " + sentence();
        if (one_in(9)) text += "\n" + indent + "  replaces: do-" + std::to_string(below(9));
        return text + "\n" + indent + "  status: planned\n";
    }

    std::string need(const std::string& indent) {
        return indent + "- " + id("need") + "\n" + indent + "  from: the-mill\n" + indent + "  what: " + sentence() +
               "\n";
    }

    std::string id(std::string_view noun) { return fmt::format("id: {}-{}", noun, below(one_in(5) ? 3 : 40)); }
    std::string word() {
        constexpr std::array words{"loaves", "ovens", "rye", "flour", "dough", "morning", "queue", "crust"};
        return words[below(words.size())];
    }
    std::string sentence() { return "Share of " + word() + " with " + word() + " in the " + word(); }

    std::mt19937 random_;
};

void holds(const std::vector<Pair>& pairs, std::size_t& taken) {
    std::size_t none = 0;
    const std::string plain = compared(pairs, false, none);
    const std::string quick = compared(pairs, true, taken);
    if (plain != quick) {
        std::string files;
        for (const Pair& pair : pairs) files += pair.path + "\n" + pair.before + "=====\n" + pair.after + "\n";
        FAIL("plain:\n" << plain << "by excerpts:\n" << quick << "of:\n" << files);
    }
}

}  // namespace

TEST_CASE("excerpts of versions give the same changes") {
    std::size_t taken = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        Writing writing(seed);
        std::vector<Pair> pairs;
        for (const char* team : {"bakery", "mill", "bakery"}) {
            std::string text = writing.team_file(team);
            Pair pair{fmt::format("okrs/{}.yaml", pairs.size()), text, writing.changed(text)};
            if (!is_readable(pair.before) || !is_readable(pair.after)) {
                CHECK_FALSE(excerpts_between(pair));
                continue;
            }
            pairs.push_back(std::move(pair));
            holds({pairs.back()}, taken);
        }
        holds(pairs, taken);
    }
    CHECK(taken > 400);
}

TEST_CASE("excerpts give what the specifications expect of whole files") {
    std::size_t taken = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(OKR_SOURCE_DIR) / "tests/diff")) {
        if (entry.path().extension() != ".spec") continue;
        std::ifstream file(entry.path());
        const std::string spec(std::istreambuf_iterator<char>(file), {});
        for (const DiffCase& one : parse_diff_spec(spec)) {
            std::vector<Pair> pairs;
            for (const Source& old : one.before)
                for (const Source& now : one.after)
                    if (old.path == now.path && old.path != "okr.yaml" && old.text != now.text &&
                        is_readable(old.text) && is_readable(now.text))
                        pairs.push_back({old.path, old.text, now.text});
            holds(pairs, taken);
        }
    }
}

}  // namespace okr::test
