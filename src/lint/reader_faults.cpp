#include "lint/reader_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace okr::linting {

namespace {

using rule::Draft;

/// What a message names, in backquotes: `team` and `cycle` may be missing at the same place. The words around them may
/// be put better one day.
std::string names_in(std::string_view message) {
    std::string names;
    for (std::size_t open = message.find('`'); open != std::string_view::npos; open = message.find('`', open)) {
        const std::size_t close = std::min(message.find('`', open + 1), message.size());
        names += fmt::format("\n{}", message.substr(open + 1, close - open - 1));
        open = std::min(close + 1, message.size());
    }
    return names;
}

Draft draft_of(const syntax::Fault& fault, std::uint32_t file, std::string_view source) {
    Draft draft{.at = {file, fault.at}, .message = fault.message, .help = fault.help};
    draft.detail = source.substr(fault.at.begin, std::min<std::size_t>(fault.at.end - fault.at.begin, 200));
    draft.detail += names_in(fault.message);
    if (fault.other) draft.notes.push_back({{file, *fault.other}, fault.other_message});
    if (!fault.replacement.empty())
        draft.fixes.push_back(
            {fmt::format("write `{}`", fault.replacement), fault.replacement_is_safe, {{draft.at, fault.replacement}}});
    if (fault.explained_by) draft.explained_by = {file, *fault.explained_by};
    return draft;
}

}  // namespace

void tell_faults(std::string_view rule, rule::Sink& sink) {
    const auto& files = sink.workspace.files;
    for (std::uint32_t file = 0; file < files.size(); ++file)
        for (const syntax::Fault& fault : files[file].parsed.faults)
            if (fault.rule == rule) sink.tell(draft_of(fault, file, files[file].text));
}

}  // namespace okr::linting
