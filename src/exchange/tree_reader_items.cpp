// Key results, initiatives, needs and requests.
#include "exchange/foreign_shape.hpp"
#include "exchange/tree_reader.hpp"

namespace okr::exchange {

void TreeReader::add_key_results(const Value& list) {
    for (const auto& [key, one] : list.entries()) add_key_result(one, nodes_.text_of(key));
    if (list.is_sequence())
        for (const Value& item : list.items()) add_key_result(item, "");
}

void TreeReader::add_key_result(const Value& node, const std::string& key) {
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

void TreeReader::add_initiatives(const Value& list) {
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

void TreeReader::read_initiatives(const Value& list, const Scope& scope) {
    assembly_.enter(scope.team, scope.cycle);
    assembly_.leave_objective();
    add_initiatives(list);
}

void TreeReader::read_needs(const Value& list, const Scope& scope) {
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

void TreeReader::read_requests(const Value& list, const Scope& scope) {
    assembly_.enter(scope.team, scope.cycle);
    for (const Value& item : list.items()) {
        const auto text = [&](std::string_view key) { return nodes_.text_of(item[key]); };
        if (text("from").empty() || text("answer").empty() || (text("what").empty() && text("need").empty()))
            keep("requests", item, scope);
        else
            assembly_.set().requests.push_back(
                {text("from"), text("need"), text("what"), text("answer"), text("because"), texts_of(item["through"])});
    }
}

std::vector<std::string> TreeReader::texts_of(const Value& list) const {
    std::vector<std::string> texts;
    for (const Value& item : list.items())
        if (std::string text = nodes_.text_of(item); !text.empty()) texts.push_back(std::move(text));
    return texts;
}

}  // namespace okr::exchange
