#include "exchange/yaml_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/printable.hpp"
#include "exchange/yaml_text.hpp"
#include "syntax/scalar_text.hpp"

namespace okr::exchange {

void YamlPage::comment(std::string_view text) { out_ += fmt::format("# {}\n", base::printable(text)); }

void YamlPage::line(std::string_view name, std::string_view value) {
    out_ += std::string(begins_item_ ? indent_ - 2 : indent_, ' ');
    out_ += fmt::format("{}{}:{}{}\n", begins_item_ ? "- " : "", name, value.empty() ? "" : " ", value);
    begins_item_ = false;
}

void YamlPage::value(std::string_view name, std::string_view text) {
    if (!text.empty()) line(name, syntax::scalar_text(text));
}

void YamlPage::number(std::string_view name, std::string_view text) {
    if (!text.empty()) line(name, syntax::scalar_text(text, {.may_be_number = true}));
}

void YamlPage::text(std::string_view name, std::string_view text) {
    if (!text.empty()) line(name, yaml_text(text, indent_ + 2));
}

void YamlPage::names(std::string_view name, const std::vector<std::string>& names) {
    if (names.size() == 1) return value(name, names.front());
    std::vector<std::string> items;
    for (const std::string& one : names) items.push_back(syntax::scalar_text(one, {.in_flow = true}));
    if (!items.empty()) line(name, fmt::format("[{}]", fmt::join(items, ", ")));
}

void YamlPage::empty_list(std::string_view name) { line(name, "[]"); }

void YamlPage::asides(const std::vector<Exchange::Aside>& asides) {
    if (asides.empty()) return;
    line("x-import", "");
    for (const Exchange::Aside& aside : asides)
        out_ += aside.line == 0 ? fmt::format("{:{}}- {}\n", "", indent_ + 2, syntax::scalar_text(aside.text))
                                : fmt::format("{:{}}- {{line: {}, text: {}}}\n", "", indent_ + 2, aside.line,
                                              syntax::scalar_text(aside.text, {.in_flow = true}));
}

}  // namespace okr::exchange
