// The table of units.
#include "reading/unit.hpp"

#include <algorithm>
#include <array>

namespace okr::reading {
namespace {

using enum Dimension;

constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double week = 7 * day;
constexpr double month = 30.4375 * day;
constexpr double quarter = 3 * month;
constexpr double year = 365.25 * day;

constexpr Unit listed_units[] = {
    {"%", "%", share},
    {"％", "%", share},
    {"‰", "%", share, 0.1},
    {"‱", "%", share, 0.01},
    {"percent", "%", share},
    {"per cent", "%", share},
    {"pct", "%", share},
    {"percentage", "%", share},
    {"pp", "pp", points},
    {"ppt", "pp", points},
    {"ppts", "pp", points},
    {"p.p", "pp", points},
    {"percentage points", "pp", points},
    {"percentage point", "pp", points},
    {"percent points", "pp", points},
    {"bps", "bps", points, 0.01},
    {"basis points", "bps", points, 0.01},
    {"bp", "bps", points, 0.01},
    {"points", "points", other},
    {"pts", "points", other},
    {"pt", "points", other},
    {"point", "points", other},
    {"x", "x", factor},
    {"times", "x", factor},
    {"fold", "x", factor},
    {"×", "x", factor},
    {"dollars", "$", money},
    {"dollar", "$", money},
    {"usd", "$", money},
    {"us$", "$", money},
    {"euros", "€", money},
    {"euro", "€", money},
    {"eur", "€", money},
    {"€", "€", money},
    {"$", "$", money},
    {"£", "£", money},
    {"pounds", "£", money},
    {"gbp", "£", money},
    {"chf", "CHF", money},
    {"francs", "CHF", money},
    {"jpy", "¥", money},
    {"yen", "¥", money},
    {"¥", "¥", money},
    {"₹", "₹", money},
    {"inr", "₹", money},
    {"rupees", "₹", money},
    {"cad", "CAD", money},
    {"aud", "AUD", money},
    {"nzd", "NZD", money},
    {"sek", "SEK", money},
    {"nok", "NOK", money},
    {"dkk", "DKK", money},
    {"pln", "PLN", money},
    {"zar", "ZAR", money},
    {"sgd", "SGD", money},
    {"cny", "CNY", money},
    {"rmb", "CNY", money},
    {"brl", "BRL", money},
    {"cents", "cent", money},
    {"p", "p", money},
    {"c", "c", money},
    {"kr", "kr", money},
    {"₽", "₽", money},
    {"₩", "₩", money},
    {"₦", "₦", money},
    {"₺", "₺", money},
    {"ns", "ns", time, 1e-9},
    {"µs", "µs", time, 1e-6},
    {"us", "µs", time, 1e-6},
    {"microseconds", "µs", time, 1e-6},
    {"ms", "ms", time, 1e-3},
    {"msec", "ms", time, 1e-3},
    {"millisecond", "ms", time, 1e-3},
    {"milliseconds", "ms", time, 1e-3},
    {"s", "s", time},
    {"sec", "s", time},
    {"secs", "s", time},
    {"second", "s", time},
    {"seconds", "s", time},
    {"min", "min", time, minute},
    {"mins", "min", time, minute},
    {"minute", "min", time, minute},
    {"minutes", "min", time, minute},
    {"h", "h", time, hour},
    {"hr", "h", time, hour},
    {"hrs", "h", time, hour},
    {"hour", "h", time, hour},
    {"hours", "h", time, hour},
    {"d", "day", time, day},
    {"day", "day", time, day},
    {"days", "day", time, day},
    {"business days", "day", time, day},
    {"business day", "day", time, day},
    {"working days", "day", time, day},
    {"working day", "day", time, day},
    {"calendar days", "day", time, day},
    {"business hours", "h", time, hour},
    {"business hour", "h", time, hour},
    {"nights", "day", time, day},
    {"w", "week", time, week},
    {"wk", "week", time, week},
    {"wks", "week", time, week},
    {"week", "week", time, week},
    {"weeks", "week", time, week},
    {"mo", "month", time, month},
    {"month", "month", time, month},
    {"months", "month", time, month},
    {"quarter", "quarter", time, quarter},
    {"quarters", "quarter", time, quarter},
    {"y", "year", time, year},
    {"yr", "year", time, year},
    {"yrs", "year", time, year},
    {"year", "year", time, year},
    {"years", "year", time, year},
    {"fortnight", "week", time, 2 * week},
    {"kb", "KB", data, 1e3},
    {"mb", "MB", data, 1e6},
    {"gb", "GB", data, 1e9},
    {"tb", "TB", data, 1e12},
    {"kib", "KiB", data, 1024},
    {"mib", "MiB", data, 1048576},
    {"gib", "GiB", data, 1073741824},
    {"bytes", "B", data},
    {"mbps", "Mbps", rate},
    {"gbps", "Gbps", rate, 1e3},
    {"kbps", "kbps", rate, 1e-3},
    {"rps", "rps", rate},
    {"qps", "rps", rate},
    {"tps", "rps", rate},
    {"rpm", "rpm", rate},
    {"fps", "fps", rate},
    {"bpm", "bpm", rate},
    {"kg", "kg", mass},
    {"kgs", "kg", mass},
    {"kilo", "kg", mass},
    {"kilos", "kg", mass},
    {"kilograms", "kg", mass},
    {"kilogram", "kg", mass},
    {"g", "g", mass, 1e-3},
    {"grams", "g", mass, 1e-3},
    {"mg", "mg", mass, 1e-6},
    {"µg", "µg", mass, 1e-9},
    {"ng", "ng", mass, 1e-12},
    {"lb", "lb", mass, 0.45359237},
    {"lbs", "lb", mass, 0.45359237},
    {"t", "t", mass, 1e3},
    {"tons", "t", mass, 1e3},
    {"tonnes", "t", mass, 1e3},
    {"ton", "t", mass, 1e3},
    {"tonne", "t", mass, 1e3},
    {"tco2e", "t", mass, 1e3},
    {"tco2", "t", mass, 1e3},
    {"m²", "m²", other},
    {"m2", "m²", other},
    {"sqm", "m²", other},
    {"cm²", "cm²", other},
    {"km²", "km²", other},
    {"nm", "nm", length, 1e-9},
    {"µm", "µm", length, 1e-6},
    {"mm", "mm", length, 1e-3},
    {"cm", "cm", length, 1e-2},
    {"km", "km", length, 1e3},
    {"kilometres", "km", length, 1e3},
    {"kilometers", "km", length, 1e3},
    {"metres", "m", length},
    {"meters", "m", length},
    {"m", "m", length},
    {"miles", "mi", length, 1609.344},
    {"mile", "mi", length, 1609.344},
    {"ft", "ft", length, 0.3048},
    {"feet", "ft", length, 0.3048},
    {"kwh", "kWh", energy},
    {"mwh", "MWh", energy, 1e3},
    {"gwh", "GWh", energy, 1e6},
    {"kw", "kW", other},
    {"mw", "MW", other},
    {"gw", "GW", other},
    {"l", "l", volume},
    {"litres", "l", volume},
    {"liters", "l", volume},
    {"ml", "ml", volume, 1e-3},
    {"m³", "m³", volume, 1e3},
    {"m3", "m³", volume, 1e3},
    {"°c", "°C", heat},
    {"°f", "°F", other},
    {"°", "°", heat},
    {"degrees", "°", heat},
    {"db", "dB", other},
    {"dba", "dB", other},
    {"ppm", "ppm", other},
    {"ppb", "ppb", other},
    {"mmhg", "mmHg", other},
    {"kpa", "kPa", other},
    {"psi", "psi", other},
    {"ntu", "NTU", other},
    {"lux", "lux", other},
    {"knots", "kn", other},
    {"kn", "kn", other},
    {"mph", "mph", other},
    {"kcal", "kcal", other},
    {"hz", "Hz", rate},
    {"ghz", "GHz", rate, 1e9},
    {"mhz", "MHz", rate, 1e6},
    {"stars", "star", other},
    {"star", "star", other},
    {"ha", "ha", other},
    {"hectares", "ha", other},
    {"acres", "acre", other},
};

constexpr auto sorted_units = [] {
    std::array<Unit, std::size(listed_units)> units{};
    std::copy(std::begin(listed_units), std::end(listed_units), units.begin());
    std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.spelling < b.spelling; });
    return units;
}();

/// Of those that are written alike, the first listed stands first.
constexpr auto by_canonical = [] {
    std::array<const Unit*, std::size(listed_units)> units{};
    for (std::size_t i = 0; i < units.size(); ++i) units[i] = &listed_units[i];
    std::sort(units.begin(), units.end(), [](const Unit* a, const Unit* b) {
        return a->canonical != b->canonical ? a->canonical < b->canonical : a < b;
    });
    return units;
}();

}  // namespace

const Unit* find_unit(std::string_view spelling) {
    const auto found = std::lower_bound(sorted_units.begin(), sorted_units.end(), spelling,
                                        [](const Unit& unit, std::string_view text) { return unit.spelling < text; });
    return found != sorted_units.end() && found->spelling == spelling ? &*found : nullptr;
}

const Unit* canonical_unit(std::string_view canonical) {
    const auto found = std::lower_bound(by_canonical.begin(), by_canonical.end(), canonical,
                                        [](const Unit* unit, std::string_view text) { return unit->canonical < text; });
    return found != by_canonical.end() && (*found)->canonical == canonical ? *found : nullptr;
}

}  // namespace okr::reading
