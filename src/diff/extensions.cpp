#include "diff/extensions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "diff/any_extras.hpp"
#include "diff/tree_text.hpp"
#include "model/schema.hpp"

namespace okr::diffing {

namespace {

using model::Field;
using model::Shape;
using model::Type;
using syntax::Value;

/// What one key holds, and the thing in whose file it stands.
struct Extra {
    std::string tree;  ///< to compare by
    std::string text;  ///< to show
    model::Text written;
    const Thing* thing = nullptr;
};

using Extras = std::map<std::string, Extra>;

bool is_own_key(std::string_view key) { return key.starts_with("x-"); }

/// Would the reader of documents take this value?
bool is_taken(const Value& item, const Field& field) {
    if (field.shape != nullptr) return item.is_mapping() || (item.is_scalar() && field.shape->bare_title);
    return item.is_scalar();
}

/// Collects what the format does not know in one file.
class Collector {
public:
    Collector(const PlacedDocument& file, const std::map<syntax::Span, const Thing*>& things,
              std::map<const Thing*, Extras>& found)
        : file_(file.file()), things_(things), found_(found) {}

    void collect(const Thing& top) { take_mapping(file_.parsed.tree.root(), *file_.kind->shape, top, ""); }

private:
    void take_mapping(const Value& mapping, const Shape& shape, const Thing& owner, const std::string& path) {
        for (const auto& [key, value] : mapping.entries()) {
            if (!key.is_scalar()) {
                keep(owner, path + in_one_line(key), key, value);
                continue;
            }
            const std::string name = path + std::string(key.text());
            const Field* field = is_own_key(key.text()) ? nullptr : find_field(shape, key.text());
            if (field == nullptr)
                keep(owner, name, key, value);
            else
                take_field(*field, key, value, owner, name);
        }
    }

    void take_field(const Field& field, const Value& key, const Value& value, const Thing& owner,
                    const std::string& name) {
        if (value.is_null() || field.type == Type::rules || field.type == Type::version) return;
        if (field.type == Type::dictionary) return take_dictionary(field, value, owner, name);
        for (const Value& item : field.list ? value.items() : std::vector{value}) {
            if (item.is_null()) continue;
            if (!is_taken(item, field))
                keep_misfit(owner, name, key, item);
            else if (field.shape != nullptr && item.is_mapping())
                take_node(*field.shape, item, owner, name);
        }
    }

    /// A thing of its own, or a part of the one around it.
    void take_node(const Shape& shape, const Value& node, const Thing& owner, const std::string& name) {
        const auto found = things_.find(node.span());
        if (found != things_.end())
            take_mapping(node, shape, *found->second, "");
        else
            take_mapping(node, shape, owner, name == "strategy" ? "" : name + ".");
    }

    void take_dictionary(const Field& field, const Value& value, const Thing& owner, const std::string& name) {
        if (field.shape == nullptr) return;
        for (const auto& [key, inner] : value.entries()) {
            if (!key.is_scalar()) continue;
            const std::string path = name + "." + std::string(key.text());
            if (is_own_key(key.text()))
                keep(owner, path, key, inner);
            else
                take_mapping(inner, *field.shape, owner, path + ".");
        }
    }

    /// Of the settings all values are compared, whatever they are.
    void keep_misfit(const Thing& owner, const std::string& name, const Value& key, const Value& value) {
        if (file_.kind->key != "okr") keep(owner, name, key, value);
    }

    void keep(const Thing& owner, const std::string& name, const Value& key, const Value& value) {
        Extra extra{tree_key(value), in_one_line(value), {name, {0, key.span()}, true}, &owner};
        const auto [at, is_first] = found_[&owner].emplace(name, extra);
        if (is_first) return;
        at->second.tree += extra.tree;
        at->second.text += ", " + extra.text;
    }

    const model::File& file_;
    const std::map<syntax::Span, const Thing*>& things_;
    std::map<const Thing*, Extras>& found_;
};

/// The extras of one side: by thing, and at the tops of files by the top's name.
class Collection {
public:
    Collection(const Side& side, std::deque<Thing>& tops) {
        std::map<const PlacedDocument*, std::map<syntax::Span, const Thing*>> places;
        std::map<const PlacedDocument*, const Thing*> wholes;
        const Thing* strategy = nullptr;
        for (const Thing& thing : side.things()) {
            homes_.insert(thing.team + "@" + thing.cycle);
            if (thing.as<model::Strategy>() != nullptr) strategy = &thing;
            if (thing.as<model::Strategy>() != nullptr || thing.as<model::File>() != nullptr)
                wholes.emplace(thing.file, &thing);
            else
                places[thing.file].emplace(thing.place.span, &thing);
        }
        for (const PlacedDocument& file : side.files()) {
            if (file.is_broken() || file.file().kind == nullptr) continue;
            if (file.file().kind->key == "strategy") wholes.emplace(&file, strategy);
            const auto whole = wholes.find(&file);
            const bool is_thing = whole != wholes.end();
            if (!is_thing && file.file().kind->key == "okr") continue;  // another workspace's settings
            const Thing& top = is_thing ? *whole->second : tops.emplace_back(top_of(file));
            Collector(file, places[&file], by_thing_).collect(top);
            if (!is_thing) take_top(top);
        }
    }

