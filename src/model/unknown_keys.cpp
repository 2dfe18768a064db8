#include "model/unknown_keys.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <string>
#include <string_view>

#include "base/nearest.hpp"
#include "model/known_as.hpp"
#include "model/shape_words.hpp"
#include "model/values.hpp"

namespace okr::model {

namespace {

using syntax::Fault;
using syntax::Value;
using Names = std::vector<std::string_view>;

/// At the top of a file a key of nobody's may mean that the file is another program's: `strategy:` is a word of
/// deployments too. The settings are ours wherever they stand.
std::string_view way_out(const Shape& shape) {
    return shape.name.ends_with(" file") ? "; a file of another program is left out by `exclude` in okr.yaml" : "";
}

/// The one field of the shape whose own mapping knows the key: what stands a level too high. Nothing where several do.
const Field* home_of(std::string_view key, const Shape& shape) {
    const Field* home = nullptr;
    for (const Field& field : shape.fields) {
        const bool knows = field.type == Type::mapping && field.shape && find_field(*field.shape, key);
        if (knows && home) return nullptr;
        if (knows) home = &field;
    }
    return home;
}

std::string words_of_home(std::string_view key, const Field& home) {
    if (home.list)
        return fmt::format("`{}` belongs to one of the `{}`: indent it below that one's title", key, home.name);
    return fmt::format("`{}` belongs below `{}`: indent it", key, home.name);
}

/// "- SLA: 99% of calls", where a text may stand for the whole.
bool is_text(const Value& mapping, const Shape& shape) {
    return shape.bare_title && mapping.has_one_entry() && mapping.style() == syntax::Style::block &&
           mapping.entries().front().value.is_scalar();
}

std::string help_for_text(const Value& mapping) {
    const auto entry = mapping.entries().front();
    const std::string text = fmt::format("{}: {}", entry.key.text(), entry.value.text());
    const bool is_plain = text.find_first_of("\"\\\n") == std::string::npos;
    return fmt::format("put the text in quotes, or YAML takes its beginning for a key{}",
                       is_plain ? fmt::format(": \"{}\"", text) : "");
}

std::string help_for(const Value& mapping, const Value& key, std::string_view near, const Names& names,
                     const Shape& shape) {
    const bool is_cut_off = mapping.style() == syntax::Style::flow && mapping[key.text()].is_null();
    if (key.text() == "<<") return "merge keys belong to YAML 1.1: repeat the keys here";
    if (!near.empty()) return fmt::format("did you mean `{}`?", near);
    if (is_text(mapping, shape)) return help_for_text(mapping);
    if (is_cut_off) return "within `{ }` a comma ends a text: put the whole of it in quotes, as in \"1,200\"";
    if (const Field* home = home_of(key.text(), shape)) return words_of_home(key.text(), *home);
    const bool sentence = key.text().find(' ') != std::string_view::npos;
    if (sentence) return "a text that holds `: ` must stand in quotes, or YAML takes its beginning for a key";
    return fmt::format("known keys are {}; your own may begin with `x-`{}", fmt::join(names, ", "), way_out(shape));
}

/// Not there yet, nor the one that may stand in its place.
Names absent_of(const Names& names, const Value& mapping, const Shape& shape) {
    const auto is_one_of_two = [&](std::string_view name) { return name == shape.one_of_a || name == shape.one_of_b; };
    const bool has_either = mapping[shape.one_of_a].present() || mapping[shape.one_of_b].present();
    Names absent;
    for (const std::string_view name : names)
        if (!mapping[name].present() && !(has_either && is_one_of_two(name))) absent.push_back(name);
    return absent;
}

struct Meant {
    std::string_view name;  ///< empty where none is
    bool is_slip = false;   ///< nearly spelt so, and not called so elsewhere
};

std::vector<Meant> meant_by(const std::vector<Value>& keys, const Names& names, const Value& mapping,
                            const Shape& shape) {
    const Names absent = absent_of(names, mapping, shape);
    std::vector<Meant> meant;
    for (const Value& key : keys) {
        const std::string_view near = base::nearest(key.text(), names);
        meant.push_back(near.empty() ? Meant{known_as(key.text(), shape.name, absent)} : Meant{near, true});
    }
    return meant;
}

}  // namespace

Slips tell_unknown_keys(const Value& mapping, const std::vector<Value>& keys, const Shape& shape,
                        std::vector<Fault>& faults) {
    Names names;
    for (const Field& field : shape.fields) names.push_back(field.name);
    const std::vector<Meant> meant = meant_by(keys, names, mapping, shape);
    std::map<std::string_view, int> claims;
    Slips slips;
    for (const Meant& one : meant) ++claims[one.name];
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto& [name, is_slip] = meant[i];
        Fault fault{"unknown-key", keys[i].span(), fmt::format("{} no key `{}`", with_verb(shape.name), keys[i].text()),
                    help_for(mapping, keys[i], name, names, shape)};
        const bool is_free = !name.empty() && claims[name] == 1 && !mapping[name].present();
        if (is_free) fault.replacement = in_place_of(keys[i], name);
        fault.replacement_is_safe = is_free && is_slip;
        if (!name.empty()) slips.emplace(name, fault.at);
        if (name.empty() && is_text(mapping, shape))
            for (const std::string_view lacking : names) slips.emplace(lacking, fault.at);
        faults.push_back(std::move(fault));
    }
    return slips;
}

}  // namespace okr::model
