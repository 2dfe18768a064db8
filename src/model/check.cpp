#include "model/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/shape_words.hpp"
#include "model/unknown_keys.hpp"
#include "model/values.hpp"

namespace okr::model {

namespace {

using syntax::Fault;
using syntax::Value;

/// "an id: letters and digits" as the end of a sentence: "an id is expected: letters and digits".
std::string as_expected(std::string_view what) {
    const std::size_t end = std::min({what.find(": "), what.find(", as "), what.size()});
    return fmt::format("{} is expected{}", what.substr(0, end), what.substr(end));
}

/// Numbers and truth values stand without quotes, or other readers take them for texts.
bool is_bare(Type type) {
    static constexpr std::array types{Type::boolean, Type::fraction, Type::positive,
                                      Type::rank,    Type::count,    Type::depth};
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Where a bare value surely stands for this key of the mapping that belongs there.
struct BareKey {
    std::string_view shape;
    std::string_view key;
};
constexpr std::array<BareKey, 2> bare_keys{{{"team", "id"}, {"capacity", "objectives"}}};

class Checker {
public:
    explicit Checker(const NamedCycles& cycles) : cycles_(cycles) {}

    void check_mapping(const Value& mapping, const Shape& shape) {
        std::vector<Value> unknown;
        for (const auto& [key, value] : mapping.entries())
            if (!check_entry(key, value, shape)) unknown.push_back(key);
        Slips slips;
        if (!unknown.empty()) slips = tell_unknown_keys(mapping, unknown, shape, faults);
        for (const Field& field : shape.fields)
            if (field.required) check_required(mapping, shape, field, slips);
        check_one_of(mapping, shape, slips);
    }

    std::vector<Fault> faults;

private:
    /// False for a key that the shape does not know.
    bool check_entry(const Value& key, const Value& value, const Shape& shape) {
        if (!key.is_scalar()) {
            tell("wrong-type", key, fmt::format("a key is {}, where it must be a text", words_of(key)),
                 "write a plain word before the colon");
            return true;
        }
        if (key.text().starts_with("x-")) return true;
        const Field* field = find_field(shape, key.text());
        if (field != nullptr) check_field(key, value, *field);
        return field != nullptr;
    }

    void check_required(const Value& mapping, const Shape& shape, const Field& field, const Slips& slips) {
        const Value value = mapping[field.name];
        const bool is_empty = value.is_null() || (value.is_scalar() && value.text().empty()) ||
                              (value.is_mapping() && value.is_empty() && field.shape != nullptr && !field.list);
        if (value.present() && (!is_empty || (value.is_null() && field.list))) return;
        if (value.present()) return missing(value.span(), fmt::format("`{}` is empty", field.name), field);
        missing(first_key(mapping), fmt::format("{} no `{}`", with_verb(shape.name), field.name), field);
        faults.back().explained_by = slip_of(field.name, slips);
    }

    static std::optional<syntax::Span> slip_of(std::string_view name, const Slips& slips) {
        const auto found = slips.find(name);
        return found == slips.end() ? std::nullopt : std::optional(found->second);
    }

    /// Where a mapping is told to lack something: one word, not all of it.
    static syntax::Span first_key(const Value& mapping) {
        const auto entries = mapping.entries();
        return entries.empty() || mapping.is_alias() ? mapping.span() : entries.front().key.span();
    }

    void missing(syntax::Span at, std::string message, const Field& field) {
        std::string help = fmt::format("add `{}:`", field.name);
        if (!field.example.empty()) help = fmt::format("add `{}: {}`", field.name, field.example);
        faults.push_back({"missing-key", at, std::move(message), std::move(help)});
    }

    void check_one_of(const Value& mapping, const Shape& shape, const Slips& slips) {
        if (shape.one_of_a.empty()) return;
        const auto stands = [&](std::string_view key) {
            const Value value = mapping[key];
            return !value.is_null() && !(value.is_scalar() && value.text().empty());
        };
        if (stands(shape.one_of_a) || stands(shape.one_of_b)) return;
        faults.push_back(
            {"missing-key", first_key(mapping),
             fmt::format("{} has neither `{}` nor `{}`", with_article(shape.name), shape.one_of_a, shape.one_of_b),
             "add one of the two"});
        const auto slip = slip_of(shape.one_of_a, slips);
        faults.back().explained_by = slip ? slip : slip_of(shape.one_of_b, slips);
    }

    void check_field(const Value& key, const Value& value, const Field& field) {
        if (value.is_null()) return;
        if (field.type == Type::dictionary) return check_dictionary(value, field);
        if (field.type == Type::rules || field.type == Type::version) return;
        if (value.is_sequence() && !field.list)
            return tell("wrong-type", value,
                        fmt::format("`{}` is a list, where {} is expected", key.text(), expected(field)),
                        "give it one value");
        const bool in_block = value.is_sequence() && value.style() == syntax::Style::block;
        for (const Value& item : value.items()) check_item(item, field, in_block);
    }

    static std::string_view expected(const Field& field) { return field.shape != nullptr ? "a mapping" : "one value"; }

    void check_item(const Value& item, const Field& field, bool in_block) {
        if (item.is_null())
            return tell("wrong-type", item, fmt::format("an item of `{}` is empty", field.name),
                        "fill it in, or remove the dash");
        if (field.shape != nullptr) return check_node(item, field, in_block);
        if (!item.is_scalar())
            return tell("wrong-type", item,
                        fmt::format("`{}` is {}, where a text is expected", field.name, words_of(item)),
                        text_help(item));
        check_scalar(item, field);
    }

    /// The commonest way to a mapping where a text should stand is a colon in the text.
    static std::string text_help(const Value& item) {
        if (!item.is_mapping()) return "write it as one text";
        return "write it as one text; a text that holds `: ` must stand in quotes";
    }

    void check_node(const Value& item, const Field& field, bool in_block) {
        const Shape& shape = *field.shape;
        if (item.is_mapping()) return check_mapping(item, shape);
        if (item.is_scalar() && shape.bare_title) {
            if (item.text().empty())
                faults.push_back({"missing-key", item.span(), fmt::format("{} has no title", with_article(shape.name)),
                                  "write what it is to say"});
            return;
        }
        tell("wrong-type", item,
             fmt::format("{} is {}, where a mapping is expected", with_article(shape.name), words_of(item)),
             fmt::format("write its keys below each other, beginning with `{}:`", shape.fields.front().name));
        if (item.is_scalar()) faults.back().replacement = long_form(item, shape, in_block);
        faults.back().replacement_is_safe = true;
    }

    /// `checkout` in a list of teams as the mapping that it stands for; nothing where the meaning is not plain.
    [[nodiscard]] std::string long_form(const Value& item, const Shape& shape, bool in_block) const {
        for (const BareKey& bare : bare_keys) {
            if (bare.shape != shape.name || check_value(*find_field(shape, bare.key), item, cycles_)) continue;
            const std::string text = in_place_of(item, item.text());
            if (text.empty()) return {};
            const std::string entry = fmt::format("{}: {}", bare.key, text);
            return in_block ? entry : fmt::format("{{{}}}", entry);
        }
        return {};
    }

    void check_scalar(const Value& value, const Field& field) {
        const auto fault = check_value(field, value, cycles_);
        if (!fault) return;
        std::string message =
            fmt::format("`{}` is `{}`, where {}", field.name, value.text().substr(0, 80), as_expected(fault->expected));
        std::string help = fault->suggestion.empty() ? "" : fmt::format("did you mean `{}`?", fault->suggestion);
        tell(fault->wrong_type ? "wrong-type" : "bad-value", value, std::move(message), std::move(help));
        const std::string in_quotes = in_place_of(value, fault->suggestion);
        faults.back().replacement = is_bare(field.type) && !in_quotes.empty() ? fault->suggestion : in_quotes;
        faults.back().replacement_is_safe = fault->is_certain;
    }

    void check_dictionary(const Value& value, const Field& field) {
        if (!value.is_mapping())
            return tell("wrong-type", value,
                        fmt::format("`{}` is {}, where a mapping is expected", field.name, words_of(value)),
                        "write `name:` and its value");
        for (const auto& [key, entry] : value.entries()) {
            if (!key.is_scalar()) tell("wrong-type", key, "a key is no text", "write a plain word before the colon");
            if (!key.is_scalar() || key.text().starts_with("x-")) continue;
            if (field.shape != nullptr) check_dictionary_shape(key, entry, field);
            if (field.shape == nullptr) check_texts(entry, key.text());
        }
    }

    /// A cycle and its days.
    void check_dictionary_shape(const Value& key, const Value& entry, const Field& field) {
        if (const std::string fault = fault_of_cycle_name(key.text()); !fault.empty())
            tell("bad-value", key, fmt::format("the name of the cycle `{}` {}", key.text().substr(0, 80), fault),
                 "give it a name of your own, as `spring`");
        if (entry.is_mapping()) {
            check_mapping(entry, *field.shape);
            return check_order(entry);
        }
        tell("wrong-type", entry.is_null() ? key : entry,
             fmt::format("`{}` is {}, where a mapping is expected", key.text(), words_of(entry)),
             fmt::format("write `{}: {{start: 2026-02-01, end: 2026-05-31}}`", key.text()));
    }

    /// A cycle that ends before it starts.
    void check_order(const Value& dates) {
        const auto start = base::parse_date(dates["start"].present() ? dates["start"].text() : "");
        const auto end = base::parse_date(dates["end"].present() ? dates["end"].text() : "");
        if (start && end && *end < *start)
            tell("bad-value", dates["end"], "the cycle ends before it starts",
                 "swap `start` and `end`, or mend one of them");
    }

    void check_texts(const Value& list, std::string_view name) {
        for (const Value& item : list.items())
            if (!item.is_scalar())
                tell("wrong-type", item, fmt::format("`{}` holds {}, where a text is expected", name, words_of(item)),
                     "write plain texts");
    }

    void tell(std::string_view rule, const Value& at, std::string message, std::string help) {
        faults.push_back({rule, at.span(), std::move(message), std::move(help)});
    }

    const NamedCycles& cycles_;
};

}  // namespace

std::vector<Fault> check_document(const syntax::Tree& tree, const Shape& shape, const NamedCycles& cycles) {
    Checker checker(cycles);
    const Value root = tree.root();
    if (root.is_mapping()) checker.check_mapping(root, shape);
    return std::move(checker.faults);
}

}  // namespace okr::model
