#include "exchange/foreign_node.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace okr::exchange {

namespace {

using syntax::Value;

/// Takes the first of these that has a text to be an object's title.
std::string take_title(Record& record, std::initializer_list<Meaning> meanings) {
    for (const Meaning meaning : meanings)
        if (std::string text = record.take(meaning); !text.empty()) return text;
    return {};
}

bool is_one_word(std::string_view text) { return !text.empty() && text.find(' ') == std::string_view::npos; }

bool has_any(const Record& record, std::initializer_list<Meaning> meanings) {
    return std::any_of(meanings.begin(), meanings.end(), [&](Meaning m) { return !record.text(m).empty(); });
}

/// In `{kr: KR-7, metric: …}` and `{goal: G2, title: …}` the object's own name holds its id.
void take_own_name_for_id(Record& record, Meaning own) {
    const bool has_other =
        has_any(record, {Meaning::title, Meaning::description, Meaning::metric}) && record.text(Meaning::id).empty();
    if (!has_other || !is_one_word(record.text(own))) return;
    for (NamedValue& value : record.values)
        if (value.meaning == own) value.meaning = Meaning::id;
}

/// In `{name: …, start: 30, goal: 10}` the goal is a number to reach, no objective.
void take_goal_for_target(Record& record) {
    if (!record.text(Meaning::target).empty()) return;
    if (!has_any(record, {Meaning::key_result, Meaning::title, Meaning::description, Meaning::metric})) return;
    const bool has_measure = has_any(record, {Meaning::baseline, Meaning::current});
    for (NamedValue& value : record.values)
        if (value.meaning == Meaning::objective && bare_name(value.name) == "goal" &&
            (has_measure || looks_like_value(value.text)))
            value.meaning = Meaning::target;
}

void name_key_result(Record& record) {
    take_goal_for_target(record);
    take_own_name_for_id(record, Meaning::key_result);
    record.title = take_title(record, {Meaning::key_result, Meaning::title, Meaning::objective, Meaning::description});
    if (!record.title.empty()) return;
    if (!has_any(record, {Meaning::target, Meaning::baseline, Meaning::current}))
        record.title = take_title(record, {Meaning::metric, Meaning::initiative});
    else if (record.text(Meaning::metric).empty())
        record.title = take_title(record, {Meaning::target});
}

void name(Record& record, Meaning type) {
    if (type == Meaning::key_result) return name_key_result(record);
    take_own_name_for_id(record, type);
    if (type == Meaning::objective)
        record.title = take_title(record, {Meaning::objective, Meaning::title, Meaning::description});
    else
        record.title = take_title(record, {Meaning::initiative, Meaning::title, Meaning::description});
}

/// Keys whose meaning went into a shape or into a key of ours; "data" and such only wrap.
bool is_word_of_ours(std::string_view key) {
    constexpr std::string_view others =
        " data items entries records rows list values tool schemaversion line xprogress xowner xstatus xscore ximport "
        "demand from to for what need answer met through ";
    return meaning_of(key) != Meaning::unknown || list_meaning_of(key) != Meaning::unknown ||
           others.find(" " + bare_name(key) + " ") != std::string_view::npos;
}

/// What an import of before kept, with its line there.
bool is_aside_of_ours(const Value& value) {
    return value.is_mapping() && value["text"].is_scalar() && value["line"].is_scalar();
}

/// `- Waiting time: 20 minutes` is a text to its author, and a mapping to YAML.
bool is_text_with_colon(const Value& value) {
    const auto entries = value.entries();
    if (entries.size() != 1) return false;
    const auto& entry = entries.front();
    return entry.key.is_scalar() && !entry.value.is_mapping() && !entry.value.is_sequence() &&
           meaning_of(entry.key.text()) == Meaning::unknown;
}

}  // namespace

Meaning list_of(const Value::Entry& entry) {
    if (!entry.key.is_scalar() || !(entry.value.is_sequence() || entry.value.is_mapping())) return Meaning::unknown;
    return list_meaning_of(entry.key.text());
}

std::string NodeReader::text_of(const Value& value) const {
    return value.is_scalar() ? std::string(trimmed(value.text())) : std::string();
}

void NodeReader::tell_all(const std::string& name, const Value& value, std::vector<NamedValue>& out) const {
    if (is_aside_of_ours(value)) {
        std::size_t line = 0;  // of the first source: this is a file of ours, imported again
        const std::string_view digits = value["line"].text();
        std::from_chars(digits.data(), digits.data() + digits.size(), line);
        out.push_back({Meaning::aside, name, text_of(value["text"]), line});
    } else if (value.is_scalar()) {
        if (std::string text = text_of(value); !text.empty())
            out.push_back({Meaning::unknown, name, std::move(text), line_of(value)});
    } else if (value.is_mapping()) {
        for (const auto& entry : value.entries()) tell_all(name + " " + text_of(entry.key), entry.value, out);
    } else {
        for (const Value& item : value.items()) tell_all(name, item, out);
    }
}

namespace {

/// What `okr export` writes above everything says nothing about OKRs.
bool is_our_mark(const std::string& name, const Value& value) {
    return name == "schema_version" || (name == "tool" && value["name"].is_scalar() && value["name"].text() == "okr");
}

}  // namespace

void NodeReader::tell_values(const std::string& name, const Value& value, std::vector<NamedValue>& out) const {
    if (is_our_mark(name, value)) return;
    if (value.is_scalar())
        if (std::string text = text_of(value); !text.empty())
            out.push_back({meaning_of(name), name, std::move(text), line_of(value)});
    if (is_aside_of_ours(value)) return tell_all(name, value, out);
    if (value.is_sequence())
        for (const Value& item : value.items()) tell_values(name, item, out);
    for (const auto& entry : value.entries()) {
        const std::string key = text_of(entry.key);
        if (!entry.key.is_scalar()) tell_values("key", entry.key, out);
        tell_values(key, entry.value, out);
        if (!key.empty() && !is_word_of_ours(key) && !entry.value.is_null())
            out.push_back({Meaning::aside, key, key, line_of(entry.key)});
    }
}

void NodeReader::read_entry(Record& record, const std::string& name, const Value& value) const {
    const Meaning meaning = meaning_of(name);
    if (value.is_mapping() && bare_name(name) == "demand") {
        record.values.push_back({Meaning::demand_from, name + " from", text_of(value["from"]), line_of(value)});
        record.values.push_back({Meaning::demand_why, name + " why", text_of(value["why"]), line_of(value)});
        return;
    }
    const bool is_list_of_texts =
        value.is_sequence() && (meaning == Meaning::supports || meaning == Meaning::shared_with ||
                                meaning == Meaning::moves || meaning == Meaning::parent);
    if (value.is_scalar() || is_list_of_texts)
        for (const Value& item : value.items())
            if (item.is_scalar()) record.values.push_back({meaning, name, text_of(item), line_of(item)});
    if (!value.is_scalar() && !is_list_of_texts) tell_all(name, value, record.values);
}

Record NodeReader::record_of(const Value& value, Meaning type) const {
    Record record;
    record.line = line_of(value);
    if (value.is_scalar()) record.title = text_of(value);
    if (is_text_with_colon(value)) {
        const auto entry = value.entries().front();
        record.title = text_of(entry.key) + ": " + text_of(entry.value);
        return record;
    }
    for (const auto& entry : value.entries())
        if (list_of(entry) == Meaning::unknown) read_entry(record, text_of(entry.key), entry.value);
    if (value.is_mapping()) name(record, type);
    std::erase_if(record.values, [](const NamedValue& one) { return one.text.empty(); });
    return record;
}

}  // namespace okr::exchange
