// `okr log`: the life of objects, for people, programs, spreadsheets and comments.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/log.hpp"
#include "render/format.hpp"

namespace okr::render {

struct LogFormat {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Log&, const Style&);
};

/// In the order of the documentation.
std::span<const LogFormat> log_formats();

/// Nothing if there is no such format.
const LogFormat* find_log_format(std::string_view name);

std::string log_text(const Log& log, const Style& style);
std::string log_json(const Log& log, const Style& style);
std::string log_csv(const Log& log, const Style& style);
std::string log_markdown(const Log& log, const Style& style);

}  // namespace okr::render
