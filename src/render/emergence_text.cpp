#include "render/emergence_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "render/conversation_text.hpp"
#include "render/paint.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t words_at = 16;
constexpr std::size_t most_turns = 200;

std::string heading(const Emergence& emergence, const Style& style) {
    const std::string range = fmt::format("{} → {}, {} of the main line", short_commit(emergence.from),
                                          short_commit(emergence.to), counted(emergence.commits, "commit"));
    return fmt::format("{} {}\n", paint("How alignment emerged", Ink::label, style), paint(range, Ink::faint, style));
}

/// "closed after 12 days: the team moved".
std::string turn_words(const Turn& turn) {
    if (turn.opened) return "opened";
    const std::string stood =
        turn.stood ? fmt::format(" after {}", counted(static_cast<std::size_t>(std::max(*turn.stood, 0L)), "day"))
                   : " (it stood before that time began)";
    return "closed" + stood + (turn.moved.empty() ? "" : fmt::format(": the {} moved", turn.moved));
}

std::string turn_text(const Turn& turn, bool same_commit, const Style& style) {
    std::string out;
    if (!same_commit)
        out += fmt::format("  {}  {}\n", paint(turn.date.substr(0, 10), Ink::strong, style),
                           paint(wrapped(fmt::format("{} {}, {}", short_commit(turn.commit),
                                                     shortened(turn.summary, 100), turn.author),
                                         14, style),
                                 Ink::faint, style));
    const Ink ink = turn.opened ? Ink::warning : Ink::good;
    out += fmt::format("            {} {} [{}]\n", paint(turn.opened ? "+" : "✓", ink, style),
                       paint(base::printable(turn_words(turn)), ink, style), base::printable(turn.conversation.kind));
    return out + fmt::format("{}{}\n", std::string(words_at, ' '),
                             wrapped(as_line(shortened(turn.conversation.question, 600)), words_at, style));
}

}  // namespace

std::string emergence_text(const Emergence& emergence, const AlignView&, const Style& style) {
    std::string out = heading(emergence, style);
    const std::size_t told = std::min(most_turns, emergence.turns.size());
    const std::size_t first = emergence.turns.size() - told;
    if (first > 0) out += fmt::format("  {} left out here; --format json has all\n", counted(first, "earlier turn"));
    for (std::size_t i = first; i < emergence.turns.size(); ++i) {
        const bool same = i > first && emergence.turns[i].commit == emergence.turns[i - 1].commit;
        out += turn_text(emergence.turns[i], same, style);
    }
    for (const std::string& sentence : emergence_sum(emergence)) out += "  " + wrapped(sentence, 2, style) + "\n";
    return out;
}

}  // namespace okr::render
