#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>

#include "cli/empty_words.hpp"
#include "cli/help_page.hpp"
#include "cli/line_fault.hpp"
#include "cli/marked_words.hpp"

namespace okr::cli {

namespace {

constexpr std::string_view version_line = "okr " OKR_VERSION "\n";

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
    /// Commands are made that the line names: making all of them takes longer than git to start.
    Parser(int argc, const char* const* argv)
        : app_("OKRs as plain text in git: checks them, explains them, shows them.", "okr") {
        app_.set_version_flag("--version", std::string(version_line));
        app_.set_help_flag();  // else CLI11 makes one for each command, named or not
        app_.require_subcommand(1);
        for (const Option& option : common_options()) add(app_, option);
        const std::vector<std::string_view> words(argv, argv + argc);
        for (const Command* command : commands())
            if (std::find(words.begin(), words.end(), command->name) != words.end()) add(*command);
        app_.set_help_flag("-h,--help", "this help");
    }

    Request parse(int argc, const char* const* argv) {
        Request request;
        const std::vector<std::string> words = marked(argc, argv);
        std::vector<const char*> pointers;
        for (const std::string& word : words) pointers.push_back(word.c_str());
        try {
            app_.parse(static_cast<int>(pointers.size()), pointers.data());
        } catch (const CLI::CallForHelp&) {
            request.failure = unknown_command(argc, argv);
            if (request.failure.empty()) request.text = help();
            return request;
        } catch (const CLI::CallForVersion&) {
            request.text = version_line;
            return request;
        } catch (const CLI::ParseError& error) {
            request.failure = line_fault(argc, argv, error.what());
            return request;
        }
        collect(request);
        request.failure = empty_fault(*request.command, request.arguments);
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

    void add(const Command& command) {
        CLI::App* app = app_.add_subcommand(std::string(command.name), std::string(command.summary));
        named_.emplace_back(&command, app);
        app->fallthrough();
        app->set_help_flag("-h,--help", "this help");
        for (const Option& option : command.options) add(*app, option);
        if (!command.words.empty())
            app->add_option(std::string(positional_name(command.words)), words_, "see below")->type_name("");
    }

    /// CLI11 wants a plain name: "TEXT" of "TEXT…|-".
    static std::string_view positional_name(std::string_view words) {
        const std::size_t first = words.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return words.substr(first, words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", first) - first);
    }

    std::string help() {
        for (const auto& [command, app] : named_)
            if (app->parsed() || app->get_help_ptr()->count() > 0) return help_page(*command);
        return help_page();
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

    CLI::App app_;
    std::vector<std::pair<const Command*, const CLI::App*>> named_;
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
    if (first == "--version" && argc == 2) return Request{nullptr, {}, std::string(version_line), {}};
    if (first != "help") return Parser(argc, argv).parse(argc, argv);
    const std::vector<const char*> words = with_help_last(argc, argv);
    return Parser(argc, words.data()).parse(argc, words.data());
}

}  // namespace okr::cli
