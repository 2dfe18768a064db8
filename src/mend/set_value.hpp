// Values of one object written into its file, and nothing else touched: a key result's `current`, where it stands or
// where it belongs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "okr/report.hpp"
#include "syntax/limits.hpp"
#include "syntax/span.hpp"

namespace okr::mending {

/// A key and the text that reading it is to give.
struct NewValue {
    std::string_view key;
    std::string text;  ///< one line, no control characters
    /// Where the key is not there yet, it follows the first of these that is: {"target", "baseline", "title"}.
    std::vector<std::string_view> behind;
};

struct Setting {
    std::vector<Edit> edits;
    std::string text;  ///< of the whole file, edited
};

/// `object` is the span of the object in the file: a mapping in any style, or a bare sentence, which becomes the
/// `title` of one. Quoting, comments, line ends and all other bytes stay. What comes out is read again and compared; a
/// failure says why the values cannot be set here: an anchor that is read elsewhere too, a list in the value's place.
base::Result<Setting> set_values(std::string_view bytes, syntax::Span object, const std::vector<NewValue>& values,
                                 const syntax::Limits& limits = {});

}  // namespace okr::mending
