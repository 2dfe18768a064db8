// Makes a baseline's text anew, or takes out of it what is of no use. Comments that people wrote stay with the entry
// below them, or with the next one where that entry goes.
#include <algorithm>
#include <map>
#include <set>

#include "baseline/standing.hpp"
#include "okr/baseline.hpp"

namespace okr {

namespace {

using baselines::Entry;
using baselines::Line;
using baselines::LineKind;
using baselines::Standing;

constexpr std::string_view head =
    "# Findings that stand for now, and fail no check. `okr lint` leaves them out and tells whatever is new.\n"
    "#\n"
    "#   okr baseline write   takes in all that is found now\n"
    "#   okr baseline prune   takes out what is found no more\n"
    "#   okr baseline check   fails where this file and what is found differ\n"
    "#\n"
    "# One line a finding: its fingerprint, which alone decides; the rule, the file and what it is about, for "
    "people.\n";

constexpr std::string_view no_baseline =
    "it is no baseline, and is left as it is; name another file, or remove this one first";

/// What is written: entries, each with the comments above it.
class Pages {
public:
    void comment(const Line& line) { above_ += line.text + "\n"; }

    void entry(const Entry& entry) {
        if (!known_.insert(entry.fingerprint).second) return;
        blocks_.push_back({baselines::line_of(entry), std::move(above_)});
        above_.clear();
    }

    [[nodiscard]] bool has(std::string_view fingerprint) const { return known_.contains(fingerprint); }
    [[nodiscard]] std::size_t size() const { return blocks_.size(); }

    std::string text(std::string_view opening) {
        std::stable_sort(blocks_.begin(), blocks_.end(),
                         [](const Block& a, const Block& b) { return a.line < b.line; });
        std::string text(opening);
        for (const Block& block : blocks_) text += block.above + block.line + "\n";
        return text + above_;
    }

private:
    struct Block {
        std::string line;
        std::string above;
    };
    std::vector<Block> blocks_;
    std::string above_;
    std::set<std::string, std::less<>> known_;
};

bool is_of_head(const std::string& line) {
    return !line.empty() && ("\n" + std::string(head)).find("\n" + line + "\n") != std::string::npos;
}

Entry entry_of(const Finding& finding) {
    return {finding.fingerprint, finding.rule, finding.at.file,
            finding.object.empty() ? finding.message : finding.object};
}

/// Our own opening is made anew, so that it tells what this program does.
std::size_t lines_of_head(const std::vector<Line>& lines) {
    std::size_t at = 0;
    while (at < lines.size() && lines[at].kind == LineKind::comment && is_of_head(lines[at].text)) ++at;
    return at;
}

/// All that is known when a baseline is written again.
struct Scene {
    std::vector<Line> lines;
    Report report;
    std::optional<Standing> standing;
    std::string failure;
};

void look(Scene& scene, std::string_view before, const std::vector<Source>& files, const LintOptions& options) {
    scene.lines = baselines::lines_of(before);
    if (baselines::is_something_else(scene.lines)) return void(scene.failure = no_baseline);
    LintOptions everything = options;
    everything.only.clear();
    LintResult result = lint(files, everything);
    if (!result.failure.empty()) return void(scene.failure = std::move(result.failure));
    scene.report = std::move(result.report);
    scene.standing.emplace(files, options, scene.report, scene.lines);
}

/// What is found now and asked for, by its fingerprint.
std::map<std::string_view, Entry> entries_now(const Scene& scene) {
    std::map<std::string_view, Entry> entries;
    for (const Finding& finding : scene.report.findings)
        if (baselines::can_be_held(finding)) entries.emplace(finding.fingerprint, entry_of(finding));
    std::erase_if(entries, [&](const auto& each) { return !scene.standing->is_looked_at(each.second); });
    return entries;
}

std::size_t entries_in(const std::vector<Line>& lines) {
    return static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.kind == LineKind::entry; }));
}

}  // namespace

BaselineText write_baseline(std::string_view before, const std::vector<Source>& files, const LintOptions& options) {
    Scene scene;
    look(scene, before, files, options);
    if (!scene.failure.empty()) return {.text = {}, .failure = std::move(scene.failure)};
    const auto now = entries_now(scene);
    Pages pages;
    std::size_t kept = 0;
    for (std::size_t at = lines_of_head(scene.lines); at < scene.lines.size(); ++at) {
        const Line& line = scene.lines[at];
        if (line.kind == LineKind::comment) pages.comment(line);
        if (line.kind != LineKind::entry) continue;
        const auto found = now.find(line.entry.fingerprint);
        const bool stays = found != now.end() || !scene.standing->is_stale(line.entry);
        if (stays) pages.entry(found != now.end() ? found->second : line.entry), ++kept;
    }
    for (const auto& [print, entry] : now) pages.entry(entry);
    const std::size_t size = pages.size();
    return {pages.text(head), size, size - kept, entries_in(scene.lines) - kept, {}};
}

BaselineText prune_baseline(std::string_view before, const std::vector<Source>& files, const LintOptions& options) {
    Scene scene;
    look(scene, before, files, options);
    if (!scene.failure.empty()) return {.text = {}, .failure = std::move(scene.failure)};
    BaselineText result{
        .text = std::string(before.substr(0, scene.lines.empty() ? before.size() : scene.lines[0].begin)),
        .failure = {}};
    for (std::size_t at = 0; at < scene.lines.size(); ++at) {
        const Line& line = scene.lines[at];
        const bool goes =
            line.kind == LineKind::again || (line.kind == LineKind::entry && scene.standing->is_stale(line.entry));
        result.entries += line.kind == LineKind::entry && !goes ? 1U : 0U;
        result.removed += goes ? 1U : 0U;
        const std::size_t next = at + 1 < scene.lines.size() ? scene.lines[at + 1].begin : before.size();
        if (!goes) result.text += before.substr(line.begin, next - line.begin);
    }
    return result;
}

}  // namespace okr
