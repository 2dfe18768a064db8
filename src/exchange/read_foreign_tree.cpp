// YAML and JSON in other words: objectives under many names, in lists, in mappings keyed by a short name, under teams
// and quarters, or flat with the ids of their parents.
#include <fmt/format.h>

#include <algorithm>

#include "exchange/assembly.hpp"
#include "exchange/foreign_node.hpp"
#include "exchange/importer.hpp"
#include "exchange/json_words.hpp"
#include "syntax/read.hpp"

namespace okr::exchange {

namespace {

using syntax::Value;

/// Whose OKRs the nodes are that we walk through, in the source's words.
struct Scope {
    std::string team, cycle;
};

bool is_collection(const Value& value) { return value.is_mapping() || value.is_sequence(); }

bool holds(const Value& value, Meaning list) {
    const auto entries = value.entries();
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return list_of(entry) == list; });
}

bool has_text_of(const Value& item, bool (*is_meant)(Meaning, std::string_view)) {
    const auto entries = item.entries();
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.key.is_scalar() && entry.value.is_scalar() &&
               is_meant(meaning_of(entry.key.text()), entry.value.text());
    });
}

/// Items that say of what type they are, or who their parent is.
bool is_flat(const std::vector<Value>& items) {
    return std::any_of(items.begin(), items.end(), [](const Value& item) {
        return has_text_of(item, [](Meaning meaning, std::string_view text) {
            return (meaning == Meaning::type && type_of(text) != Meaning::unknown) ||
                   (meaning == Meaning::parent && !text.empty());
        });
    });
}

/// Does any part of it look like OKRs?
bool has_okrs(const Value& value) {
    if (holds(value, Meaning::objectives) || holds(value, Meaning::key_results)) return true;
    if (value.is_sequence() && is_flat(value.items())) return true;
    for (const auto& entry : value.entries())
        if (has_okrs(entry.value)) return true;
    if (!value.is_sequence()) return false;
    const auto items = value.items();
    return std::any_of(items.begin(), items.end(), has_okrs);
}

/// "2018", "Q4", "2026-Q1".
bool names_time(std::string_view key) {
    const bool is_part = key.size() == 2 && std::string_view("QqHhTt").find(key[0]) != std::string_view::npos &&
                         key[1] >= '1' && key[1] <= '4';
    return is_part || !cycle_in(key).empty();
}

std::string joined(const std::string& year, std::string_view part) {
    return year.empty() ? std::string(part) : fmt::format("{} {}", year, part);
}

class TreeReader {
public:
    explicit TreeReader(const base::LineIndex& lines) : nodes_(lines) {}

    Exchange read(const syntax::Tree& tree) {
        read_any(tree.root(), {});
        for (const syntax::Comment& comment : tree.comments)
            if (!comment.text.empty() && !comment.text.starts_with("Imported from "))
                assembly_.set().asides.push_back({nodes_.line_of(comment.span), fmt::format("# {}", comment.text)});
        return assembly_.take();
    }

private:
    void read_any(const Value& value, const Scope& scope) {
        if (value.is_sequence()) return read_objectives(value, scope);
        if (!value.is_mapping()) return;
        if (is_objective(value)) return read_objective(value, scope, "");
        read_part(value, scope);
    }

    [[nodiscard]] static bool is_objective(const Value& value) {
        return holds(value, Meaning::key_results) && !holds(value, Meaning::objectives);
    }

    // A part of an organisation: its OKRs, and parts below it.

    void read_part(const Value& part, Scope scope) {
        const auto entries = part.entries();
        std::vector<bool> is_read;
        for (const auto& entry : entries) is_read.push_back(take_scope(entry, scope) || is_our_mark(entry, part));
        assembly_.enter(scope.team, scope.cycle);
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (!is_read[i]) read_entry(entries[i], scope);
    }

    /// What `okr export --format json` writes of itself.
    static bool is_our_mark(const Value::Entry& entry, const Value& part) {
        const Value name = part["tool"]["name"];
        const bool is_ours = name.is_scalar() && name.text() == "okr" && entry.key.is_scalar();
        return is_ours && (entry.key.text() == "tool" || entry.key.text() == "schema_version");
    }

    bool take_scope(const Value::Entry& entry, Scope& scope) {
        const std::string text = nodes_.text_of(entry.value);
        if (text.empty()) return false;
        const Meaning meaning = meaning_of(nodes_.text_of(entry.key));
        if (meaning == Meaning::team) return scope.team = text, true;
        if (meaning == Meaning::cycle) return scope.cycle = text, true;
        if (meaning == Meaning::title && bare_name(nodes_.text_of(entry.key)) == "name") return scope.team = text, true;
        return false;
    }

