// Walks through a foreign tree and puts what it finds into an assembly: parts of an organisation, their objectives, and
// what stands below these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/line_index.hpp"
#include "exchange/assembly.hpp"
#include "exchange/foreign_node.hpp"
#include "syntax/tree.hpp"

namespace okr::exchange {

/// Whose OKRs the nodes are that we walk through, in the source's words.
struct Scope {
    std::string team, cycle;
};

/// "2018 Q4" of a year and its part.
std::string joined(const std::string& year, std::string_view part);

class TreeReader {
public:
    explicit TreeReader(const base::LineIndex& lines) : nodes_(lines) {}

    Exchange read(const syntax::Tree& tree);

private:
    using Value = syntax::Value;

    // A part of an organisation: its OKRs, and parts below it.
    void read_any(const Value& value, const Scope& scope);
    void read_part(const Value& part, Scope scope);
    /// What `okr export --format json` writes of itself.
    static bool is_our_mark(const Value::Entry& entry, const Value& part);
    bool take_scope(const Value::Entry& entry, Scope& scope);
    void read_entry(const Value::Entry& entry, const Scope& scope);
    void read_parts(const Value& parts, const Scope& scope);
    void keep(const std::string& key, const Value& value, const Scope& scope);

    // Objectives, in a list, by their short names, or flat.
    void read_objectives(const Value& value, const Scope& scope);
    void read_item(const Value& item, const Scope& scope);
    /// In a list of bare texts some may say that they are key results: "[P0] KR: …".
    void read_sentence(const Value& item, const Scope& scope);
    void read_keyed_objectives(const Value& value, const Scope& scope);
    /// `Faster boarding: [first key result, second]`.
    void read_named_list(const std::string& title, const Value& at, const Value& results, const Scope& scope);
    void read_objective(const Value& node, Scope scope, const std::string& key);
    /// Objectives within an objective support it.
    void read_below(const Value::Entry& entry, const Scope& scope, const std::string& above);
    void keep_with_objective(const Value::Entry& entry);
    void read_flat(const std::vector<Value>& items, const Scope& scope);

    // What stands below an objective, or beside all of them.
    void add_key_results(const Value& list);
    void add_key_result(const Value& node, const std::string& key);
    void add_initiatives(const Value& list);
    void read_initiatives(const Value& list, const Scope& scope);
    void read_needs(const Value& list, const Scope& scope);
    void read_requests(const Value& list, const Scope& scope);
    [[nodiscard]] std::vector<std::string> texts_of(const Value& list) const;

    Scope here() { return {assembly_.set().team, assembly_.set().cycle}; }

    NodeReader nodes_;
    Assembly assembly_;
};

}  // namespace okr::exchange
