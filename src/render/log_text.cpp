// The log for people: one object after the other, one line an event.
//
//     checkout · 2026-Q1
//       key result `conversion`  Checkout conversion rate > 60%
//         2026-01-05   +  added                                        Ada Ferreira    1f2e3d4
//         2026-01-20   >  checked in: 52% → 53%                        Lin Wei         9a8b7c6
//                      ⋮  4 more check-ins
//         2026-03-02   >  checked in: 57% → 58%                        Lin Wei         0c1d2e3
//         2026-03-09 ! ~  target eased from 65% to 60%                 Ada Ferreira    4f5a6b7
//         ▁▂▄▅▇█  52% → 58%
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/printable.hpp"
#include "base/quoted.hpp"
#include "base/width.hpp"
#include "render/change_symbol.hpp"
#include "render/conversation_text.hpp"
#include "render/fitted.hpp"
#include "render/log.hpp"
#include "render/log_lives.hpp"
#include "render/sparkline.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

/// So many check-ins in a row are told by the first and the last.
constexpr std::size_t least_folded = 4;
constexpr std::size_t author_cells = 16;
constexpr std::size_t commit_digits = 7;
constexpr std::size_t tail_cells = 2 + author_cells + 1 + commit_digits;

using Events = std::vector<const Event*>;

/// Where lines stand, and how much room they have.
struct Layout {
    std::size_t indent;
    const Style& style;

    [[nodiscard]] std::size_t message_at() const { return indent + 10 + 6; }
    [[nodiscard]] std::size_t tail_at() const {
        return std::clamp<std::size_t>(style.terminal_width, 60 + tail_cells, 112) - tail_cells;
    }
};

bool is_check_in(const Event& event) { return event.change.tally == Tally::progress; }
bool is_loud(const Change& change) { return change.grade == Grade::high; }

std::string_view noun_of(const Change& change) {
    const std::string_view noun = std::string_view(change.subject).substr(0, change.subject.find('`'));
    return noun.substr(0, noun.find_last_not_of(' ') + 1);
}

/// ", with 2 key results, 1 initiative".
std::string parts_of(const Event& event) {
    if (event.change.message.find(", with ") != std::string::npos) return {};
    std::map<std::string_view, std::size_t> counts;
    for (const Change& part : event.parts) ++counts[noun_of(part)];
    std::string out;
    for (const auto& [noun, count] : counts) out += (out.empty() ? ", with " : ", ") + base::counted(count, noun);
    return out;
}

/// Without the object's name where that stands above already.
std::string message_of(const Event& event, bool is_named) {
    std::string_view message = event.change.message;
    const std::string& subject = event.change.subject;
    if (is_named && message.starts_with(subject) && message.substr(subject.size()).starts_with(": "))
        message.remove_prefix(subject.size() + 2);
    const std::string note = event.change.note.empty() ? "" : fmt::format(" ({})", event.change.note);
    return std::string(message) + parts_of(event) + note;
}

std::string tail_of(const Event& event, const Style& style) {
    return paint(fmt::format("{} {}", fitted(event.author.name, author_cells), event.commit.substr(0, commit_digits)),
                 Ink::faint, style);
}

/// Each line painted by itself, so that colour never reaches over a line's end; the tail behind the first.
std::string with_tail(const std::string& message, const Event& event, Ink ink, const Layout& layout) {
    const std::size_t end = std::min(message.find('\n'), message.size());
    const std::size_t width = layout.message_at() + base::display_width(message.substr(0, end));
    std::string out = paint(message.substr(0, end), ink, layout.style);
    out += std::string(width < layout.tail_at() ? layout.tail_at() - width : 0, ' ') + "  ";
    out += tail_of(event, layout.style) + "\n";
    for (std::size_t begin = end + 1, next = 0; begin < message.size(); begin = next + 1) {
        next = std::min(message.find('\n', begin), message.size());
        out += paint(message.substr(begin, next - begin), ink, layout.style) + "\n";
    }
    return out;
}

