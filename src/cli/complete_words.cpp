// okr complete-words: what the last word of a command line may become. The scripts of `okr completion` ask it.
//
// One candidate a line, behind a tab what it is. `:files` and `:folders` hand over to the shell; behind their tab
// stands what of the word comes before the path. What the workspace says is a stranger's text that ends up in a command
// line: only words that no shell finds anything in are offered.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/printable.hpp"
#include "cli/candidates.hpp"
#include "cli/command.hpp"
#include "cli/half_line.hpp"
#include "cli/streams.hpp"

namespace okr::cli {

namespace {

/// Letters, digits, what stands in our own names, and letters of other scripts.
bool is_harmless(std::string_view word) {
    constexpr std::string_view plain = "-_./@+=,";
    const auto is_plain = [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               plain.find(c) != std::string_view::npos;
    };
    return !word.empty() && std::all_of(word.begin(), word.end(), is_plain) && base::printable(word) == word;
}

class Answer {
public:
    explicit Answer(std::string word) : word_(std::move(word)) {}

    void add(const std::string& word, std::string_view what) {
        if (!word.starts_with(word_) || !is_harmless(word) || !seen_.insert(word).second) return;
        text_ += word;
        if (!what.empty()) text_ += "\t" + short_text(what);
        text_ += "\n";
    }

    void hand_over(std::string_view source, const std::string& kept) {
        if (seen_.insert(":" + std::string(source)).second) text_ += fmt::format(":{}\t{}\n", source.substr(1), kept);
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    static std::string short_text(std::string_view what) {
        constexpr std::size_t most = 70;
        std::string text = base::printable(what.substr(0, what.find('\n')));
        if (text.size() <= most) return text;
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        return text.substr(0, end) + "…";
    }

    std::string word_;
    std::set<std::string> seen_;
    std::string text_;
};

void add_names(Answer& answer, const Option& option, std::string_view typed) {
    std::string_view names = option.name;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        if (names.starts_with("--") || typed == "-") answer.add(std::string(names.substr(0, end)), option.help);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

void fill(Answer& answer, const Blank& blank, const Arguments& arguments) {
    for (const std::string_view choice : blank.choices) {
        if (choice == "@files" || choice == "@folders") {
            answer.hand_over(choice, blank.kept);
            continue;
        }
        const std::string_view end = blank.wants_equals ? "=" : "";
        if (!choice.starts_with('@')) answer.add(fmt::format("{}{}{}", blank.kept, choice, end), "");
        for (const Candidate& each : candidates_of(choice, blank.prefix, arguments))
            if (!each.word.starts_with('-')) answer.add(fmt::format("{}{}{}", blank.kept, each.word, end), each.what);
    }
}

int run_complete_words(const Arguments& asked) {
    const HalfLine line = half_line(asked.words);
    Answer answer(line.word);
    if (line.takes_command)
        for (const Command* command : commands()) answer.add(std::string(command->name), command->summary);
    for (const Blank& blank : line.blanks) fill(answer, blank, line.arguments);
    for (const Option* option : line.options) add_names(answer, *option, line.word);
    if (!line.options.empty()) answer.add("--help", "this help");
    if (!line.options.empty() && line.command == nullptr) answer.add("--version", "the version of the program");
    return print(answer.text()) ? done : failed;
}

}  // namespace

extern const Command complete_words_command{
    "complete-words", "WORD…", "what the last word of a command line may become", "", {}, run_complete_words};

}  // namespace okr::cli
