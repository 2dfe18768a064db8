#include "exchange/markdown/dress.hpp"

#include <utility>
#include <vector>

#include "exchange/markdown/decoration.hpp"
#include "exchange/markdown/phrases.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// "CFO: …", "VP Engineering: …": an office before the words.
std::string take_office(std::string& text) {
    const std::size_t colon = text.find(": ");
    if (colon == text.npos || colon > 50 || !begins_with_office(text)) return {};
    std::string office = trimmed(text.substr(0, colon));
    text = trimmed(text.substr(colon + 2));
    return office;
}

std::string_view name_of(Meaning meaning) {
    switch (meaning) {
        case Meaning::owner: return "owner";
        case Meaning::score: return "score";
        case Meaning::status: return "status";
        case Meaning::note: return "note";
        case Meaning::progress: return "progress";
        case Meaning::target: return "target";
        case Meaning::current: return "current";
        case Meaning::baseline: return "baseline";
        case Meaning::by: return "by";
        case Meaning::confidence: return "confidence";
        case Meaning::weight: return "weight";
        default: return "";
    }
}

void add_ornaments(Thing& thing, std::vector<Ornament> ornaments, std::size_t line) {
    for (Ornament& ornament : ornaments)
        add_value(thing, ornament.meaning, std::string(name_of(ornament.meaning)), std::move(ornament.text), line);
}

void add_links(Thing& thing, const Words& words, std::size_t line) {
    for (const std::string& link : words.links) thing.record.values.push_back({Meaning::link, "link", link, line});
    for (const std::string& person : words.mentions) add_value(thing, Meaning::owner, "owner", person, line);
    for (const std::string& comment : words.comments)
        add_value(thing, Meaning::unknown, "", in_one_line(comment), line);
    if (!words.struck.empty()) add_value(thing, Meaning::unknown, "", "struck out: " + words.struck, line);
    if (words.all_struck) add_value(thing, Meaning::status, "status", "dropped", line);
}

/// "CFO" of "CFO KR:", "growth" of "Objective (growth):".
void add_qualifier(Thing& thing, const Block& block) {
    const Label& label = block.label;
    if (label.role == Role::field) return;
    const bool is_owner = label.role == Role::key_result && begins_with_office(label.qualifier);
    add_value(thing, is_owner ? Meaning::owner : Meaning::unknown, is_owner ? "owner" : "", label.qualifier,
              block.line);
}

}  // namespace

void add_value(Thing& thing, Meaning meaning, std::string name, std::string text, std::size_t line) {
    if (text.empty()) return;
    if (meaning == Meaning::unknown && name.empty()) {
        thing.asides.push_back({line, std::move(text)});
        return;
    }
    thing.record.values.push_back({meaning, std::move(name), std::move(text), line});
}

void dress(Thing& thing, const Block& block, const std::string& text, bool may_hold_owner) {
    std::string whole = block.words.text;
    std::string title = text;
    thing.record.line = block.line;
    thing.number = block.label.number;
    if (whole != title) add_ornaments(thing, take_prefixes(whole), block.line);
    add_ornaments(thing, take_prefixes(title), block.line);
    if (may_hold_owner) add_value(thing, Meaning::owner, "owner", take_office(title), block.line);
    add_ornaments(thing, take_suffixes(title), block.line);
    add_qualifier(thing, block);
    if (block.box == Box::done) add_value(thing, Meaning::done, "done", "yes", block.line);
    add_links(thing, block.words, block.line);
    thing.record.title = title;
}

}  // namespace okr::exchange::markdown
