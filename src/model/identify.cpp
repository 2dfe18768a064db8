#include "model/identify.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "model/values.hpp"

namespace okr::model {

namespace {

using syntax::Fault;
using syntax::Value;

const FileKind* kind_by_key(const Value& root) {
    for (const FileKind& kind : file_kinds())
        if (root[kind.key].present()) return &kind;
    return nullptr;
}

const FileKind* kind_named(std::string_view key) {
    const auto kinds = file_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& kind) { return kind.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

bool has_any(const Value& mapping, std::initializer_list<std::string_view> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return mapping[key].present(); });
}

bool looks_like_teams(const Value& value) {
    const auto items = value.items();
    return value.is_sequence() && !items.empty() &&
           std::all_of(items.begin(), items.end(), [](const Value& item) { return item["id"].present(); });
}

bool is_but_for_case(std::string_view word, std::string_view key) {
    return std::equal(word.begin(), word.end(), key.begin(), key.end(),
                      [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && (a | 0x20) == b); });
}

/// `Team` and `CYCLE` too: who begins one key with a capital does so with all.
bool names_team_or_cycle(const Value& root) {
    const auto entries = root.entries();
    return std::any_of(entries.begin(), entries.end(), [](const Value::Entry& entry) {
        return entry.key.is_scalar() &&
               (is_but_for_case(entry.key.text(), "team") || is_but_for_case(entry.key.text(), "cycle"));
    });
}

bool has_key_results(const Value& objective) {
    const auto entries = objective.entries();
    return std::any_of(entries.begin(), entries.end(), [](const Value::Entry& entry) {
        return entry.key.is_scalar() && !base::nearest(entry.key.text(), {"key_results"}).empty();
    });
}

bool looks_like_objectives(const Value& value) {
    const auto items = value.items();
    return value.is_sequence() && std::any_of(items.begin(), items.end(), has_key_results);
}

/// Would this value make sense below that key, or do the neighbours belong to it?
bool makes_sense(std::string_view key, const Value& root, const Value& value) {
    if (key == "strategy") return has_any(value, {"goals", "vision", "choices", "purpose", "story", "horizon"});
    if (key == "teams") return looks_like_teams(value);
    if (key == "okr")
        return has_any(root, {"organisation", "check_in_every", "centre", "rules", "cycles", "words", "limits"});
    if (key == "objectives" && looks_like_objectives(value)) return true;
    return names_team_or_cycle(root) && !value.is_null();
}

Fault misspelt(const Value& key, std::string_view meant) {
    Fault fault{"unknown-key", key.span(), fmt::format("no kind of file begins with the key `{}`", key.text()),
                fmt::format("did you mean `{}`?", meant)};
    fault.replacement = in_place_of(key, meant);
    fault.replacement_is_safe = true;
    return fault;
}

/// Gives the key its right name, for all that is read from the tree later.
void mend(syntax::Tree& tree, const Value& key, std::string_view name) {
    for (syntax::Node& node : tree.nodes)
        if (node.kind == syntax::NodeKind::scalar && node.span == key.span()) node.text = name;
}

const FileKind* kind_by_slip(syntax::Tree& tree, std::vector<Fault>& faults) {
    std::vector<std::string_view> keys;
    for (const FileKind& kind : file_kinds()) keys.push_back(kind.key);
    const Value root = tree.root();
    for (const auto& [key, value] : root.entries()) {
        const std::string_view meant = key.is_scalar() ? base::nearest(key.text(), keys) : "";
        if (meant.empty() || !makes_sense(meant, root, value)) continue;
        faults.push_back(misspelt(key, meant));
        mend(tree, key, meant);
        return kind_named(meant);
    }
    return nullptr;
}

/// A file of a team's cycle that has not been filled in.
bool is_unfilled(const Value& root) { return root["team"].present() && root["cycle"].present(); }

}  // namespace

Fault no_key_of_ours(const syntax::Tree& tree) {
    const Value root = tree.root();
    const auto entries = root.entries();
    const syntax::Span at = entries.empty() ? root.span() : entries.front().key.span();
    return {"missing-key", at, "the file stands among OKR files and has none of their keys",
            "begin with `objectives:`, `initiatives:`, `needs:`, `requests:`, `teams:` or `strategy:`; or leave it out "
            "under `exclude` in okr.yaml"};
}

namespace {

/// UTF-16 and UTF-32 as far as our keys go: without their zeros and marks.
std::string narrowed(std::string_view bytes) {
    std::string text;
    for (const char c : bytes)
        if (c != '\0' && c != '\xFF' && c != '\xFE') text += c;
    return text;
}

}  // namespace

Identity identify(syntax::Tree& tree, bool is_settings_file) {
    Identity identity;
    const Value root = tree.root();
    identity.is_empty = !root.present() || root.is_null();
    if (!root.is_mapping()) return identity;
    identity.kind = kind_by_key(root);
    if (identity.kind == nullptr) identity.kind = kind_by_slip(tree, identity.faults);
    if (identity.kind == nullptr && is_settings_file) identity.kind = kind_named("okr");
    if (identity.kind == nullptr && is_unfilled(root)) identity.kind = kind_named("objectives");
    return identity;
}

bool mentions_key_of_ours(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return mentions_key_of_ours(narrowed(bytes));
    for (std::size_t line = 0; line < bytes.size();
         line = std::min(bytes.find_first_of("\r\n", line), bytes.size() - 1) + 1)
        for (const FileKind& kind : file_kinds()) {
            const std::string_view rest = bytes.substr(line, kind.key.size() + 1);
            if (rest.starts_with(kind.key) && rest.ends_with(':')) return true;
        }
    return false;
}

}  // namespace okr::model
