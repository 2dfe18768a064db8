#include "cli/parse.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>

#include "base/nearest.hpp"
#include "cli/marked_words.hpp"

namespace okr::cli {

namespace {

/// "-o,--output" is known by "output".
std::string long_name(std::string_view name) { return std::string(name.substr(name.find("--") + 2)); }

/// Where CLI11 puts the values of one option.
struct Slot {
    const Option* option;
    std::vector<std::string> values;
    bool flag = false;
};

/// The parser of the whole program, made from the tables.
class Parser {
public:
    /// Options are made for commands that the line names alone: making all of them takes longer than git to start.
    Parser(int argc, const char* const* argv)
        : app_("OKRs as plain text in git: checks them, explains them, shows them.", "okr") {
        app_.set_version_flag("--version", fmt::format("okr {}", OKR_VERSION));
        app_.set_help_flag("-h,--help", "this help");
        app_.require_subcommand(1);
        app_.footer("Exit codes: 0 done, 1 findings at or above the failing level, 2 it could not do its work.");
        app_.get_formatter()->column_width(34);
        for (const Option& option : common_options()) add(app_, option);
        const std::vector<std::string_view> words(argv, argv + argc);
        for (const Command* command : commands())
            add(*command, std::find(words.begin(), words.end(), command->name) != words.end());
    }

    Request parse(int argc, const char* const* argv) {
        Request request;
        const std::vector<std::string> words = marked(argc, argv);
        std::vector<const char*> pointers;
        for (const std::string& word : words) pointers.push_back(word.c_str());
        try {
            app_.parse(static_cast<int>(pointers.size()), pointers.data());
        } catch (const CLI::CallForHelp&) {
            request.text = help();
            return request;
        } catch (const CLI::CallForVersion&) {
            request.text = fmt::format("okr {}\n", OKR_VERSION);
            return request;
        } catch (const CLI::ParseError& error) {
            request.failure = explain(error, argc, argv);
            return request;
        }
        collect(request);
        return request;
    }

private:
    void add(CLI::App& app, const Option& option) {
        Slot& slot = slots_.emplace_back(Slot{&option, {}, false});
        const std::string name(option.name);
        const std::string help(option.help);
        if (option.value.empty()) {
            app.add_flag(name, slot.flag, help)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
            return;
        }
        auto* added = app.add_option(name, slot.values, help)
                          ->type_name(std::string(option.value))
                          ->type_size(1)
                          ->expected(1)
                          ->allow_extra_args(false);
        added->multi_option_policy(option.many ? CLI::MultiOptionPolicy::TakeAll : CLI::MultiOptionPolicy::TakeLast);
    }

    void add(const Command& command, bool is_named) {
        CLI::App* app = app_.add_subcommand(std::string(command.name), std::string(command.summary));
        if (!is_named) return;
        app->fallthrough();
        app->set_help_flag("-h,--help", "this help");
        app->get_formatter()->column_width(34);
        for (const Option& option : command.options) add(*app, option);
        if (!command.manual.empty()) app->footer(std::string(command.manual));
        if (!command.words.empty())
            app->add_option(std::string(positional_name(command.words)), words_, "see below")->type_name("");
    }

    /// CLI11 wants a plain name: "TEXT" of "TEXT…|-".
    static std::string_view positional_name(std::string_view words) {
        const std::size_t first = words.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return words.substr(first, words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", first) - first);
    }

    std::string help() {
        for (CLI::App* sub : app_.get_subcommands({}))
            if (sub->parsed() || sub->get_help_ptr()->count() > 0) return sub->help("okr");
        return app_.help();
    }

    void collect(Request& request) {
        const std::string name = app_.get_subcommands().front()->get_name();
        for (const Command* command : commands())
            if (command->name == name) request.command = command;
        request.arguments.words = unmarked(words_);
        for (const Slot& slot : slots_)
            if (slot.flag || !slot.values.empty())
                request.arguments.options[long_name(slot.option->name)] = unmarked(slot.values);
    }

    /// The parser's own words, made shorter, and what was probably meant.
    static std::string explain(const CLI::ParseError& error, int argc, const char* const* argv) {
        for (int i = 1; i < argc; ++i) {
            const std::string_view word = argv[i];
            if (word == "--") break;
            if (word.starts_with("--") && !knows_option(word))
                return fmt::format("there is no option {}{}", bare(word), did_you_mean(bare(word), option_names()));
        }
        if (argc < 2) return "no command is given; `okr --help` lists them";
        for (int i = 1; i < argc; ++i) {
            const std::string_view word = argv[i];
            if (word.starts_with("-")) continue;
            if (is_value_of_option(argv[i - 1])) continue;
            if (!knows_command(word))
                return fmt::format("there is no command `{}`{}", word.substr(0, 40),
                                   did_you_mean(word, command_names()));
            break;
        }
        std::string words = error.what();
        return without_marks(std::move(words));
    }

    static std::string_view bare(std::string_view word) {
        return word.substr(0, std::min<std::size_t>(word.find('='), 60));
    }

    static std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names) {
        const std::string_view near = base::nearest(word, names);
        return near.empty() ? "; `okr --help` lists them" : fmt::format("; did you mean `{}`?", near);
    }

    static std::vector<std::string_view> command_names() {
        std::vector<std::string_view> names;
        for (const Command* command : commands()) names.push_back(command->name);
        return names;
    }

    static std::vector<std::string_view> option_names() {
        std::vector<std::string_view> names{"--help", "--version"};
        const auto take = [&names](std::span<const Option> options) {
            for (const Option& option : options) names.push_back(option.name.substr(option.name.find("--")));
        };
        take(common_options());
        for (const Command* command : commands()) take(command->options);
        return names;
    }

    static bool knows_option(std::string_view word) {
        const auto names = option_names();
        return std::find(names.begin(), names.end(), bare(word)) != names.end();
    }

    static bool knows_command(std::string_view word) {
        const auto names = command_names();
        return std::find(names.begin(), names.end(), word) != names.end();
    }

    static bool is_value_of_option(std::string_view before) {
        for (const Option& option : common_options())
            if (!option.value.empty() && option.name.ends_with(before) && before.starts_with("--")) return true;
        return false;
    }

    CLI::App app_;
    std::deque<Slot> slots_;
    std::vector<std::string> words_;
};

}  // namespace

namespace {

/// Words of a line that is still being typed are no options of ours.
Request complete_words(int argc, const char* const* argv) {
    Request request;
    request.command = &complete_words_command;
    const int first = argc > 2 && std::string_view(argv[2]) == "--" ? 3 : 2;
    for (int i = first; i < argc; ++i) request.arguments.words.emplace_back(argv[i]);
    return request;
}

/// `okr help lint` is `okr lint --help`.
std::vector<const char*> with_help_last(int argc, const char* const* argv) {
    std::vector<const char*> words(argv, argv + argc);
    words.erase(words.begin() + 1);
    words.push_back("--help");
    return words;
}

}  // namespace

Request parse(int argc, const char* const* argv) {
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == complete_words_command.name) return complete_words(argc, argv);
    if (first != "help") return Parser(argc, argv).parse(argc, argv);
    const std::vector<const char*> words = with_help_last(argc, argv);
    return Parser(argc, words.data()).parse(argc, words.data());
}

}  // namespace okr::cli
