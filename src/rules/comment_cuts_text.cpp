// A text that YAML ends at ` #`: what follows looks like a part of it, and is a comment.
#include <fmt/format.h>

#include <algorithm>

#include "base/digits.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

namespace {

using syntax::Comment;
using syntax::Node;

using base::is_digit;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U);
}

/// "#1", "#growth" behind one blank: whoever means a comment mostly writes more blanks, or one behind the sign.
bool looks_like_text(std::string_view file, const Comment& comment) {
    const std::size_t at = comment.span.begin;
    if (comment.own_line || at < 2 || at + 1 >= file.size()) return false;
    const bool is_close = file[at - 1] == ' ' && file[at - 2] != ' ' && file[at - 2] != '\t';
    const bool is_word = is_digit(file[at + 1]) || is_letter(file[at + 1]);
    return is_close && is_word && !file.substr(at).starts_with("#okr:");
}

/// A plain text, of several words where a word stands behind the sign: `owner: ada #deputy` is a comment.
bool may_be_cut(std::string_view file, syntax::Span scalar, char next) {
    const std::string_view text = file.substr(scalar.begin, scalar.end - scalar.begin);
    if (text.empty() || text[0] == '"' || text[0] == '\'') return false;
    return std::ranges::any_of(text, is_letter) && (is_digit(next) || text.find(' ') != std::string_view::npos);
}

/// Where the values end that are written out, sorted.
std::vector<syntax::Span> scalars_of(const syntax::Tree& tree) {
    std::vector<syntax::Span> spans;
    for (const Node& node : tree.nodes)
        if (node.kind == syntax::NodeKind::scalar) spans.push_back(node.span);
    std::ranges::sort(spans, {}, &syntax::Span::end);
    return spans;
}

void check_file(const model::File& file, std::uint32_t index, Sink& sink) {
    const std::string_view text = file.text;
    std::vector<syntax::Span> scalars;
    for (const Comment& comment : file.parsed.tree.comments) {
        if (!looks_like_text(text, comment)) continue;
        if (scalars.empty()) scalars = scalars_of(file.parsed.tree);
        const std::uint32_t end = comment.span.begin - 1;
        const auto before = std::ranges::lower_bound(scalars, end, {}, &syntax::Span::end);
        if (before == scalars.end() || before->end != end) continue;
        if (!may_be_cut(text, *before, text[comment.span.begin + 1])) continue;
        const std::string_view lost = text.substr(comment.span.begin, comment.span.end - comment.span.begin);
        sink.tell({
            .at = {index, comment.span},
            .message = fmt::format("{} is a comment to YAML, and no part of the text before it", quoted(lost)),
            .help = "put the whole text in quotes; or write a blank behind `#` where a comment is meant",
            .detail = std::string(lost),
        });
    }
}

void check(const model::Workspace& workspace, Sink& sink) {
    for (std::uint32_t index = 0; index < workspace.files.size(); ++index)
        if (workspace.files[index].is_ours && !workspace.files[index].is_broken)
            check_file(workspace.files[index], index, sink);
}

}  // namespace

extern const Rule comment_cuts_text{
    .info =
        {
            .name = "comment-cuts-text",
            .group = "file",
            .severity = Severity::warning,
            .summary = "A text is cut short by a `#`, which begins a comment.",
            .why =
                "In YAML a `#` behind a blank begins a comment, unless the text stands in quotes. Nothing complains: "
                "the title simply ends before it, here and in every report. A comment is told apart by a blank "
                "behind its `#`, or by more than one before it.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/bakery.yaml --
team: bakery
cycle: 2026-Q1
objectives:
  - title: Be the neighbours' #1 choice on Sundays
    key_results:
      - Guests before nine on Sundays rise from 40 to 90
)",
            .right = R"(-- okrs/2026-Q1/bakery.yaml --
team: bakery
cycle: 2026-Q1
objectives:
  - title: "Be the neighbours' #1 choice on Sundays"  # they said so
    key_results:
      - Guests before nine on Sundays rise from 40 to 90
)",
        },
    .check = check,
};

}  // namespace okr::rule
