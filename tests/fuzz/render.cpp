// One text in every place where people may write, through every format: nothing that a user wrote acts. The first byte
// chooses what is told, the second how.
#include "checks/markdown.hpp"
#include "checks/markup.hpp"
#include "checks/sample.hpp"
#include "checks/text.hpp"
#include "okr/align.hpp"
#include "okr/exchange.hpp"
#include "okr/graph.hpp"
#include "okr/lint.hpp"
#include "okr/outline.hpp"
#include "promise.hpp"
#include "render/align.hpp"
#include "render/difference.hpp"
#include "render/export.hpp"
#include "render/format.hpp"
#include "render/graph.hpp"
#include "render/log.hpp"
#include "render/outline.hpp"
#include "render/review.hpp"

namespace {

using namespace okr::fuzzing;

constexpr char today[] = "2026-02-10";

/// It stands in twenty places on two sides: what is longer is told no differently, and takes seconds.
constexpr std::size_t longest = 400;

struct Reader {
    std::string_view format;
    void (*check)(std::string_view);
};

/// What holds for all formats stands in `hold`; here is what each one's readers would do with it.
constexpr Reader readers[]{{"json", promise_json},   {"sarif", promise_json},        {"gitlab", promise_json},
                           {"rdjson", promise_json}, {"jsonl", promise_json_lines},  {"rdjsonl", promise_json_lines},
                           {"junit", promise_xml},   {"checkstyle", promise_xml},    {"svg", promise_xml},
                           {"csv", promise_csv},     {"markdown", promise_markdown}, {"mermaid", promise_mermaid},
                           {"dot", promise_drawing}};

void hold(std::string_view format, const std::string& output, std::string_view allowed = {}) {
    promise_harmless(output, format, allowed);
    for (const Reader& reader : readers)
        if (reader.format == format) reader.check(output);
}

/// What an input chooses beside its text: one of the formats, and whether the text stands for names, too.
struct Choice {
    std::string text;
    std::size_t format = 0;
    bool as_names = false;
};

template <typename Formats, typename... Told>
void tell(const Formats& formats, const Choice& choice, std::string_view allowed, const Told&... told) {
    const auto& format = formats[choice.format % formats.size()];
    hold(format.name, format.render(told...), allowed);
}

void tell_findings(const Choice& choice) {
    tell(okr::render::formats(), choice, "", report_of(choice.text), okr::render::Style());
}

void tell_lint(const Choice& choice) {
    okr::LintOptions options;
    options.today = today;
    const auto result = okr::lint(workspace_of(choice.text, choice.as_names), options);
    hold("text", result.failure);
    tell(okr::render::formats(), choice, "", result.report, okr::render::Style());
}

void tell_difference(const Choice& choice) {
    const auto difference =
        okr::diff(workspace_of(choice.text, choice.as_names), workspace_of(choice.text + "!", choice.as_names, "6"));
    tell(okr::render::difference_formats(), choice, "", difference, okr::render::Style());
}

void tell_alignment(const Choice& choice) {
    const auto result = okr::align(workspace_of(choice.text, choice.as_names), {"2026-Q1", today, {}, {}});
    hold("text", result.failure);
    tell(okr::render::align_formats(), choice, "", result.alignment, okr::render::AlignView(), okr::render::Style());
}

void tell_picture(const Choice& choice) {
    const auto result = okr::picture(workspace_of(choice.text, choice.as_names), {"2026-Q1", today, {}});
    hold("text", result.failure);
    tell(okr::render::graph_formats(), choice, "", result.picture);
}

void tell_outline(const Choice& choice) {
    const auto result = okr::outline(workspace_of(choice.text, choice.as_names), {"2026-Q1", "", today});
    hold("text", result.failure + okr::render::outline_text(result.outline, {}));
    hold("json", okr::render::outline_json(result.outline));
}

/// Spreadsheets keep tabs within cells.
void tell_export(const Choice& choice) {
    const auto result = okr::export_okrs(workspace_of(choice.text, choice.as_names));
    hold("text", result.failure);
    tell(okr::render::export_formats(), choice, "\t", result.exchange);
}

void tell_log(const Choice& choice) {
    tell(okr::render::log_formats(), choice, "", log_of(choice.text), okr::render::Style());
}

void tell_review(const Choice& choice) {
    tell(okr::render::review_formats(), choice, "", review_of(choice.text), okr::render::Style());
}

constexpr void (*tellers[])(const Choice&){tell_findings, tell_lint,   tell_difference, tell_alignment, tell_picture,
                                           tell_outline,  tell_export, tell_log,        tell_review};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const Choice choice{std::string(bytes_of(data + 2, std::min(size - 2, longest))), data[1] % 16U,
                        data[1] / 16 % 2 == 1};
    tellers[data[0] % std::size(tellers)](choice);
    return 0;
}
