// Values in another notation than the schema's: 2026/1/5, Q1 2026, 60%, 2w, 1 GiB.
//
// Each function gives the schema's notation of what can mean one thing only, and an empty text for everything else:
// 05/01/2026 is the fifth of January here and the first of May there.
#pragma once

#include <string>
#include <string_view>

namespace okr::model {

/// "2026-1-5", "2026/01/05", "20260105", "5 January 2026", "31.12.2026": "2026-01-05".
std::string date_notation(std::string_view text);

/// "2026-q1", "Q1 2026", "2026Q1", "March 2026": "2026-Q1", "2026-03". Not "2026-3", which may be a third of a year.
std::string cycle_notation(std::string_view text);

/// "60%", "0,6", "6/10": "0.6".
std::string fraction_notation(std::string_view text);

/// "0,5": "0.5".
std::string decimal_notation(std::string_view text);

/// "200,000", "200_000": "200000".
std::string whole_notation(std::string_view text);

/// "2weeks", "2w", "two weeks", "every 2 weeks", "weekly": "2 weeks".
std::string period_notation(std::string_view text);

/// "2 mib", "1 GiB", "1,048,576": "2 MiB", "1024 MiB", "1048576".
std::string size_notation(std::string_view text);

/// "yes", "On", "n": "true" or "false".
std::string boolean_notation(std::string_view text);

}  // namespace okr::model
