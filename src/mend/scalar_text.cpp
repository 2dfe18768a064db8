#include "mend/scalar_text.hpp"

#include "syntax/scalar_text.hpp"

namespace okr::mending {

std::string scalar_text(std::string_view text, syntax::Style wanted, bool in_flow) {
    if (wanted == syntax::Style::single_quoted) return syntax::in_single_quotes(text);
    if (wanted == syntax::Style::double_quoted) return syntax::in_double_quotes(text);
    return syntax::scalar_text(text, {.in_flow = in_flow, .may_be_number = true});
}

}  // namespace okr::mending
