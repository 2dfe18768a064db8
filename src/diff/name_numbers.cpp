#include "diff/name_numbers.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "model/names.hpp"

namespace okr::diffing {

namespace {

using syntax::Value;

std::string_view text_of(const Value& value) { return value.is_scalar() ? value.text() : std::string_view(); }

class Naming {
public:
    NameNumbers run(const Value& root) {
        for (const Value& node : root["objectives"].items()) objective(node);
        for (const Value& node : root["initiatives"].items()) object(node, "title", "initiative");
        for (const Value& node : root["needs"].items()) object(node, "what", "need");
        std::sort(names_.begin(), names_.end());
        return std::move(names_);
    }

private:
    void objective(const Value& node) {
        object(node, "title", "objective");
        for (const Value& result : node["key_results"].items()) {
            const bool is_titled = !result.is_mapping() || !text_of(result["title"]).empty();
            object(result, is_titled ? "title" : "metric", "key result");
        }
        for (const Value& initiative : node["initiatives"].items()) object(initiative, "title", "initiative");
    }

    void object(const Value& node, std::string_view title_key, std::string_view noun) {
        if (const auto id = text_of(node["id"]); !id.empty()) return names_.push_back(number_of_name(id));
        const std::string name = model::derive_id(text_of(node.is_mapping() ? node[title_key] : node));
        names_.push_back(number_of_name(name.empty() ? model::derive_id(noun) : name));
    }

    NameNumbers names_;
};

}  // namespace

std::size_t number_of_name(std::string_view name) { return std::hash<std::string_view>()(name); }

NameNumbers names_in(const syntax::Tree& tree) { return Naming().run(tree.root()); }

NameNumbers without(const NameNumbers& all, const NameNumbers& some) {
    NameNumbers rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(rest));
    return rest;
}

NameNumbers united(const NameNumbers& a, const NameNumbers& b) {
    NameNumbers all;
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

}  // namespace okr::diffing
