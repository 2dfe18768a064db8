#include "rules/key_result.hpp"

#include <utility>

namespace okr::rule {

Draft about(const KeyResultView& view, std::string message, std::string help) {
    const model::Text& headline = view.result.headline();
    return {.at = headline.place,
            .message = std::move(message),
            .help = std::move(help),
            .object = view.result.ref,
            .detail = headline.value};
}

std::string quoted(const KeyResultView& view) {
    std::string_view text = view.result.headline().value;
    while (text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
    return quoted(text);
}

}  // namespace okr::rule
