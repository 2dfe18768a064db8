#include "cli/fix.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/shown_patch.hpp"
#include "cli/streams.hpp"
#include "git/patch.hpp"
#include "render/summary.hpp"
#include "store/replace_file.hpp"
#include "store/worktree.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

bool has_safe_fix(const Finding& finding) {
    return std::any_of(finding.fixes.begin(), finding.fixes.end(), [](const Fix& fix) { return fix.safe; });
}

std::string words_of(const LeftOut& left, const std::string& prefix) {
    const Region& at = left.finding.at;
    return fmt::format("left out the fix of {}{}:{}:{} ({}, {}): {}", prefix, at.file, at.from.line, at.from.column,
                       left.fix, left.finding.rule, left.why);
}

std::string text_of(const Input& input, const std::string& path) {
    const auto found =
        std::find_if(input.files.begin(), input.files.end(), [&](const Source& file) { return file.path == path; });
    return found == input.files.end() ? std::string() : found->text;
}

void put(std::vector<Source>& files, const std::vector<MendedFile>& mended) {
    std::map<std::string_view, const MendedFile*> by_path;
    for (const MendedFile& file : mended) by_path.emplace(file.path, &file);
    for (Source& file : files)
        if (const auto found = by_path.find(file.path); found != by_path.end()) file.text = found->second->after;
}

struct Written {
    std::vector<std::string> done;
    std::vector<std::string> untouched;
    std::string fault;
};

bool complain_of(const Written& written) {
    if (written.fault.empty()) return true;
    complain(written.fault);
    if (!written.done.empty()) complain(fmt::format("mended before that: {}", fmt::join(written.done, ", ")));
    complain(fmt::format("as they were: {}", fmt::join(written.untouched, ", ")));
    return false;
}

}  // namespace

std::string fix_hint(const Report& report, bool is_unsafe) {
    std::size_t safe = 0;
    std::size_t more = 0;
    for (const Finding& finding : report.findings)
        if (!finding.fixes.empty()) ++(has_safe_fix(finding) ? safe : more);
    if (safe + more == 0) return {};
    if (is_unsafe) return fmt::format("{} fixable with `okr lint --fix --unsafe-fixes`", safe + more);
    if (more == 0) return fmt::format("{} fixable with `okr lint --fix`", safe);
    if (safe == 0) return fmt::format("{} fixable with `okr lint --fix --unsafe-fixes`", more);
    return fmt::format("{} fixable with `okr lint --fix`, {} more with `--unsafe-fixes`", safe, more);
}

Fixes::Fixes(const Arguments& arguments)
    : arguments_(arguments),
      is_fix_(arguments.has("fix") && !arguments.has("list-files")),
      is_diff_(arguments.has("diff") && !arguments.has("list-files")),
      is_unsafe_(arguments.has("unsafe-fixes")) {}

std::string Fixes::fault() const {
    if (!is_diff_) return {};
    for (const std::string_view option : {"statistics"})
        if (arguments_.has(option))
            return fmt::format("`--diff` prints a patch, and `--{}` something else; leave one of them out", option);
    for (const std::string_view option : {"output", "format"}) {
        const auto given = arguments_.options.find(option);
        if (given == arguments_.options.end()) continue;
        for (const std::string& output : given->second)
            if (output.find('=') == std::string::npos)
                return fmt::format(
                    "`--diff` prints a patch to standard output, so the report needs a file: `--output {}=FILE`",
                    output);
    }
    return {};
}

base::Result<Input> Fixes::mend(const Input& input, const LintOptions& options, MendOptions how) {
    how.unsafe = is_unsafe_;
    Mended mended{input.root, input.prefix, input.only, {}, okr::mend(input.files, options, how)};
    if (!mended.result.failure.empty()) return base::Failure{input.prefix + mended.result.failure};
    if (mended.files.empty())
        for (const Source& file : input.files) mended.files.push_back(file.path);
    is_stdin_ = arguments_.words.size() == 1 && arguments_.words.front() == "-";
    if (is_stdin_) mended.document = text_of(input, input.only.front());
    Input after = input;
    if (!is_diff_) put(after.files, mended.result.files);
    mended_.push_back(std::move(mended));
    return after;
}

const Report& Fixes::last_report() const {
    return is_diff_ ? mended_.back().result.found : mended_.back().result.report;
}

bool Fixes::finish() const {
    if (is_diff_) return print_patch();
    return is_stdin_ ? print_document() : write();
}

bool Fixes::write() const {
    Written written;
    for (const Mended& mended : mended_) {
        store::remove_leftovers(mended.root, mended.files);
        for (const MendedFile& file : mended.result.files) {
            const std::string name = mended.prefix + file.path;
            if (written.fault.empty()) {
                const fs::path path = fs::path(mended.root) / file.path;
                const std::string why = store::replace_file(mended.root, path, file.before, file.after);
                if (!why.empty()) written.fault = fmt::format("cannot write {}: {}", name, why);
            }
            (written.fault.empty() ? written.done : written.untouched).push_back(name);
        }
    }
    return complain_of(written);
}

bool Fixes::print_patch() const {
    std::string text;
    for (const Mended& mended : mended_) {
        const std::string folder = store::path_in_repository(mended.root);
        for (const MendedFile& file : mended.result.files) {
            auto patch = git::patch(folder + file.path, file.before, file.after);
            if (!patch) return complain(patch.failure().message), false;
            text += fmt::format("# {}\n{}", fmt::join(file.rules, ", "), *patch);
        }
    }
    const ShownPatch shown = shown_patch(text);
    if (shown.is_escaped)
        complain(
            "the patch shows hidden characters as escapes, so it cannot be applied; `okr lint --fix` mends the files");
    return print(shown.text);
}

bool Fixes::print_document() const {
    const Mended& mended = mended_.front();
    return print(mended.result.files.empty() ? mended.document : mended.result.files.front().after);
}

void Fixes::tell(const Report& report) const {
    std::size_t findings = 0;
    std::size_t files = 0;
    for (const Mended& mended : mended_) {
        findings += mended.result.mended;
        files += mended.result.files.size();
        for (const LeftOut& left : mended.result.left_out) complain(words_of(left, mended.prefix));
    }
    if (arguments_.has("quiet")) return;
    std::size_t unsafe = 0;
    for (const Finding& finding : report.findings) unsafe += !finding.fixes.empty() && !has_safe_fix(finding) ? 1 : 0;
    if (is_unsafe_) unsafe = 0;
    const std::string what = findings > 0
                                 ? fmt::format("{} {} in {}", is_diff_ ? "would mend" : "mended",
                                               render::counted(findings, "finding"), render::counted(files, "file"))
                                 : fmt::format("there is nothing to mend{}", unsafe > 0 ? " safely" : "");
    complain(unsafe == 0 ? what : fmt::format("{}; {} more with `--unsafe-fixes`", what, unsafe));
}

}  // namespace okr::cli
