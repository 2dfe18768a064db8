// Nodes of a foreign tree as records: which value is the text of an object, and what becomes of the rest.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_index.hpp"
#include "exchange/record.hpp"
#include "syntax/tree.hpp"

namespace okr::exchange {

/// Knows where the nodes of one document stand.
class NodeReader {
public:
    explicit NodeReader(const base::LineIndex& lines) : lines_(lines) {}

    [[nodiscard]] std::size_t line_of(syntax::Span span) const { return lines_.line_number(span.begin); }
    [[nodiscard]] std::size_t line_of(const syntax::Value& value) const { return line_of(value.span()); }

    /// A scalar's text, trimmed; empty for anything else, for null too.
    [[nodiscard]] std::string text_of(const syntax::Value& value) const;

    /// A mapping or a bare text as an object of this type (objective, key_result or initiative). Lists of objects in it
    /// are left out: see `is_list_of_objects`.
    [[nodiscard]] Record record_of(const syntax::Value& value, Meaning type) const;

    /// Every text below a value with the keys that lead to it: "scoring 0.33: half of it".
    void tell_all(const std::string& name, const syntax::Value& value, std::vector<NamedValue>& out) const;

    /// The same by the nearest key alone, and keys that are no words of ours: names of teams, ids, what holds nothing.
    void tell_values(const std::string& name, const syntax::Value& value, std::vector<NamedValue>& out) const;

private:
    void read_entry(Record& record, const std::string& name, const syntax::Value& value) const;

    const base::LineIndex& lines_;
};

/// What a key says of the list or mapping that it holds; unknown for a bare text.
Meaning list_of(const syntax::Value::Entry& entry);

}  // namespace okr::exchange
