#include "baseline/told.hpp"

#include <fmt/format.h>

#include <map>

#include "base/fingerprint.hpp"
#include "base/line_index.hpp"
#include "okr/rule.hpp"

namespace okr::baselines {

namespace {

class Telling {
public:
    Telling(const Source& baseline, const Standing& standing, bool always)
        : baseline_(baseline), standing_(standing), always_(always), places_(baseline.text) {}

    void tell(const Line& line) {
        if (line.kind == LineKind::malformed) tell("baseline-malformed", line, line.fault, line.help);
        if (line.kind == LineKind::again)
            tell("baseline-malformed", line, fmt::format("line {} names this finding already", line.first),
                 "`okr baseline prune` takes the second one out");
        if (line.kind == LineKind::entry && standing_.is_stale(line.entry))
            tell("baseline-stale", line, stale_message(line.entry), "`okr baseline prune` takes it out");
    }

    std::vector<Finding> take() { return std::move(findings_); }

private:
    static std::string stale_message(const Entry& entry) {
        const std::string what = entry.words.empty() ? entry.path : entry.words;
        return what.empty() ? fmt::format("`{}` is not found any more", entry.rule)
                            : fmt::format("`{}` is not found any more for {}", entry.rule, what);
    }

    void tell(std::string_view rule, const Line& line, std::string message, std::string help) {
        auto level = standing_.levels().level(rule, baseline_.path);
        if (!level && always_) level = Severity::warning;
        if (!level) return;
        Finding finding;
        finding.rule = rule;
        finding.severity = *level;
        finding.message = std::move(message);
        finding.why = find_rule(rule)->why;
        finding.help = std::move(help);
        finding.at = {baseline_.path, line.begin, line.end, places_.position(line.begin), places_.position(line.end)};
        finding.fingerprint = fingerprint(rule, line);
        findings_.push_back(std::move(finding));
    }

    /// Of a stale entry its own says what it is; of any other line its text.
    std::string fingerprint(std::string_view rule, const Line& line) {
        const std::string& detail = line.kind == LineKind::entry ? line.entry.fingerprint : line.text;
        const std::string print = base::fingerprint({rule, detail});
        const int number = ++prints_[print];
        return number == 1 ? print : base::fingerprint({print, std::to_string(number)});
    }

    const Source& baseline_;
    const Standing& standing_;
    bool always_;
    base::LineIndex places_;
    std::map<std::string, int> prints_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> told_of(const Source& baseline, const std::vector<Line>& lines, const Standing& standing,
                             bool always) {
    Telling telling(baseline, standing, always);
    for (const Line& line : lines) telling.tell(line);
    return telling.take();
}

}  // namespace okr::baselines
