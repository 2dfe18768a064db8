#include "mend/long_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mend/line_places.hpp"
#include "mend/scalar_text.hpp"

namespace okr::mending {

namespace {

using base::Failure;
using base::Result;
using syntax::Style;
using syntax::Value;
using Edits = std::vector<Edit>;

/// Is it inside of any brackets or braces?
bool is_in_flow(const syntax::Tree& tree, syntax::Span place) {
    return std::any_of(tree.nodes.begin(), tree.nodes.end(), [&](const syntax::Node& node) {
        return node.style == Style::flow && node.span.contains(place) && node.span != place;
    });
}

bool is_block_scalar(const Value& value) { return value.style() == Style::literal || value.style() == Style::folded; }

/// Braces around it. Bare texts that braces would end are written in quotes.
Edits braced(std::string_view bytes, const Value& sentence, const std::vector<NewValue>& values) {
    const syntax::Span span = sentence.span();
    const bool is_plain = sentence.style() == Style::plain;
    const std::string title = is_plain ? scalar_text(sentence.text(), Style::plain, true)
                                       : std::string(bytes.substr(span.begin, span.end - span.begin));
    std::string text = "{title: " + title;
    for (const NewValue& value : values)
        text += fmt::format(", {}: {}", value.key, scalar_text(value.text, Style::plain, true));
    return {{span.begin, span.end, text + "}"}};
}

/// The dash's own line becomes the title's; further lines of the sentence move as far as the mapping does.
Result<Edits> itemised(std::string_view bytes, const Value& sentence, const std::vector<NewValue>& values) {
    const syntax::Span span = sentence.span();
    const std::string_view before = line_before(bytes, span.begin);
    const std::string indent(before.size(), ' ');
    const std::size_t deeper = before.size() - before.rfind('-');
    const std::size_t end = end_of_value(bytes, sentence);
    std::string title = "title: ";
    for (std::size_t at = span.begin; at < end; ++at) {
        title += bytes[at];
        const bool has_text = at + 1 < end && bytes[at + 1] != '\n' && bytes[at + 1] != '\r';
        if (bytes[at] == '\n' && has_text) title.append(deeper, ' ');
    }
    std::string more;
    for (const NewValue& value : values)
        more += fmt::format("{}{}{}: {}", line_break(bytes, end), indent, value.key,
                            scalar_text(value.text, Style::plain, false));
    const std::size_t line = line_end(bytes, end);
    if (line == end) return Edits{{span.begin, end, title + more}};
    return Edits{{span.begin, end, title}, {line, line, more}};
}

}  // namespace

Result<Edits> long_form(std::string_view bytes, const syntax::Tree& tree, const Value& sentence,
                        const std::vector<NewValue>& values) {
    if (!sentence.is_scalar()) return Failure{"it is neither a sentence nor a mapping"};
    if (is_in_flow(tree, sentence.span())) return braced(bytes, sentence, values);
    const std::string_view before = line_before(bytes, sentence.span().begin);
    const std::size_t last = before.find_last_not_of(' ');
    if (before.find_first_of("&!") != std::string_view::npos) return Failure{"it carries an anchor or a tag"};
    if (last != std::string_view::npos && before[last] == '-' &&
        before.find_first_not_of(" -") == std::string_view::npos)
        return itemised(bytes, sentence, values);
    if (is_block_scalar(sentence)) return Failure{"write it as an item of a list first: `- ` before it"};
    return braced(bytes, sentence, values);
}

}  // namespace okr::mending