std::string event_line(const Event& event, bool is_named, const Layout& layout) {
    const Change& change = event.change;
    const ChangeSymbol& symbol = symbol_of(change);
    Style narrow = layout.style;
    narrow.terminal_width = layout.tail_at();
    const std::string message = wrapped(message_of(event, is_named), layout.message_at(), narrow);
    return fmt::format(
        "{}{} {} {}  {}", std::string(layout.indent, ' '), paint(event.date.substr(0, 10), Ink::faint, layout.style),
        paint(is_loud(change) ? "!" : " ", Ink::error, layout.style), paint(symbol.sign, symbol.ink, layout.style),
        with_tail(message, event, is_loud(change) ? Ink::error : Ink::plain, layout));
}

/// The end of the check-ins that begin here.
std::size_t end_of_check_ins(const Events& events, std::size_t at) {
    const auto end = std::find_if(events.begin() + static_cast<std::ptrdiff_t>(at), events.end(),
                                  [](const Event* event) { return !is_check_in(*event); });
    return static_cast<std::size_t>(end - events.begin());
}

std::string event_lines(const Events& events, const Layout& layout) {
    std::string out;
    for (std::size_t at = 0; at < events.size(); ++at) {
        out += event_line(*events[at], true, layout);
        const std::size_t end = end_of_check_ins(events, at);
        if (end < at + least_folded) continue;
        out += std::string(layout.message_at() - 3, ' ') +
               paint(fmt::format("⋮  {}", base::counted(end - at - 2, "more check-in")), Ink::faint, layout.style) +
               "\n";
        at = end - 2;
    }
    return out;
}

std::string series_line(const LifeEntry& life, const Layout& layout) {
    if (life.series == nullptr) return {};
    std::vector<double> numbers;
    for (const Series::Value& value : life.series->values)
        if (value.number) numbers.push_back(*value.number);
    const std::string picture = sparkline(numbers);
    const std::string first = base::printable(life.series->values.front().text);
    return fmt::format("{}{}{}{} → {}\n", std::string(layout.indent, ' '), paint(picture, Ink::info, layout.style),
                       picture.empty() ? "" : "  ", picture.empty() ? as_line(first) : first,
                       base::printable(life.series->values.back().text));
}

std::string life_text(const LifeEntry& life, const Style& style) {
    if (life.events.size() == 1) return event_line(*life.events.front(), false, {2, style});
    const Change& last = life.events.back()->change;
    const std::string subject = base::printable(last.subject);
    const bool says_title = last.title.empty() || subject.find(base::printable(last.title)) != std::string::npos;
    std::string out = "  " + paint(as_line(subject), Ink::strong, style);
    if (!says_title) out += "  " + wrapped(last.title, 4 + base::display_width(last.subject), style);
    const Layout layout{4, style};
    return out + "\n" + event_lines(life.events, layout) + series_line(life, layout);
}

std::string legend(const Log& log, const Style& style) {
    std::set<std::pair<std::string_view, std::string_view>> used;
    bool any_loud = false;
    for (const Event& event : log.events) {
        used.emplace(symbol_of(event.change).sign, symbol_of(event.change).meaning);
        any_loud |= is_loud(event.change);
    }
    std::string out = any_loud ? "! a commitment bent or given up" : "";
    for (const auto& [sign, meaning] : used) out += fmt::format("{}{} {}", out.empty() ? "" : "   ", sign, meaning);
    return out.empty() ? out : paint(out, Ink::faint, style) + "\n";
}

std::string count_line(const Log& log) {
    std::set<std::string_view> commits, lives;
    for (const Event& event : log.events) {
        commits.insert(event.commit);
        lives.insert(event.life);
    }
    if (log.events.empty()) return "Nothing happened in that time\n";
    return fmt::format("{} of {} in {}\n", base::counted(log.events.size(), "event"),
                       base::counted(lives.size(), "object"), base::counted(commits.size(), "commit"));
}

}  // namespace

std::string log_text(const Log& log, const Style& style) {
    std::string out;
    for (const LifeGroup& group : lives_of(log)) {
        out += paint(as_line(base::printable(group.heading)), Ink::label, style) + "\n";
        for (const LifeEntry& life : group.lives) out += life_text(life, style);
        out += "\n";
    }
    if (style.counts) out += legend(log, style) + count_line(log);
    return out;
}

}  // namespace okr::render
