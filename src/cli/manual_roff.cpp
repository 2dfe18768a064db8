// Pages for `man`, in the macros that every man understands.
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/manual_page.hpp"

namespace okr::cli {

namespace {

/// Of one valid sequence of bytes.
std::uint32_t code_point(std::string_view bytes) {
    std::uint32_t code = static_cast<unsigned char>(bytes.front()) & (0xFFU >> (bytes.size() + 1));
    for (const char c : bytes.substr(1)) code = code << 6 | (static_cast<unsigned char>(c) & 0x3FU);
    return code;
}

/// What roff would take for its own: backslashes, hyphens (they would become typographic ones), quotes of code, and a
/// dot or a quote that begins a line. Other scripts go by their numbers, so that no locale has to be right.
std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = base::sequence_length(text[at]);
        const char c = text[at];
        const bool begins = result.empty();
        if (static_cast<unsigned char>(c) >= 0x80)
            result += fmt::format("\\[u{:04X}]", code_point(text.substr(at, size)));
        else if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else if (c == '~')
            result += "\\(ti";
        else if (c == '^')
            result += "\\(ha";
        else if (c == '`')
            result += "\\(ga";
        else if (c == '\'')
            result += "\\(aq";
        else if (c == '"')
            result += "\\(dq";
        else
            result += begins && c == '.' ? "\\&." : std::string(1, c);
        at += size;
    }
    return result;
}

/// Prose: what stands in backquotes becomes bold.
std::string prose(std::string_view text) {
    std::string result;
    bool is_code = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('`'), text.size());
        const std::string part = escaped(text.substr(0, end));
        result += is_code && !part.empty() ? "\\fB" + part + "\\fR" : part;
        is_code = !is_code;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

std::string section(std::string_view name) { return fmt::format(".SH {}\n", name); }

std::string code(std::string_view line) { return fmt::format(".PP\n.RS 4\n.EX\n{}\n.EE\n.RE\n", escaped(line)); }

std::string description(std::string_view manual) {
    std::string text;
    for (const Paragraph& each : paragraphs_of(manual))
        if (!each.text.empty()) text += each.is_code ? code(each.text) : ".PP\n" + prose(each.text) + "\n";
    return text;
}

/// "-o,--output" with FORMAT: "\fB\-o\fR, \fB\-\-output\fR \fIFORMAT\fR".
std::string option_head(const Option& option) {
    std::string text;
    std::string_view names = option.name;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        text += fmt::format("{}\\fB{}\\fR", text.empty() ? "" : ", ", escaped(names.substr(0, end)));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    if (!option.value.empty()) text += fmt::format(" \\fI{}\\fR", escaped(option.value));
    return text;
}

std::string options_text(std::span<const Option> options) {
    std::string text;
    for (const Option& option : options) text += fmt::format(".TP\n{}\n{}\n", option_head(option), prose(option.help));
    return text;
}

std::string terms(std::span<const Term> all) {
    std::string text;
    for (const Term& term : all) text += fmt::format(".TP\n\\fB{}\\fR\n{}\n", escaped(term.name), prose(term.what));
    return text;
}

std::string examples_text(std::span<const Example> examples) {
    std::string text;
    for (const Example& example : examples) text += ".PP\n" + prose(example.what) + "\n" + code(example.line);
    return text.empty() ? text : section("EXAMPLES") + text;
}

std::string head(std::string_view name, std::string_view upper, std::string_view summary) {
    return fmt::format(".TH {} 1 \"\" \"okr {}\" \"Manual of okr\"\n", escaped(upper), OKR_VERSION) + section("NAME") +
           fmt::format("{} \\- {}\n", escaped(name), prose(summary));
}

std::string tail(std::string_view see_also) {
    return section("EXIT STATUS") + terms(exit_codes()) + section("FILES") + terms(known_files()) +
           section("ENVIRONMENT") + terms(environment()) + section("SEE ALSO") + std::string(see_also);
}

std::string upper(std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

std::string page(const Command& command) {
    const std::string name = "okr-" + std::string(command.name);
    const std::string words = command.words.empty() ? "" : fmt::format(" \\fI{}\\fR", escaped(command.words));
    const std::string own = options_text(command.options);
    return head(name, upper(name), command.summary) + section("SYNOPSIS") +
           fmt::format("\\fBokr {}\\fR [\\fIoptions\\fR]{}\n", escaped(command.name), words) + section("DESCRIPTION") +
           description(command.manual.empty() ? command.summary : command.manual) + section("OPTIONS") + own +
           options_text(common_options()) + examples_text(command.examples) + tail(".BR okr (1),\n.BR git (1)\n");
}

std::string page_of_program() {
    std::string list, see;
    for (const Command* command : commands()) {
        list += fmt::format(".TP\n\\fBokr {}\\fR \\fI{}\\fR\n{}\n", escaped(command->name), escaped(command->words),
                            prose(command->summary));
        see += fmt::format(".BR okr\\-{} (1),\n", escaped(command->name));
    }
    return head("okr", "OKR", program_summary) + section("SYNOPSIS") +
           "\\fBokr\\fR [\\fIoptions\\fR] \\fIcommand\\fR [\\fIwords\\fR]\n" + section("DESCRIPTION") + ".PP\n" +
           prose(
               "A key result is a measurable outcome; what a team does to get there is an initiative, and stands "
               "apart. The program reads a strategy, teams' OKRs and their initiatives, written as YAML in a git "
               "repository, and says what is blended, unmeasured or misaligned, what changed, and who should talk to "
               "whom. It never uses the network, and writes no file but those that a command is asked to write.") +
           "\n" + section("COMMANDS") + list + section("OPTIONS") + options_text(common_options()) +
           tail(see + ".BR git (1)\n");
}

}  // namespace

std::string roff_page(const Command* command) { return command == nullptr ? page_of_program() : page(*command); }

}  // namespace okr::cli
