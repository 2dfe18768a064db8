// okr manual: the manual, made from the table of commands.
#include <fmt/format.h>

#include <filesystem>
#include <vector>

#include "base/unknown_name.hpp"
#include "cli/command.hpp"
#include "cli/manual_page.hpp"
#include "cli/output_target.hpp"
#include "cli/streams.hpp"
#include "store/links_on_the_way.hpp"
#include "store/replace_file.hpp"

namespace okr::cli {

namespace {

constexpr Option options[]{
    {"--format", "FORMAT", "man or markdown (default: man)", false, "man markdown"},
    {"--into", "DIR", "write the pages for `man` into this folder, one for the program and one for each command"},
};

constexpr std::string_view manual =
    "Without a COMMAND, the page of the program itself, or as Markdown that of all commands. To read one:\n"
    "  okr manual lint | man -l -";

constexpr Example examples[]{
    {"okr manual lint | man -l -", "Reads the page of `okr lint`."},
    {"okr manual --format markdown", "All commands on one page."},
};

std::string all_as_markdown() {
    std::string text = markdown_section(nullptr);
    for (const Command* command : commands()) text += markdown_section(command);
    return text;
}

namespace fs = std::filesystem;

struct Page {
    fs::path file;
    const Command* command;  ///< null: the program itself
};

std::vector<Page> pages_in(const fs::path& folder) {
    std::vector<Page> pages{{folder / "okr.1", nullptr}};
    for (const Command* command : commands())
        pages.push_back({folder / fmt::format("okr-{}.1", command->name), command});
    return pages;
}

/// The names of the pages are known to all: a link of that name would choose what a page is written over.
std::string fault_of_target(const fs::path& file) {
    std::error_code error;
    if (fs::is_symlink(file, error)) return "it is a link; remove it, or name another folder";
    if (std::string fault = store::fault_of_links(file); !fault.empty()) return fault;
    const fs::path whole = fs::weakly_canonical(fs::absolute(file, error), error);
    return error ? error.message() : fault_of_place(whole);
}

std::string written(const Page& page) {
    const std::string why = store::write_file(page.file, roff_page(page.command));
    return why.empty() ? why : fmt::format("cannot write {}: {}", page.file.string(), why);
}

int write_pages(const fs::path& folder) {
    const std::vector<Page> pages = pages_in(folder);
    std::string fault;
    for (const Page& page : pages)
        if (const std::string why = fault_of_target(page.file); !why.empty() && fault.empty())
            fault = fmt::format("cannot write {}: {}", page.file.string(), why);
    if (!fault.empty()) return complain(fault), failed;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return complain(fmt::format("cannot make {}: {}", folder.string(), error.message())), failed;
    for (const Page& page : pages)
        if (fault.empty()) fault = written(page);
    return fault.empty() ? done : (complain(fault), failed);
}

base::Result<const Command*> asked_for(const Arguments& arguments) {
    if (arguments.words.size() > 1) return base::Failure{"`okr manual` takes one COMMAND"};
    if (arguments.words.empty()) return static_cast<const Command*>(nullptr);
    std::vector<std::string_view> names;
    for (const Command* command : commands()) {
        if (command->name == arguments.words.front()) return command;
        names.push_back(command->name);
    }
    const std::string& word = arguments.words.front();
    return base::unknown_name(fmt::format("there is no command `{}`", word.substr(0, 40)), word, names, "there are");
}

int run_manual(const Arguments& arguments) {
    const std::string format = arguments.has("format") ? arguments.value("format") : "man";
    if (format != "man" && format != "markdown")
        return complain(fmt::format("there is no format `{}` here; man and markdown are", format)), failed;
    const auto command = asked_for(arguments);
    if (!command) return complain(command.failure().message), failed;
    if (arguments.has("into")) return write_pages(arguments.value("into"));
    if (format == "man") return print(roff_page(*command)) ? done : failed;
    return print(*command == nullptr ? all_as_markdown() : markdown_section(*command)) ? done : failed;
}

}  // namespace

extern const Command manual_command{
    "manual", "[COMMAND]", "print the manual, for man or as Markdown", manual, options, run_manual, examples};

}  // namespace okr::cli
