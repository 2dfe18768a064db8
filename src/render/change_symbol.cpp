#include "render/change_symbol.hpp"

#include <array>

namespace okr::render {

namespace {

/// In the order of Tally.
constexpr std::array symbols{
    ChangeSymbol{"+", "added", Ink::good},     ChangeSymbol{"~", "changed", Ink::info},
    ChangeSymbol{"~", "changed", Ink::info},   ChangeSymbol{"-", "dropped", Ink::error},
    ChangeSymbol{">", "check-in", Ink::faint}, ChangeSymbol{"*", "means", Ink::faint},
};

}  // namespace

const ChangeSymbol& symbol_of(const Change& change) { return symbols[static_cast<std::size_t>(change.tally)]; }

}  // namespace okr::render
