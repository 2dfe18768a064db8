// A YAML file as it grows: keys at their indent, items with their dash, absent values left out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "okr/exchange.hpp"

namespace okr::exchange {

class YamlPage {
public:
    void comment(std::string_view text);

    /// `name: text` on one line; nothing where the text is empty.
    void value(std::string_view name, std::string_view text);
    /// The same for what may be a number or a date.
    void number(std::string_view name, std::string_view text);
    /// The same, folded or on several lines where it is long.
    void text(std::string_view name, std::string_view text);
    /// One name, or a list of them on one line; nothing where there is none.
    void names(std::string_view name, const std::vector<std::string>& names);
    void empty_list(std::string_view name);
    /// Under `x-import`, each with its line.
    void asides(const std::vector<Exchange::Aside>& asides);

    /// A list of mappings: `write` is called for each, at its indent.
    template <typename Items, typename Write>
    void list(std::string_view name, const Items& items, Write write) {
        if (items.empty()) return;
        line(name, "");
        indent_ += 4;
        for (const auto& item : items) {
            begins_item_ = true;
            write(item);
        }
        indent_ -= 4;
    }

    /// A mapping below a key.
    template <typename Write>
    void mapping(std::string_view name, Write write) {
        line(name, "");
        indent_ += 2;
        write();
        indent_ -= 2;
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void line(std::string_view name, std::string_view value);

    std::string out_;
    std::size_t indent_ = 0;
    bool begins_item_ = false;
};

}  // namespace okr::exchange
