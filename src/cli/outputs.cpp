#include "cli/outputs.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "base/nearest.hpp"
#include "cli/output_target.hpp"
#include "cli/streams.hpp"
#include "cli/written_files.hpp"
#include "store/links_on_the_way.hpp"
#include "store/replace_file.hpp"

namespace okr::cli {

namespace {

namespace fs = std::filesystem;

base::Failure no_such_format(std::string_view name, const std::vector<std::string_view>& known) {
    const std::string_view near = base::nearest(name, known);
    return {fmt::format(
        "there is no format `{}` here; {}", name,
        near.empty() ? fmt::format("known are {}", fmt::join(known, ", ")) : fmt::format("did you mean `{}`?", near))};
}

base::Result<Output> parse_output(std::string_view text, const std::vector<std::string_view>& known) {
    const std::size_t equals = text.find('=');
    const std::string_view name = text.substr(0, equals);
    Output output{std::string(name), equals == std::string_view::npos ? "" : std::string(text.substr(equals + 1))};
    if (equals != std::string_view::npos && output.file.empty())
        return base::Failure{fmt::format("`--output {}` names no file behind `=`", text)};
    if (output.file == "-") output.file.clear();  // as everywhere: standard output
    if (std::find(known.begin(), known.end(), name) == known.end()) return no_such_format(name, known);
    return output;
}

std::string normal(const std::string& path) {
    std::error_code error;
    fs::path whole = fs::absolute(path, error);
    if (!error) whole = fs::weakly_canonical(whole, error);
    return error ? path : whole.string();
}

std::string fault_of_target(const std::string& file) {
    std::error_code error;
    if (std::string why = store::fault_of_links(file); !why.empty())
        return fmt::format("cannot write {}: {}", file, why);
    const fs::path parent = fs::absolute(file, error).parent_path();
    if (error) return fmt::format("cannot write {}: {}", file, error.message());
    if (fs::is_directory(file, error)) return fmt::format("cannot write {}: it is a folder", file);
    if (!fs::is_directory(parent, error))
        return fmt::format("cannot write {}: there is no folder {}", file, parent.string());
    if (::access(parent.c_str(), W_OK) != 0) return fmt::format("cannot write {}: the folder is not writable", file);
    return {};
}

/// Pipes and devices first: they may fail or wait, and no report is to lie there before that is over.
std::vector<const Output*> in_order_of_writing(const std::vector<Output>& outputs) {
    std::vector<const Output*> order;
    for (const Output& output : outputs)
        if (!output.file.empty()) order.push_back(&output);
    std::stable_partition(order.begin(), order.end(), [](const Output* output) {
        std::error_code error;
        const fs::file_status status = fs::status(output->file, error);
        return fs::exists(status) && !fs::is_regular_file(status);
    });
    return order;
}

}  // namespace

base::Result<std::vector<Output>> parse_outputs(const Arguments& arguments, const std::vector<std::string_view>& known,
                                                const std::string& default_format) {
    std::vector<Output> outputs;
    for (const std::string_view option : {"output", "format"}) {
        const auto found = arguments.options.find(option);
        if (found == arguments.options.end()) continue;
        for (const std::string& text : found->second) {
            auto output = parse_output(text, known);
            if (!output) return output.failure();
            outputs.push_back(*output);
        }
    }
    if (outputs.empty()) outputs.push_back({default_format, ""});
    return outputs;
}

std::string fault_of_outputs(const std::vector<Output>& outputs, const std::vector<std::string>& inputs) {
    std::set<std::string> targets;
    for (const Output& output : outputs) {
        const std::string target = output.file.empty() ? "" : normal(output.file);
        if (!targets.insert(target).second)
            return output.file.empty()
                       ? "two formats cannot both go to standard output; write one to a file: `--output FORMAT=FILE`"
                       : fmt::format("two formats cannot both go to {}", output.file);
        if (output.file.empty()) continue;
        if (auto fault = fault_of_target(output.file); !fault.empty()) return fault;
        if (auto fault = fault_of_place(target); !fault.empty())
            return fmt::format("cannot write {}: {}", output.file, fault);
        const auto is_same = [&](const std::string& input) { return normal(input) == target; };
        if (std::any_of(inputs.begin(), inputs.end(), is_same))
            return fmt::format("cannot write {}: it is one of the files that are read", output.file);
    }
    return {};
}

bool write_outputs(const std::vector<Output>& outputs, const Rendering& render, const render::Style& style) {
    WrittenFiles written;
    written.files.reserve(outputs.size());
    for (const Output* output : in_order_of_writing(outputs)) {
        std::string file = output->file;
        render::Style plain = style;
        plain.color = false;
        const std::string fault = store::write_file(output->file, render(output->format, plain));
        if (!fault.empty()) return complain(fmt::format("cannot write {}: {}", output->file, fault)), false;
        written.files.push_back(std::move(file));
    }
    const auto to_screen =
        std::find_if(outputs.begin(), outputs.end(), [](const Output& output) { return output.file.empty(); });
    written.is_complete = to_screen == outputs.end() || print(render(to_screen->format, style));
    return written.is_complete;
}

std::string default_format() {
    const char* github = std::getenv("GITHUB_ACTIONS");
    return github != nullptr && std::string_view(github) == "true" ? "github" : "text";
}

}  // namespace okr::cli
