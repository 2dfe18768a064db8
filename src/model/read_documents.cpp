#include "model/read_documents.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>

namespace okr::model {

namespace {

using syntax::Value;

/// A key whose value is a text, and where that goes.
template <typename Object>
struct TextField {
    std::string_view key;
    Text Object::*text;
};

constexpr std::array<TextField<KeyResult>, 12> key_result_texts{{{"id", &KeyResult::id},
                                                                 {"title", &KeyResult::title},
                                                                 {"metric", &KeyResult::metric},
                                                                 {"baseline", &KeyResult::baseline},
                                                                 {"target", &KeyResult::target},
                                                                 {"current", &KeyResult::current},
                                                                 {"confidence", &KeyResult::confidence},
                                                                 {"unit", &KeyResult::unit},
                                                                 {"by", &KeyResult::by},
                                                                 {"owner", &KeyResult::owner},
                                                                 {"weight", &KeyResult::weight},
                                                                 {"note", &KeyResult::note}}};

constexpr std::array<TextField<Initiative>, 8> initiative_texts{{{"id", &Initiative::id},
                                                                 {"title", &Initiative::title},
                                                                 {"so_that", &Initiative::so_that},
                                                                 {"status", &Initiative::status},
                                                                 {"replaces", &Initiative::replaces},
                                                                 {"because", &Initiative::because},
                                                                 {"owner", &Initiative::owner},
                                                                 {"link", &Initiative::link}}};

constexpr std::array<TextField<Objective>, 4> objective_texts{{{"id", &Objective::id},
                                                               {"title", &Objective::title},
                                                               {"because", &Objective::because},
                                                               {"reviewed", &Objective::reviewed}}};

constexpr std::array<TextField<Need>, 5> need_texts{
    {{"id", &Need::id}, {"from", &Need::from}, {"what", &Need::what}, {"by", &Need::by}, {"met", &Need::met}}};

constexpr std::array<TextField<Goal>, 6> goal_texts{{{"id", &Goal::id},
                                                     {"title", &Goal::title},
                                                     {"why", &Goal::why},
                                                     {"priority", &Goal::priority},
                                                     {"by", &Goal::by},
                                                     {"owner", &Goal::owner}}};

/// Reads the values of one file; only knows which file it is.
class FileReader {
public:
    explicit FileReader(std::uint32_t file) : file_(file) {}

    [[nodiscard]] Place place(const Value& value) const {
        return {file_, value.present() ? value.span() : syntax::Span{}};
    }

    [[nodiscard]] Text text(const Value& value) const {
        Text result;
        read(value, result);
        return result;
    }

    /// All texts of an object in one pass, for these are most of what is read. Of a key that stands twice the first
    /// counts.
    template <typename Object, std::size_t count>
    void fill(const Value& node, const std::array<TextField<Object>, count>& fields, Object& result) const {
        for (const TextField<Object>& field : fields) (result.*field.text).place.file = file_;
        std::bitset<count> seen;
        node.each_entry([&](std::string_view key, const Value& value) {
            const auto field =
                std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.key == key; });
            const auto number = static_cast<std::size_t>(field - fields.begin());
            if (field == fields.end() || seen.test(number)) return;
            seen.set(number);
            read(value, result.*field->text);
        });
    }

    [[nodiscard]] Texts texts(const Value& list) const {
        Texts result;
        for (const Value& item : list.items())
            if (Text one = text(item)) result.push_back(std::move(one));
        return result;
    }

    /// `read_item` fills in what it is given: these are large, and moving them took as long as reading them.
    template <typename Object>
    [[nodiscard]] std::vector<Object> list(const Value& value,
                                           void (*read_item)(const FileReader&, const Value&, Object&)) const {
        std::vector<Object> result;
        const std::vector<Value> items = value.items();
        result.reserve(items.size());
        for (const Value& item : items)
            if (item.is_mapping() || item.is_scalar()) read_item(*this, item, result.emplace_back());
        return result;
    }

private:
    void read(const Value& value, Text& text) const {
        text.place = place(value);
        text.present = value.is_scalar() && !value.text().empty();
        if (text.present) text.value = value.text();
    }

    std::uint32_t file_;
};

/// A bare text stands for a mapping with a title. What has none is told where it begins.
template <typename Object, std::size_t count>
void read_titled(const FileReader& in, const Value& node, const std::array<TextField<Object>, count>& fields,
                 Object& result) {
    result.place = in.place(node);
    in.fill(node, fields, result);
    if (!node.is_mapping()) result.title = in.text(node);
    if (result.title.place.span.empty() && !node["title"].present()) result.title.place = result.place;
}

