#include "rules/move_to_initiatives.hpp"

#include <fmt/format.h>

#include <array>

#include "base/printable.hpp"
#include "measure/hypothesis.hpp"
#include "measure/whole_split.hpp"
#include "model/names.hpp"
#include "model/reference.hpp"
#include "model/values.hpp"
#include "okr/reading.hpp"
#include "rules/moved_item.hpp"
#include "rules/written_objective.hpp"
#include "rules/yaml_scalar.hpp"

namespace okr::rule {

namespace {

using syntax::Value;

constexpr std::array<std::string_view, 9> no_keys_of_initiatives{
    "metric", "baseline", "target", "current", "confidence", "unit", "by", "weight", "note"};
constexpr std::array<std::string_view, 6> no_keys_of_key_results{"moves",    "so_that", "status",
                                                                 "replaces", "because", "link"};

void add(Changes& all, const Changes& more) { all.insert(all.end(), more.begin(), more.end()); }

/// A title written anew would lose the comment behind its `|-`, and the escapes of what may not stand bare.
bool must_stay(const BlockLayout& layout, const WrittenItem& item) {
    const std::string line = in_one_line(item.title().text());
    return layout.has_comment_in(item.title().span().begin, item.title().span().end) || base::printable(line) != line;
}

/// What the title says of the reason goes to `so_that`.
Rewriting with_hypothesis(const BlockLayout& layout, const WrittenItem& item) {
    Rewriting rewriting;
    const bool has_one = item.is_mapping() && item.value()["so_that"].present();
    const auto hypothesis =
        has_one || must_stay(layout, item) ? std::nullopt : measure::hypothesis_in(in_one_line(item.title().text()));
    if (!hypothesis) return rewriting;
    rewriting.title = hypothesis->work;
    rewriting.additions.emplace_back("so_that", hypothesis->so_that);
    return rewriting;
}

/// An id that is none is to be mended first: what is written now could not refer to it then.
bool can_be_referred_to(const model::KeyResult& result) { return !result.id || model::is_id(result.id.value); }

/// The changes that write down the id of the key result, none where it stands there; nothing where they cannot be made.
std::optional<Changes> naming(const WrittenObjective& objective, const model::KeyResult& result) {
    if (result.id) return Changes{};
    if (objective.layout.is_aliased(result.place.span)) return std::nullopt;
    return objective.item("key_results", result.place.span).rewritten({.id = result.key});
}

/// The item at the end of the list, in the style that is needed there.
bool put(Changes& changes, const std::optional<Slot>& slot, const std::optional<std::string>& item) {
    if (!slot || !item) return false;
    add(changes, slot->changes);
    changes.push_back({slot->at, slot->at, slot->before + *item + slot->after});
    return true;
}

bool move(Changes& changes, const WrittenObjective& objective, std::string_view from, std::string_view to,
          const MovedItem& moved) {
    const auto removal = objective.without(from, moved.item);
    const auto slot = objective.slot(to, from);
    if (!removal || !slot) return false;
    add(changes, *removal);
    return put(changes, slot, moved.text_for(*slot));
}

/// An id of the words, that nothing else in the team's cycle has.
std::string new_id(std::string_view words, const model::TeamFile& file, const model::Workspace& workspace,
                   std::set<std::string>& given) {
    const std::string base = model::derive_id(words);
    const auto is_taken = [&](const std::string& id) {
        const std::string name = model::full_name(file.team.value, id, file.cycle.value);
        return workspace.objects.contains(name) || given.contains(name);
    };
    std::string id = base;
    for (int number = 2; is_taken(id); ++number) id = fmt::format("{}-{}", base, number);
    given.insert(model::full_name(file.team.value, id, file.cycle.value));
    return id;
}

/// A new initiative in the style that is needed there.
std::string initiative(const Slot& slot, const BlockLayout& layout, const WrittenItem& beside, std::string_view title,
                       const Additions& additions) {
    std::string text = beside.entry("title", title);
    const std::string lead =
        slot.in_flow ? ", " : fmt::format("{}{}", layout.line_break(), std::string(slot.column + 2, ' '));
    for (const auto& [key, value] : additions) text += lead + beside.entry(key, value);
    if (slot.in_flow) return fmt::format("{{{}}}", text);
    return fmt::format("{}{}- {}", layout.line_break(), std::string(slot.column, ' '), text);
}

/// What the outcome of the split measures, or its words; nothing where it is no outcome by itself.
std::optional<std::string> name_of(const Split& split, const model::Workspace& workspace) {
    if (split.initiative.empty() || split.key_result.empty()) return std::nullopt;
    const Reading reading = Reader(workspace.settings.words).read(split.key_result);
    if (reading.kind != Kind::outcome) return std::nullopt;
    const bool has_metric = reading.measure && !model::derive_id(reading.measure->metric).empty();
    return has_metric ? reading.measure->metric : split.key_result;
}

}  // namespace

std::optional<DraftFix> move_to_initiatives(const KeyResultView& view, const KeyResultView* outcome,
                                            const model::Workspace& workspace) {
    const model::KeyResult& result = view.result;
    if (view.is_indicator() || !result.title || workspace.referred.contains(&result)) return std::nullopt;
    if (outcome != nullptr && !can_be_referred_to(outcome->result)) return std::nullopt;
    const WrittenObjective objective(workspace, *view.objective);
    const WrittenItem item = objective.item("key_results", result.place.span);
    if (!objective.can_change() || item.form() == WrittenItem::Form::unknown) return std::nullopt;
    Rewriting rewriting = with_hypothesis(objective.layout, item);
    Changes changes;
    const bool moves_is_free = !item.is_mapping() || !item.value()["moves"].present();
    if (const auto named = outcome != nullptr ? naming(objective, outcome->result) : std::nullopt;
        named && moves_is_free) {
        rewriting.additions.emplace_back("moves", outcome->result.key);
        add(changes, *named);
    }
    const MovedItem moved{objective.layout, item, rewriting, no_keys_of_initiatives};
    if (!move(changes, objective, "key_results", "initiatives", moved)) return std::nullopt;
    return fix_of("move it to `initiatives`", false, result.place.file, std::move(changes));
}

std::optional<DraftFix> split_off_initiative(const KeyResultView& view, const model::Workspace& workspace,
                                             std::set<std::string>& given) {
    const model::KeyResult& result = view.result;
    if (!view.reading.split || view.is_indicator() || !result.title) return std::nullopt;
    if (!can_be_referred_to(result)) return std::nullopt;
    const auto hypothesis = measure::hypothesis_in(in_one_line(result.title.value));
    const auto split =
        measure::whole_split(*view.reading.split, result.title.value, hypothesis ? hypothesis->so_that : "");
    const auto name = split ? name_of(*split, workspace) : std::nullopt;
    if (!name) return std::nullopt;
    const WrittenObjective objective(workspace, *view.objective);
    const WrittenItem item = objective.item("key_results", result.place.span);
    if (!objective.can_change() || objective.layout.touches_alias(result.place.span)) return std::nullopt;
    if (must_stay(objective.layout, item)) return std::nullopt;
    Rewriting rewriting{.title = split->key_result};
    std::string id = result.key;
    if (!result.id) {
        if (!workspace.referred.contains(&result)) id = new_id(*name, *view.file, workspace, given);
        rewriting.id = id;
    }
    Additions additions;
    if (hypothesis) additions.emplace_back("so_that", hypothesis->so_that);
    additions.emplace_back("moves", id);
    auto changes = item.rewritten(rewriting);
    const auto slot = objective.slot("initiatives", "key_results");
    if (!changes || !slot) return std::nullopt;
    put(*changes, slot, initiative(*slot, objective.layout, item, split->initiative, additions));
    return fix_of("split it into a key result and an initiative", false, result.place.file, std::move(*changes));
}

std::optional<DraftFix> move_to_key_results(const InitiativeView& view, const model::Workspace& workspace) {
    const model::Initiative& initiative = view.initiative;
    if (view.objective == nullptr || workspace.referred.contains(&initiative)) return std::nullopt;
    const WrittenObjective objective(workspace, *view.objective);
    const WrittenItem item = objective.item("initiatives", initiative.place.span);
    if (!objective.can_change() || item.form() == WrittenItem::Form::unknown) return std::nullopt;
    Changes changes;
    const Rewriting as_it_is;
    const MovedItem moved{objective.layout, item, as_it_is, no_keys_of_key_results};
    if (!move(changes, objective, "initiatives", "key_results", moved)) return std::nullopt;
    return fix_of("move it to `key_results`", false, initiative.place.file, std::move(changes));
}

}  // namespace okr::rule