    void read_entry(const Value::Entry& entry, const Scope& scope) {
        const std::string key = nodes_.text_of(entry.key);
        switch (list_of(entry)) {
            case Meaning::objectives: return read_objectives(entry.value, scope);
            case Meaning::teams:
                if (has_okrs(entry.value)) return read_parts(entry.value, scope);
                break;
            case Meaning::initiatives: return read_initiatives(entry.value, scope);
            case Meaning::needs: return read_needs(entry.value, scope);
            case Meaning::requests: return read_requests(entry.value, scope);
            default: break;
        }
        if (is_collection(entry.value) && names_time(key))
            return read_any(entry.value, {scope.team, joined(scope.cycle, key)});
        if (is_collection(entry.value) && has_okrs(entry.value))
            return read_any(entry.value, {entry.value.is_mapping() ? key : scope.team, scope.cycle});
        keep(key, entry.value, scope);
    }

    void read_parts(const Value& parts, const Scope& scope) {
        if (parts.is_sequence())
            for (const Value& part : parts.items()) read_any(part, scope);
        for (const auto& entry : parts.entries()) read_any(entry.value, {nodes_.text_of(entry.key), scope.cycle});
    }

    void read_initiatives(const Value& list, const Scope& scope) {
        assembly_.enter(scope.team, scope.cycle);
        assembly_.leave_objective();
        add_initiatives(list);
    }

    void read_needs(const Value& list, const Scope& scope) {
        assembly_.enter(scope.team, scope.cycle);
        for (const Value& item : list.items()) {
            const auto text = [&](std::string_view key) { return nodes_.text_of(item[key]); };
            if (text("from").empty() || text("what").empty())
                keep("needs", item, scope);
            else
                assembly_.set().needs.push_back(
                    {text("id"), text("from"), text("what"), text("by"), text("met"), texts_of(item["for"])});
        }
    }

    void read_requests(const Value& list, const Scope& scope) {
        assembly_.enter(scope.team, scope.cycle);
        for (const Value& item : list.items()) {
            const auto text = [&](std::string_view key) { return nodes_.text_of(item[key]); };
            if (text("from").empty() || text("answer").empty())
                keep("requests", item, scope);
            else
                assembly_.set().requests.push_back({text("from"), text("need"), text("what"), text("answer"),
                                                    text("because"), texts_of(item["through"])});
        }
    }

    [[nodiscard]] std::vector<std::string> texts_of(const Value& list) const {
        std::vector<std::string> texts;
        for (const Value& item : list.items())
            if (std::string text = nodes_.text_of(item); !text.empty()) texts.push_back(std::move(text));
        return texts;
    }

    void keep(const std::string& key, const Value& value, const Scope& scope) {
        assembly_.enter(scope.team, scope.cycle);
        std::vector<NamedValue> values;
        nodes_.tell_all(key, value, values);
        for (const NamedValue& one : values) assembly_.set().asides.push_back(aside_of(one));
    }

    // Objectives, in a list or by their short names.

    void read_objectives(const Value& value, const Scope& scope) {
        if (value.is_mapping()) return read_keyed_objectives(value, scope);
        const auto items = value.items();
        if (is_flat(items)) return read_flat(items, scope);
        for (const Value& item : items) read_item(item, scope);
    }

    void read_item(const Value& item, const Scope& scope) {
        if (item.is_scalar()) return read_sentence(item, scope);
        if (item.is_mapping() && holds(item, Meaning::objectives) && !holds(item, Meaning::key_results))
            return read_part(item, scope);
        if (item.is_mapping()) return read_objective(item, scope, "");
        read_any(item, scope);
    }

    /// In a list of bare texts some may say that they are key results: "[P0] KR: …".
    void read_sentence(const Value& item, const Scope& scope) {
        assembly_.enter(scope.team, scope.cycle);
        const Record record = nodes_.record_of(item, Meaning::objective);
        const std::size_t colon = record.title.find(':');
        const bool is_key_result =
            colon < 24 && bare_name(record.title.substr(0, colon)).find("kr") != std::string::npos;
        if (!is_key_result || !assembly_.has_objective()) {
            assembly_.new_objective(record);
            return;
        }
        Record result = record;
        result.title = trimmed(std::string_view(record.title).substr(colon + 1));
        assembly_.key_result(result);
    }

    void read_keyed_objectives(const Value& value, const Scope& scope) {
        if (is_objective(value)) return read_objective(value, scope, "");
        if (holds(value, Meaning::objectives)) return read_part(value, scope);
        for (const auto& [key_node, one] : value.entries()) {
            const std::string key = nodes_.text_of(key_node);
            if (names_time(key) && is_collection(one))
                read_any(one, {scope.team, joined(scope.cycle, key)});
            else if (one.is_mapping())
                read_objective(one, scope, key);
            else if (one.is_sequence())
                read_named_list(key, key_node, one, scope);
            else
                keep(key, one, scope);
        }
    }

    /// `Faster boarding: [first key result, second]`.
    void read_named_list(const std::string& title, const Value& at, const Value& results, const Scope& scope) {
        assembly_.enter(scope.team, scope.cycle);
        assembly_.new_objective({title, nodes_.line_of(at), {}});
        add_key_results(results);
    }

