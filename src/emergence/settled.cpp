#include "emergence/settled.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace okr::emerging {

namespace {

constexpr std::array forms{std::string_view("owner-changed"), std::string_view("weight-changed"),
                           std::string_view("id-renamed"), std::string_view("objective-reviewed")};

bool is_form(const Change& change) {
    return change.tally == Tally::progress || std::find(forms.begin(), forms.end(), change.kind) != forms.end();
}

}  // namespace

Settled settled_of(const std::vector<Told>& all, const MainLine& line, std::size_t commits) {
    Settled settled;
    for (const Told& told : all) {
        if (is_form(told.change())) continue;
        const std::size_t step = told.place() < commits ? line.step(told.place()) : nowhere;
        std::size_t& known = settled.try_emplace(told.object, step).first->second;
        known = std::max(known, step);
    }
    return settled;
}

}  // namespace okr::emerging
