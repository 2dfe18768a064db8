#include "model/read_documents.hpp"

namespace okr::model {

namespace {

using syntax::Value;

/// Reads the values of one file; only knows which file it is.
class FileReader {
public:
    explicit FileReader(std::uint32_t file) : file_(file) {}

    [[nodiscard]] Place place(const Value& value) const {
        return {file_, value.present() ? value.span() : syntax::Span{}};
    }

    [[nodiscard]] Text text(const Value& value) const {
        if (!value.is_scalar() || value.text().empty()) return {{}, place(value), false};
        return {std::string(value.text()), place(value), true};
    }

    [[nodiscard]] Texts texts(const Value& list) const {
        Texts result;
        for (const Value& item : list.items())
            if (Text one = text(item)) result.push_back(std::move(one));
        return result;
    }

    template <typename Read>
    [[nodiscard]] auto list(const Value& value, Read read) const {
        std::vector<decltype(read(*this, value))> result;
        const std::vector<Value> items = value.items();
        result.reserve(items.size());
        for (const Value& item : items)
            if (item.is_mapping() || item.is_scalar()) result.push_back(read(*this, item));
        return result;
    }

private:
    std::uint32_t file_;
};

/// A bare text stands for a mapping with a title. What has none is told where it begins.
Text title_of(const FileReader& in, const Value& node) {
    const Value title = node.is_mapping() ? node["title"] : node;
    Text text = in.text(title);
    if (!title.present()) text.place = in.place(node);
    return text;
}

KeyResult read_key_result(const FileReader& in, const Value& node) {
    KeyResult result;
    result.place = in.place(node);
    result.id = in.text(node["id"]);
    result.title = title_of(in, node);
    result.is_short = !node.is_mapping();
    result.metric = in.text(node["metric"]);
    result.baseline = in.text(node["baseline"]);
    result.target = in.text(node["target"]);
    result.current = in.text(node["current"]);
    result.confidence = in.text(node["confidence"]);
    result.unit = in.text(node["unit"]);
    result.by = in.text(node["by"]);
    result.owner = in.text(node["owner"]);
    result.weight = in.text(node["weight"]);
    result.note = in.text(node["note"]);
    return result;
}

Initiative read_initiative(const FileReader& in, const Value& node) {
    Initiative result;
    result.place = in.place(node);
    result.id = in.text(node["id"]);
    result.title = title_of(in, node);
    result.moves = in.texts(node["moves"]);
    result.so_that = in.text(node["so_that"]);
    result.status = in.text(node["status"]);
    result.replaces = in.text(node["replaces"]);
    result.because = in.text(node["because"]);
    result.owner = in.text(node["owner"]);
    result.link = in.text(node["link"]);
    return result;
}

Demand read_demand(const FileReader& in, const Value& node) {
    return {in.place(node), in.text(node["from"]), in.text(node["why"]), node.is_mapping()};
}

Objective read_objective(const FileReader& in, const Value& node) {
    Objective result;
    result.place = in.place(node);
    result.id = in.text(node["id"]);
    result.title = title_of(in, node);
    result.because = in.text(node["because"]);
    result.reviewed = in.text(node["reviewed"]);
    result.supports = in.texts(node["supports"]);
    result.shared_with = in.texts(node["shared_with"]);
    result.demand = read_demand(in, node["demand"]);
    result.has_key_results = node["key_results"].present();
    result.key_results = in.list(node["key_results"], read_key_result);
    result.initiatives = in.list(node["initiatives"], read_initiative);
    return result;
}

Need read_need(const FileReader& in, const Value& node) {
    Need result;
    result.place = in.place(node);
    result.id = in.text(node["id"]);
    result.from = in.text(node["from"]);
    result.what = in.text(node["what"]);
    result.by = in.text(node["by"]);
    result.met = in.text(node["met"]);
    result.serves = in.texts(node["for"]);
    return result;
}

Request read_request(const FileReader& in, const Value& node) {
    return {in.place(node),          in.text(node["from"]),    in.text(node["need"]),    in.text(node["what"]),
            in.text(node["answer"]), in.text(node["because"]), in.texts(node["through"])};
}

Goal read_goal(const FileReader& in, const Value& node) {
    Goal result;
    result.place = in.place(node);
    result.id = in.text(node["id"]);
    result.title = title_of(in, node);
    result.why = in.text(node["why"]);
    result.priority = in.text(node["priority"]);
    result.by = in.text(node["by"]);
    result.owner = in.text(node["owner"]);
    result.indicators = in.list(node["indicators"], read_key_result);
    return result;
}

Choice read_choice(const FileReader& in, const Value& node) {
    Choice result{in.place(node),           in.text(node["dimension"]), in.text(node["why"]),
                  in.texts(node["pursue"]), in.texts(node["not_now"]),  {}};
    for (const auto& [key, words] : node["also"].entries()) result.also.emplace_back(in.text(key), in.texts(words));
    return result;
}

Team read_team(const FileReader& in, const Value& node) {
    Team result;
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
    return result;
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