    void read_objective(const Value& node, Scope scope, const std::string& key) {
        Record record = nodes_.record_of(node, Meaning::objective);
        if (std::string team = record.take(Meaning::team); !team.empty()) scope.team = std::move(team);
        if (std::string cycle = record.take(Meaning::cycle); !cycle.empty()) scope.cycle = std::move(cycle);
        if (record.title.empty())
            record.title = key;
        else if (!key.empty() && record.text(Meaning::id).empty())
            record.values.push_back({Meaning::id, "id", key, record.line});
        assembly_.enter(scope.team, scope.cycle);
        assembly_.new_objective(record);
        const std::string id = record.text(Meaning::id);
        for (const auto& entry : node.entries()) {
            if (list_of(entry) == Meaning::key_results) add_key_results(entry.value);
            if (list_of(entry) == Meaning::initiatives) add_initiatives(entry.value);
        }
        for (const auto& entry : node.entries())
            if (list_of(entry) == Meaning::objectives || list_of(entry) == Meaning::teams)
                read_below(entry, scope, id.empty() ? record.title : id);
    }

    /// Objectives within an objective support it.
    void read_below(const Value::Entry& entry, const Scope& scope, const std::string& above) {
        const std::size_t before = assembly_.set().objectives.size();
        if (list_of(entry) == Meaning::objectives)
            read_objectives(entry.value, scope);
        else if (has_okrs(entry.value))
            read_parts(entry.value, scope);
        else
            keep(nodes_.text_of(entry.key), entry.value, scope);
        auto& all = assembly_.set().objectives;
        for (std::size_t i = before; i < all.size(); ++i)
            if (all[i].supports.empty()) all[i].supports.push_back(above);
    }

    void add_key_results(const Value& list) {
        for (const auto& [key, one] : list.entries()) add_key_result(one, nodes_.text_of(key));
        if (list.is_sequence())
            for (const Value& item : list.items()) add_key_result(item, "");
    }

    void add_key_result(const Value& node, const std::string& key) {
        if (node.is_null()) return;
        Record record = nodes_.record_of(node, Meaning::key_result);
        if (!key.empty()) record.values.push_back({Meaning::id, "id", key, record.line});
        if (record.title.empty() && record.text(Meaning::metric).empty()) record.title = key;
        if (record.title.empty() && record.text(Meaning::metric).empty()) return keep("key result", node, here());
        assembly_.key_result(record);
        for (const auto& entry : node.entries()) {
            if (list_of(entry) == Meaning::initiatives) {
                const std::size_t before = assembly_.last_objective().initiatives.size();
                add_initiatives(entry.value);
                auto& all = assembly_.last_objective().initiatives;
                for (std::size_t i = before; i < all.size(); ++i) assembly_.link_to_last_key_result(all[i]);
            } else if (list_of(entry) != Meaning::unknown) {
                keep(nodes_.text_of(entry.key), entry.value, here());
            }
        }
    }

    void add_initiatives(const Value& list) {
        for (const auto& [key, one] : list.entries()) {
            Record record = nodes_.record_of(one, Meaning::initiative);
            if (record.title.empty()) record.title = nodes_.text_of(key);
            assembly_.initiative(record);
        }
        if (!list.is_sequence()) return;
        for (const Value& item : list.items()) {
            const Record record = nodes_.record_of(item, Meaning::initiative);
            if (!record.title.empty()) assembly_.initiative(record);
        }
    }

    Scope here() { return {assembly_.set().team, assembly_.set().cycle}; }

    // Flat lists.

    void read_flat(const std::vector<Value>& items, const Scope& scope) {
        std::vector<FlatRecord> records;
        for (const Value& item : items) {
            FlatRecord flat;
            flat.record = nodes_.record_of(item, Meaning::key_result);
            flat.type = type_of(flat.record.text(Meaning::type));
            if (flat.type != Meaning::unknown) flat.record.take(Meaning::type);
            flat.parent = flat.record.take(Meaning::parent);
            flat.team = flat.record.take(Meaning::team);
            flat.cycle = flat.record.take(Meaning::cycle);
            if (flat.team.empty()) flat.team = scope.team;
            if (flat.cycle.empty()) flat.cycle = scope.cycle;
            records.push_back(std::move(flat));
        }
        assemble(assembly_, records);
    }

    NodeReader nodes_;
    Assembly assembly_;
};

/// Room for documents that are larger than files of ours.
syntax::Limits limits() {
    syntax::Limits limits;
    limits.file_size = import_limit;
    limits.nodes = 1'000'000;
    limits.aliases = 1000;
    return limits;
}

base::Failure fault_of(const syntax::Parsed& parsed, const base::LineIndex& lines) {
    const syntax::Fault& fault = parsed.faults.front();
    return {fmt::format("line {}: {}{}{}", lines.position(fault.at.begin).line, fault.message,
                        fault.help.empty() ? "" : "; ", fault.help)};
}

}  // namespace

base::Result<Exchange> read_foreign_tree(const Source& source) {
    const bool is_json = trimmed(source.text).find_first_of("{[") == 0;
    const std::string text = is_json ? as_yaml(source.text) : source.text;
    const base::LineIndex lines(text);
    const syntax::Parsed parsed = syntax::read(text, limits());
    if (parsed.broken) return fault_of(parsed, lines);
    return TreeReader(lines).read(parsed.tree);
}

}  // namespace okr::exchange
