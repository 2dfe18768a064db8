// `okr export`: OKRs for other programs, for spreadsheets and for documents. `okr import` reads all of them back.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/exchange.hpp"

namespace okr::render {

struct ExportFormat {
    std::string_view name;
    std::string_view summary;  ///< who reads it
    std::string (*render)(const Exchange&);
};

/// In the order of the documentation.
std::span<const ExportFormat> export_formats();

/// Nothing if there is no such format.
const ExportFormat* find_export_format(std::string_view name);

/// One row an objective, key result or initiative; needs and requests have none.
std::string export_csv(const Exchange& exchange);

/// Everything, with the keys of our files; what is not there is null.
std::string export_json(const Exchange& exchange);

/// A page to read, with the values of an object in brackets behind its title.
std::string export_markdown(const Exchange& exchange);

}  // namespace okr::render
