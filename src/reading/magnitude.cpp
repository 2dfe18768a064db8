// What stands around a number: signs and codes of currencies before it, magnitudes behind it.
#include "reading/unit.hpp"

namespace okr::reading {
namespace {

struct Magnitude {
    std::string_view spelling;
    double value;
};

constexpr Magnitude magnitudes[] = {
    {"k", 1e3},       {"m", 1e6},        {"mn", 1e6},        {"mm", 1e6},      {"mio", 1e6},
    {"mil", 1e6},     {"mill", 1e6},     {"b", 1e9},         {"bn", 1e9},      {"bln", 1e9},
    {"tn", 1e12},     {"thousand", 1e3}, {"thousands", 1e3}, {"million", 1e6}, {"millions", 1e6},
    {"billion", 1e9}, {"billions", 1e9}, {"trillion", 1e12}, {"hundred", 1e2}, {"lakh", 1e5},
    {"lakhs", 1e5},   {"crore", 1e7},    {"crores", 1e7},    {"dozen", 12},    {"tsd", 1e3},
};

struct Currency {
    std::string_view spelling;
    std::string_view sign;
};

constexpr Currency currencies[] = {
    {"$", "$"},     {"€", "€"},     {"£", "£"},     {"¥", "¥"},     {"₹", "₹"},     {"₽", "₽"}, {"₩", "₩"},
    {"₦", "₦"},     {"₺", "₺"},     {"usd", "$"},   {"us", "$"},    {"eur", "€"},   {"gbp", "£"},   {"chf", "CHF"},
    {"inr", "₹"},   {"rs", "₹"},    {"jpy", "¥"},   {"cad", "CAD"}, {"aud", "AUD"}, {"sgd", "SGD"}, {"nok", "NOK"},
    {"sek", "SEK"}, {"dkk", "DKK"}, {"brl", "BRL"}, {"r", "BRL"},   {"zar", "ZAR"}, {"cny", "CNY"}, {"pln", "PLN"},
    {"a", "AUD"},   {"c", "CAD"},   {"nz", "NZD"},  {"s", "SGD"},   {"u", "$"},
};

}  // namespace

std::string_view currency(std::string_view spelling) {
    for (const Currency& known : currencies)
        if (known.spelling == spelling) return known.sign;
    return {};
}

double magnitude(std::string_view spelling) {
    for (const Magnitude& known : magnitudes)
        if (known.spelling == spelling) return known.value;
    return 0;
}

}  // namespace okr::reading
