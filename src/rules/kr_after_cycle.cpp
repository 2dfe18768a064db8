// A key result that falls due after its cycle has ended. A goal's indicators have no cycle, and are left out.
#include <fmt/format.h>
#include <re2/re2.h>

#include "rules/key_result.hpp"

namespace okr::rule {

namespace {

/// When it is due, and the field that says so; without a field the sentence does.
struct Due {
    base::Date day;
    const model::Text* field = nullptr;
};

/// "2026-Q3" for "2026-Q3", "Q3 2026", "q3/2026": the name that the cycle would have.
std::string name_of_period(std::string text) {
    static const re2::RE2 part_first(R"(((?i)[QHT]\d)[ /-]?(20\d\d))");
    re2::RE2::Replace(&text, part_first, R"(\2-\1)");
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

/// Spares nearly all sentences the look for a date.
bool may_name_year(std::string_view sentence) {
    const auto is_digit = [&](std::size_t at) {
        return at < sentence.size() && sentence[at] >= '0' && sentence[at] <= '9';
    };
    for (std::size_t at = sentence.find("20"); at != std::string_view::npos; at = sentence.find("20", at + 1))
        if (is_digit(at + 2) && is_digit(at + 3)) return true;
    return false;
}

/// Only what can be nothing but a date: a bare year after "by" may as well be an amount.
std::optional<Due> due_by_sentence(const std::string& sentence) {
    if (!may_name_year(sentence)) return std::nullopt;
    static const re2::RE2 deadline(R"((?i)\b(by|until|till|before)\s+(?:the\s+)?(end\s+of\s+)?()"
                                   R"(20\d\d-\d\d-\d\d|20\d\d-[QHT]?\d+|[QHT]\d[ /-]?20\d\d|20\d\d)(?:$|[\s.,;)]))");
    std::string word, end_of, period;
    if (!re2::RE2::PartialMatch(sentence, deadline, &word, &end_of, &period)) return std::nullopt;
    if (const auto day = base::parse_date(period)) return Due{*day};
    const auto range = model::parse_cycle(name_of_period(period));
    const bool is_before = word.size() == 6 && end_of.empty();
    const bool may_be_amount = period.size() == 4 && end_of.empty() && !is_before;
    if (!range || may_be_amount) return std::nullopt;
    return Due{is_before ? range->first - std::chrono::days(1) : range->last};
}

std::optional<Due> due_of(const model::KeyResult& result) {
    if (!result.by) return due_by_sentence(result.headline().value);
    const auto day = base::parse_date(result.by.value);
    return day ? std::optional<Due>({*day, &result.by}) : std::nullopt;
}

void check(const KeyResultView& view, Sink& sink) {
    if (view.is_indicator() || !view.result.headline()) return;
    const auto cycle = model::find_cycle(view.file->cycle.value, sink.workspace.settings.cycles);
    const auto due = due_of(view.result);
    if (!cycle || !due || due->day <= cycle->last) return;
    Draft draft = about(view,
                        fmt::format("{} is due on {}, after its cycle {} has ended on {}", quoted(view),
                                    base::to_string(due->day), view.file->cycle.value, base::to_string(cycle->last)),
                        "choose a target that can be reached within the cycle, or move it to a longer one");
    if (due->field != nullptr) draft.notes.emplace_back(due->field->place, "it is due here");
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule kr_after_cycle{
    .info =
        {
            .name = "kr-after-cycle",
            .group = "key result",
            .severity = Severity::warning,
            .summary = "A key result is due after its cycle has ended.",
            .why = "At the end of the cycle it can be neither met nor missed, so there is nothing to learn from it. A "
                   "long way is a goal of the strategy or an objective of the year; the cycle holds the next step.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/vineyard.yaml --
team: vineyard
cycle: 2026-Q1
objectives:
  - title: Restaurants ask for our wine by its name
    key_results:
      - title: Restaurants that reorder within two months from 18 to 30
        by: 2026-09-30
)",
            .right = R"(-- okrs/2026-Q1/vineyard.yaml --
team: vineyard
cycle: 2026-Q1
objectives:
  - title: Restaurants ask for our wine by its name
    key_results:
      - title: Restaurants that reorder within two months from 18 to 21
        by: 2026-03-31
)",
        },
    .check = check,
};

}  // namespace okr::rule
