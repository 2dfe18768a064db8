// A key result or an initiative as it is written, and the changes that give it an id, other words or more keys.
//
// Whatever style its author chose stays: a bare text becomes a mapping where it must, in block style below each other,
// in flow style in braces; in a file of JSON, JSON.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/block_layout.hpp"
#include "rules/byte_changes.hpp"

namespace okr::rule {

/// Keys and texts to be added.
using Additions = std::vector<std::pair<std::string_view, std::string>>;

/// What is to become of an item.
struct Rewriting {
    std::optional<std::string> id = {};     ///< to be written before everything else
    std::optional<std::string> title = {};  ///< in place of its title
    Additions additions = {};               ///< behind the title
};

class WrittenItem {
public:
    /// The item at this place, in the value of this key of a mapping that covers `owner`; absent if it stands there in
    /// none of the known ways.
    WrittenItem(const BlockLayout& layout, syntax::Span owner, std::string_view list, syntax::Span item);

    enum class Form {
        unknown,
        block_mapping,  ///< `- title: …`, its keys below each other
        flow_mapping,   ///< `{title: …}`
        block_text,     ///< `- a text`, or a text on a line of its own below the key
        text_of_key,    ///< `key_results: a text`
        flow_text,      ///< `[a text]`
    };

    [[nodiscard]] Form form() const { return form_; }
    [[nodiscard]] const syntax::Value& value() const { return value_; }
    [[nodiscard]] bool is_mapping() const { return form_ == Form::block_mapping || form_ == Form::flow_mapping; }
    /// The text, or the value of `title`; absent if there is none.
    [[nodiscard]] syntax::Value title() const { return is_mapping() ? value_["title"] : value_; }
    /// Where its last text or bracket ends.
    [[nodiscard]] std::size_t end() const { return end_of(value_); }
    /// Are keys and texts in double quotes?
    [[nodiscard]] bool is_json() const { return is_json_; }

    /// Nothing where it cannot be done by changing this item alone.
    [[nodiscard]] std::optional<Changes> rewritten(const Rewriting& how) const;

    /// The key, in quotes where those beside it are.
    [[nodiscard]] std::string key(std::string_view name) const;
    /// `key: text` as the item's style has it.
    [[nodiscard]] std::string entry(std::string_view key, std::string_view text) const;

private:
    [[nodiscard]] Form form_of(const syntax::Value& owner, const syntax::Value& list) const;
    [[nodiscard]] bool stands_bare() const;
    [[nodiscard]] std::optional<Changes> of_block_mapping(const Rewriting& how) const;
    [[nodiscard]] std::optional<Changes> of_flow_mapping(const Rewriting& how) const;
    [[nodiscard]] std::optional<Changes> of_block_text(const Rewriting& how) const;
    [[nodiscard]] Changes of_flow_text(const Rewriting& how) const;
    [[nodiscard]] Change id_in_block(const std::string& id) const;
    [[nodiscard]] Changes shifted_lines() const;
    [[nodiscard]] std::string scalar(std::string_view text) const;
    [[nodiscard]] std::string new_title(std::string_view text) const;
    [[nodiscard]] std::size_t end_of(const syntax::Value& scalar) const;

    const BlockLayout& layout_;
    syntax::Value value_;
    syntax::Value key_;  ///< of the list
    Form form_ = Form::unknown;
    bool is_json_ = false;
};

}  // namespace okr::rule
