// The forms in which a report is told: one file a format, all from the same structure.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "okr/report.hpp"

namespace okr::render {

/// What a format may know of the place it is shown in.
struct Style {
    bool color = false;                ///< ANSI colours, in formats for people
    bool counts = true;                ///< a last line that counts, in formats for people
    std::size_t terminal_width = 100;  ///< cells; formats for people keep to it within reason
    /// From the root of the repository to the workspace, with `/` at its end, or empty. Formats that a hosting service
    /// reads name files from the repository's root.
    std::string path_prefix = {};
    /// From this level on a finding fails the run; nothing: none does. JUnit calls only those failures.
    std::optional<Severity> fail_on = Severity::error;
    std::string baseline = {};  ///< the file that holds findings which are not told; empty where none does
    std::size_t held = 0;       ///< how many; `allowed` of the summary counts them too
};

struct Format {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Report&, const Style&);
};

/// In the order of the documentation.
std::span<const Format> formats();

/// Nothing if there is no such format.
const Format* find_format(std::string_view name);

std::string text(const Report& report, const Style& style);
std::string concise(const Report& report, const Style& style);
std::string json(const Report& report, const Style& style);
std::string jsonl(const Report& report, const Style& style);
std::string sarif(const Report& report, const Style& style);
std::string github(const Report& report, const Style& style);
std::string gitlab(const Report& report, const Style& style);
std::string junit(const Report& report, const Style& style);
std::string checkstyle(const Report& report, const Style& style);
std::string rdjson(const Report& report, const Style& style);
std::string rdjsonl(const Report& report, const Style& style);
std::string markdown(const Report& report, const Style& style);

}  // namespace okr::render