void read_key_result(const FileReader& in, const Value& node, KeyResult& result) {
    read_titled(in, node, key_result_texts, result);
    result.is_short = !node.is_mapping();
}

void read_initiative(const FileReader& in, const Value& node, Initiative& result) {
    read_titled(in, node, initiative_texts, result);
    result.moves = in.texts(node["moves"]);
}

Demand read_demand(const FileReader& in, const Value& node) {
    return {in.place(node), in.text(node["from"]), in.text(node["why"]), node.is_mapping()};
}

void read_objective(const FileReader& in, const Value& node, Objective& result) {
    read_titled(in, node, objective_texts, result);
    result.supports = in.texts(node["supports"]);
    result.shared_with = in.texts(node["shared_with"]);
    result.demand = read_demand(in, node["demand"]);
    const Value key_results = node["key_results"];
    result.has_key_results = key_results.present();
    result.key_results = in.list(key_results, read_key_result);
    result.initiatives = in.list(node["initiatives"], read_initiative);
}

void read_need(const FileReader& in, const Value& node, Need& result) {
    result.place = in.place(node);
    in.fill(node, need_texts, result);
    result.serves = in.texts(node["for"]);
}

void read_request(const FileReader& in, const Value& node, Request& result) {
    result = {in.place(node),          in.text(node["from"]),    in.text(node["need"]),    in.text(node["what"]),
              in.text(node["answer"]), in.text(node["because"]), in.texts(node["through"])};
}

void read_goal(const FileReader& in, const Value& node, Goal& result) {
    read_titled(in, node, goal_texts, result);
    result.indicators = in.list(node["indicators"], read_key_result);
}

void read_choice(const FileReader& in, const Value& node, Choice& result) {
    result = {in.place(node),           in.text(node["dimension"]), in.text(node["why"]),
              in.texts(node["pursue"]), in.texts(node["not_now"]),  {}};
    for (const auto& [key, words] : node["also"].entries()) result.also.emplace_back(in.text(key), in.texts(words));
}

void read_team(const FileReader& in, const Value& node, Team& result) {
    result.place = in.place(node);
    result.id = in.text(node["id"]);
    result.key = result.id.value;
    result.ref = "teams/" + result.key;
    result.name = in.text(node["name"]);
    result.kind = in.text(node["kind"]);
    result.part_of = in.text(node["part_of"]);
    result.members = in.texts(node["members"]);
    result.relies_on = in.texts(node["relies_on"]);
    result.drawn_from = in.texts(node["drawn_from"]);
    result.capacity_objectives = in.text(node["capacity"]["objectives"]);
    result.business_as_usual = in.text(node["capacity"]["business_as_usual"]);
}

/// The key of an entry of the root, for findings about the whole of it.
Place place_of_key(const FileReader& in, const Value& root, std::string_view name) {
    for (const auto& [key, value] : root.entries())
        if (key.is_scalar() && key.text() == name) return in.place(key);
    return in.place(root);
}

}  // namespace

TeamFile read_team_file(const syntax::Tree& tree, std::uint32_t file) {
    const FileReader in(file);
    const Value root = tree.root();
    TeamFile result;
    result.file = file;
    result.team = in.text(root["team"]);
    result.cycle = in.text(root["cycle"]);
    result.objectives = in.list(root["objectives"], read_objective);
    result.initiatives = in.list(root["initiatives"], read_initiative);
    result.needs = in.list(root["needs"], read_need);
    result.requests = in.list(root["requests"], read_request);
    return result;
}

Strategy read_strategy(const syntax::Tree& tree, std::uint32_t file) {
    const FileReader in(file);
    const Value node = tree.root()["strategy"];
    Strategy result;
    result.place = place_of_key(in, tree.root(), "strategy");
    result.is_blank = !node.is_mapping() || node.is_empty();
    result.purpose = in.text(node["purpose"]);
    result.vision = in.text(node["vision"]);
    result.horizon = in.text(node["horizon"]);
    result.story = in.text(node["story"]);
    result.goals = in.list(node["goals"], read_goal);
    result.choices = in.list(node["choices"], read_choice);
    return result;
}

std::vector<Team> read_teams(const syntax::Tree& tree, std::uint32_t file) {
    return FileReader(file).list(tree.root()["teams"], read_team);
}

}  // namespace okr::model
