// Documents of other tools: the first byte chooses the format. What is imported lints without a fault of the file.
#include "okr/exchange.hpp"
#include "okr/lint.hpp"
#include "okr/rule.hpp"
#include "promise.hpp"

namespace {

using okr::fuzzing::promise;

const std::string names[]{"okrs.md", "okrs.csv", "okrs.json", "okrs.yaml"};

bool is_about_the_file(const okr::Finding& finding) {
    const okr::RuleInfo* rule = okr::find_rule(finding.rule);
    return rule != nullptr && rule->group == "file" && finding.severity == okr::Severity::error;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text(okr::fuzzing::bytes_of(data + 1, size - 1));
    okr::ImportOptions options;
    options.today = "2026-02-10";
    options.keep_blended = size % 2 == 1;
    okr::ImportResult result = okr::import_okrs({names[data[0] % 4], text}, options);
    promise(result.failure.empty() || result.files.empty(), "a failure writes nothing");
    if (result.files.empty()) return 0;
    result.files.push_back({"okr.yaml", "okr: 1\n"});
    for (const okr::Finding& finding : okr::lint(result.files).report.findings)
        promise(!is_about_the_file(finding), finding.message);
    return 0;
}