    [[nodiscard]] Extras of(const Thing* thing) const {
        const auto found = by_thing_.find(thing);
        return found == by_thing_.end() ? Extras{} : found->second;
    }

    /// Tops by name; those of several files are one.
    [[nodiscard]] const std::map<std::string, std::pair<const Thing*, Extras>>& tops() const { return by_top_; }

    /// Is there anything else in the files of this top?
    [[nodiscard]] bool holds_things(const Thing& top) const { return homes_.contains(top.team + "@" + top.cycle); }

private:
    static Thing top_of(const PlacedDocument& file) {
        Thing top;
        top.file = &file;
        const auto& team_files = file.document->team_files;
        if (team_files.empty()) {
            top.content = Top{"teams"};
            top.ref = "teams";
        } else {
            const model::TeamFile& team_file = team_files.front();
            top.content = Top{"OKRs of"};
            top.team = team_file.team.value;
            top.cycle = team_file.cycle.value;
            top.ref = top.cycle.empty() ? top.team : top.team + "@" + top.cycle;
            top.id = top.ref;
            top.title_place = team_file.team.place;
        }
        return top;
    }

    void take_top(const Thing& top) {
        auto& [thing, extras] = by_top_.emplace(top.ref, std::pair(&top, Extras{})).first->second;
        for (const auto& [key, extra] : of(&top)) extras.emplace(key, extra);
    }

    std::map<const Thing*, Extras> by_thing_;
    std::map<std::string, std::pair<const Thing*, Extras>> by_top_;
    std::set<std::string> homes_;
};

void compare(const Thing* was, const Thing* is, const Extras& old, const Extras& now,
             std::vector<ExtensionPair>& pairs) {
    for (const auto& [key, extra] : old) {
        const auto found = now.find(key);
        if (found == now.end())
            pairs.push_back({extra.thing, is, key, extra.text, {}, {}});
        else if (found->second.tree != extra.tree)
            pairs.push_back(
                {extra.thing, found->second.thing, key, extra.text, found->second.text, found->second.written});
    }
    for (const auto& [key, extra] : now)
        if (!old.contains(key)) pairs.push_back({was, extra.thing, key, {}, extra.text, extra.written});
}

bool any_extras(const Side& side) {
    return std::any_of(side.files().begin(), side.files().end(),
                       [](const PlacedDocument& file) { return !file.is_broken() && may_hold_extras(file.file()); });
}

/// What comes or goes with all that its file holds is told with that.
void compare_tops(const Collection& before, const Collection& after, std::vector<ExtensionPair>& pairs) {
    for (const auto& [name, old] : before.tops()) {
        const auto now = after.tops().find(name);
        if (now != after.tops().end())
            compare(old.first, now->second.first, old.second, now->second.second, pairs);
        else if (!before.holds_things(*old.first))
            compare(old.first, nullptr, old.second, {}, pairs);
    }
    for (const auto& [name, now] : after.tops())
        if (!before.tops().contains(name) && !after.holds_things(*now.first))
            compare(nullptr, now.first, {}, now.second, pairs);
}

}  // namespace

Extensions::Extensions(const Side& before, const Side& after) {
    if (!any_extras(before) && !any_extras(after)) return;
    const Collection old(before, tops_);
    const Collection now(after, tops_);
    for (const Thing& thing : before.things())
        if (thing.partner != nullptr) compare(&thing, thing.partner, old.of(&thing), now.of(thing.partner), pairs_);
    for (const Thing& thing : after.things())
        if (thing.partner == nullptr && thing.as<model::File>() != nullptr)
            compare(nullptr, &thing, {}, now.of(&thing), pairs_);
    for (const Thing& thing : before.things())
        if (thing.partner == nullptr && thing.as<model::File>() != nullptr)
            compare(&thing, nullptr, old.of(&thing), {}, pairs_);
    compare_tops(old, now, pairs_);
}

}  // namespace okr::diffing
