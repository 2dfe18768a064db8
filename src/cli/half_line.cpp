#include "cli/half_line.hpp"

#include <algorithm>

#include "cli/candidates.hpp"

namespace okr::cli {

namespace {

std::string long_name(std::string_view name) { return std::string(name.substr(name.find("--") + 2)); }

/// "-o,--output" is called "-o" and "--output".
bool is_called(const Option& option, std::string_view word) {
    const std::size_t comma = option.name.find(',');
    if (comma == std::string_view::npos) return option.name == word;
    return option.name.substr(0, comma) == word || option.name.substr(comma + 1) == word;
}

std::vector<std::string_view> parts(std::string_view text, char at) {
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        if (end > 0) result.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

/// "TEAM" of "[TEAM…]".
std::string_view bare_noun(std::string_view text) {
    constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::size_t first = std::min(text.find_first_of(capitals), text.size());
    const std::size_t end = std::min(text.find_first_not_of(capitals, first), text.size());
    return text.substr(first, end - first);
}

/// What a placeholder without `=` may be: its own sources, else the choices that the table tells.
std::vector<std::string_view> choices_of(std::string_view placeholder, std::string_view told) {
    std::vector<std::string_view> choices;
    for (const std::string_view part : parts(placeholder, '|'))
        if (const std::string_view source = source_of(bare_noun(part)); !source.empty()) choices.push_back(source);
    if (choices.empty() || told.starts_with('@')) choices = parts(told, ' ');
    return choices;
}

bool is_list(std::string_view placeholder) { return placeholder.ends_with(",…") || placeholder.ends_with(",..."); }

/// Behind the last separator; 0 without one.
std::size_t after(std::string_view typed, std::string_view separator) {
    const std::size_t at = typed.rfind(separator);
    return at == std::string_view::npos ? 0 : at + separator.size();
}

Blank blank_for(std::string_view placeholder, std::string_view told, std::string_view typed, std::string kept) {
    Blank blank{std::move(kept), std::string(typed), choices_of(placeholder, told), false};
    const std::size_t kept_of_typed = is_list(placeholder)                               ? after(typed, ",")
                                      : placeholder.find("..") != std::string_view::npos ? after(typed, "..")
                                                                                         : 0;
    blank.kept += typed.substr(0, kept_of_typed);
    blank.prefix = typed.substr(kept_of_typed);
    return blank;
}

/// By "RULE=LEVEL" and "FORMAT[=FILE]": which side the cursor is on.
Blank blank_for_value(std::string_view placeholder, std::string_view told, std::string_view typed,
                      const std::string& kept) {
    const std::size_t equals = placeholder.find('=');
    if (equals == std::string_view::npos) return blank_for(placeholder, told, typed, kept);
    const bool must = equals > 0 && placeholder[equals - 1] != '[';
    if (const std::size_t at = typed.find('='); at != std::string_view::npos)
        return blank_for(placeholder.substr(equals + 1), told, typed.substr(at + 1),
                         kept + std::string(typed.substr(0, at + 1)));
    Blank blank = blank_for(placeholder.substr(0, equals), told, typed, kept);
    blank.wants_equals = must;
    return blank;
}

/// Goes through the words from left to right, as the parser would.
class Walk {
public:
    HalfLine go(const std::vector<std::string>& words) {
        if (words.empty()) return go({""});
        line_.word = words.back();
        for (std::size_t i = 0; i + 1 < words.size(); ++i) pass(words[i]);
        if (pending_ != nullptr)
            line_.blanks.push_back(blank_of(*pending_, line_.word, ""));
        else if (line_.word.starts_with("-") && !only_words_)
            at_option();
        else
            at_word();
        return std::move(line_);
    }

private:
    void pass(const std::string& word) {
        if (pending_ != nullptr) return give(*pending_, word), void(pending_ = nullptr);
        if (only_words_ || !word.starts_with("-") || word == "-") return pass_word(word);
        if (word == "--") return void(only_words_ = true);
        const std::size_t equals = std::min(word.find('='), word.size());
        const Option* option = find(word.substr(0, equals));
        if (option == nullptr) return;
        if (option->value.empty() || equals < word.size())
            give(*option, word.substr(std::min(equals + 1, word.size())));
        else
            pending_ = option;
    }

    void pass_word(const std::string& word) {
        if (line_.command != nullptr) return line_.arguments.words.push_back(word);
        for (const Command* command : commands())
            if (command->name == word) line_.command = command;
    }

    void give(const Option& option, std::string value) {
        line_.arguments.options[long_name(option.name)].push_back(std::move(value));
    }

    [[nodiscard]] std::vector<const Option*> all() const {
        std::vector<const Option*> options;
        if (line_.command != nullptr)
            for (const Option& option : line_.command->options) options.push_back(&option);
        for (const Option& option : common_options()) options.push_back(&option);
        return options;
    }

    [[nodiscard]] const Option* find(std::string_view name) const {
        for (const Option* option : all())
            if (is_called(*option, name)) return option;
        return nullptr;
    }

    /// `--output` takes what `--format` takes.
    [[nodiscard]] std::string_view told_of(const Option& option) const {
        if (!option.choices.empty() || !option.value.starts_with("FORMAT")) return option.choices;
        const Option* format = find("--format");
        return format == nullptr ? std::string_view() : format->choices;
    }

    [[nodiscard]] Blank blank_of(const Option& option, std::string_view typed, const std::string& kept) const {
        return blank_for_value(option.value, told_of(option), typed, kept);
    }

    void offer_options() {
        for (const Option* option : all())
            if (option->many || !line_.arguments.has(long_name(option->name))) line_.options.push_back(option);
    }

    void at_option() {
        const std::size_t equals = line_.word.find('=');
        if (equals == std::string::npos) return offer_options();
        const Option* option = find(line_.word.substr(0, equals));
        if (option != nullptr && !option->value.empty())
            line_.blanks.push_back(
                blank_of(*option, std::string_view(line_.word).substr(equals + 1), line_.word.substr(0, equals + 1)));
    }

    void at_word() {
        if (line_.command == nullptr) return void(line_.takes_command = true);
        const auto places = parts(line_.command->words, ' ');
        const std::size_t index = line_.arguments.words.size();
        const bool goes_on = !places.empty() && places.back().find("…") != std::string_view::npos;
        if (index < places.size() || goes_on) {
            const std::string_view told = index == 0 ? line_.command->choices : std::string_view();
            const std::string_view place = places[std::min(index, places.size() - 1)];
            Blank blank = blank_for(place, told, line_.word, "");
            if (!blank.choices.empty()) return line_.blanks.push_back(std::move(blank));
        }
        if (line_.word.empty()) offer_options();
    }

    HalfLine line_;
    const Option* pending_ = nullptr;
    bool only_words_ = false;
};

}  // namespace

HalfLine half_line(const std::vector<std::string>& words) { return Walk().go(words); }

}  // namespace okr::cli
