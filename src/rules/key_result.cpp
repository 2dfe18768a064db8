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

std::string quoted(const KeyResultView& view) { return quoted(view.result.headline().value); }

}  // namespace okr::rule
