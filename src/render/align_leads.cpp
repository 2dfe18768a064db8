// Chains of support in a line each: a platform team serves its colleagues, and through them the strategy.
#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "render/align_tables.hpp"
#include "render/paint.hpp"
#include "render/summary.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_told = 12;

std::vector<const Lead*> indirect(const std::vector<Lead>& leads) {
    std::vector<const Lead*> chosen;
    for (const Lead& lead : leads)
        if (lead.steps > 1) chosen.push_back(&lead);
    std::stable_sort(chosen.begin(), chosen.end(), [](const Lead* a, const Lead* b) { return a->steps > b->steps; });
    return chosen;
}

std::string line_of(const Lead& lead, const Style& style) {
    std::string chain;
    for (const std::string& name : lead.path) chain += (chain.empty() ? "" : " → ") + base::printable(name);
    return "  " + wrapped(fmt::format("{} ({} steps)", chain, lead.steps), 4, style) + "\n";
}

}  // namespace

std::string leads_text(const std::vector<Lead>& leads, const Style& style) {
    const auto chosen = indirect(leads);
    if (chosen.empty()) return {};
    std::string out = paint("Support through others", Ink::label, style) + "\n";
    for (std::size_t i = 0; i < std::min(most_told, chosen.size()); ++i) out += line_of(*chosen[i], style);
    if (chosen.size() > most_told)
        out += fmt::format("  and {} (--format json has all)\n", counted(chosen.size() - most_told, "more chain"));
    return out;
}

}  // namespace okr::render
