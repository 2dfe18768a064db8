// One text in every place where people may write, through every format: nothing that a user wrote acts. The first byte
// chooses what is told.
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

struct Reader {
    std::string_view format;
    void (*check)(std::string_view);
};

/// What holds for all formats stands in `hold`; here is what each one's readers would do with it.
constexpr Reader readers[]{{"json", promise_json},   {"sarif", promise_json},        {"gitlab", promise_json},
                           {"rdjson", promise_json}, {"jsonl", promise_json_lines},  {"rdjsonl", promise_json_lines},
                           {"junit", promise_xml},   {"checkstyle", promise_xml},    {"svg", promise_xml},
                           {"csv", promise_csv},     {"markdown", promise_markdown}, {"mermaid", promise_drawing},
                           {"dot", promise_drawing}};

void hold(std::string_view format, const std::string& output, std::string_view allowed = {}) {
    promise_harmless(output, format, allowed);
    for (const Reader& reader : readers)
        if (reader.format == format) reader.check(output);
}

void tell_report(const okr::Report& report) {
    for (const auto& format : okr::render::formats()) hold(format.name, format.render(report, {}));
}

void tell_findings(const std::string& text) { tell_report(report_of(text)); }

void tell_lint(const std::string& text) {
    for (const bool as_names : {false, true}) {
        okr::LintOptions options;
        options.today = today;
        const auto result = okr::lint(workspace_of(text, as_names), options);
        hold("text", result.failure);
        tell_report(result.report);
    }
}

void tell_difference(const std::string& text) {
    for (const bool as_names : {false, true}) {
        const auto difference = okr::diff(workspace_of(text, as_names), workspace_of(text + "!", as_names, "6"));
        for (const auto& format : okr::render::difference_formats()) hold(format.name, format.render(difference, {}));
    }
}

void tell_alignment(const std::string& text) {
    const auto files = workspace_of(text, true);
    const auto alignment = okr::align(files, {"2026-Q1", today, {}, {}});
    hold("text", alignment.failure);
    for (const auto& format : okr::render::align_formats())
        hold(format.name, format.render(alignment.alignment, {}, {}));
    const auto picture = okr::picture(files, {"2026-Q1", today, {}});
    for (const auto& format : okr::render::graph_formats()) hold(format.name, format.render(picture.picture));
}

void tell_outline(const std::string& text) {
    const auto files = workspace_of(text, true);
    const auto outline = okr::outline(files, {"2026-Q1", "", today});
    hold("text", outline.failure + okr::render::outline_text(outline.outline, {}));
    hold("json", okr::render::outline_json(outline.outline));
    const auto exported = okr::export_okrs(files);
    for (const auto& format : okr::render::export_formats())  // spreadsheets keep line ends and tabs within cells
        hold(format.name, format.render(exported.exchange), format.name == "csv" ? "\r\t" : "");
}

void tell_log(const std::string& text) {
    const okr::Log log = log_of(text);
    for (const auto& format : okr::render::log_formats()) hold(format.name, format.render(log, {}));
}

void tell_review(const std::string& text) {
    const okr::Review review = review_of(text);
    for (const auto& format : okr::render::review_formats()) hold(format.name, format.render(review, {}));
}

constexpr void (*tellers[])(const std::string&){tell_findings, tell_lint, tell_difference, tell_alignment,
                                                tell_outline,  tell_log,  tell_review};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    tellers[data[0] % std::size(tellers)](std::string(bytes_of(data + 1, size - 1)));
    return 0;
}
