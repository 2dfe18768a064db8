#include "exchange/assembly.hpp"

#include <map>
#include <set>

#include "model/names.hpp"

namespace okr::exchange {

namespace {

constexpr std::string_view nameless = "Objective without a name";

/// The record of each id, ids as their authors compare them: of a team's cycle, and of all.
using Ids = std::map<std::string, std::size_t, std::less<>>;

std::string key_of(const FlatRecord& record, std::string_view id) {
    return record.team + "\n" + record.cycle + "\n" + bare_name(id);
}

bool same_set(const FlatRecord& a, const FlatRecord& b) { return a.team == b.team && a.cycle == b.cycle; }

Ids ids_of(const std::vector<FlatRecord>& records) {
    Ids ids;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::string& id = records[i].record.text(Meaning::id);
        if (bare_name(id).empty()) continue;
        ids.emplace(key_of(records[i], id), i);
        ids.emplace(bare_name(id), i);
    }
    return ids;
}

/// Records by what they belong to, each with its type known.
class FlatList {
public:
    explicit FlatList(const std::vector<FlatRecord>& records) : records_(records), ids_(ids_of(records)) {
        for (std::size_t i = 0; i < records.size(); ++i)
            if (const FlatRecord* parent = parent_of(i)) parents_.insert(parent);
        objectives_.resize(records.size(), none);
    }

    void place(Assembly& assembly) {
        for (std::size_t i = 0; i < records_.size(); ++i) {
            const Meaning type = type_of_record(i);
            if (type == Meaning::objective) last_ = i;
            objectives_[i] = type == Meaning::objective ? i : owner_of(i);
            if (objectives_[i] != none && objectives_[i] != i) children_[objectives_[i]].push_back(i);
        }
        for (std::size_t i = 0; i < records_.size(); ++i)
            if (objectives_[i] == i || objectives_[i] == none) place_with_children(assembly, i);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    [[nodiscard]] const FlatRecord* parent_of(std::size_t i) const {
        const FlatRecord& record = records_[i];
        if (record.parent.empty()) return nullptr;
        auto found = ids_.find(key_of(record, record.parent));
        if (found == ids_.end()) found = ids_.find(bare_name(record.parent));
        return found == ids_.end() || found->second == i ? nullptr : &records_[found->second];
    }

    /// What says nothing of its type is a key result if it has a parent and no children.
    [[nodiscard]] Meaning type_of_record(std::size_t i) const {
        if (records_[i].type != Meaning::unknown) return records_[i].type;
        return parent_of(i) != nullptr && !parents_.contains(&records_[i]) ? Meaning::key_result : Meaning::objective;
    }

    /// The objective above, or before where no parent is named.
    [[nodiscard]] std::size_t owner_of(std::size_t i) const {
        const FlatRecord* parent = parent_of(i);
        for (int steps = 0; parent != nullptr && steps < 10; ++steps) {
            const auto at = static_cast<std::size_t>(parent - records_.data());
            if (type_of_record(at) == Meaning::objective) return at;
            parent = parent_of(at);
        }
        return last_ != none && same_set(records_[last_], records_[i]) ? last_ : none;
    }

    void place_with_children(Assembly& assembly, std::size_t i) {
        assembly.enter(records_[i].team, records_[i].cycle);
        if (objectives_[i] == none) return place_one(assembly, i);
        Record record = records_[i].record;
        if (!records_[i].parent.empty())
            record.values.push_back({Meaning::supports, "parent", records_[i].parent, record.line});
        assembly.new_objective(record);
        for (const std::size_t child : children_[i]) place_one(assembly, child);
    }

    void place_one(Assembly& assembly, std::size_t i) {
        if (type_of_record(i) == Meaning::initiative) {
            Exchange::Initiative& initiative = assembly.initiative(records_[i].record);
            const FlatRecord* parent = parent_of(i);
            if (parent != nullptr &&
                type_of_record(static_cast<std::size_t>(parent - records_.data())) != Meaning::objective)
                initiative.moves.push_back(records_[i].parent);
        } else {
            assembly.key_result(records_[i].record);
        }
    }

    const std::vector<FlatRecord>& records_;
    Ids ids_;
    std::set<const FlatRecord*> parents_;  ///< what others name as theirs
    std::vector<std::size_t> objectives_;  ///< of each record, the one it belongs to
    std::map<std::size_t, std::vector<std::size_t>> children_;
    std::size_t last_ = none;
};

}  // namespace

void Assembly::enter(const std::string& team, const std::string& cycle) {
    const auto [found, is_new] = sets_.try_emplace({team, cycle}, exchange_.sets.size());
    if (is_new) exchange_.sets.push_back({team, cycle, {}, {}, {}, {}, {}});
    has_objective_ = has_objective_ && found->second == set_;
    set_ = found->second;
}

Exchange::Set& Assembly::set() {
    if (exchange_.sets.empty()) enter("", "");
    return exchange_.sets[set_];
}

Exchange::Objective& Assembly::objective(const Record& record) {
    const auto found = titles_.find({set_, record.title});
    if (found == titles_.end()) return new_objective(record);
    objective_ = found->second;
    has_objective_ = true;
    complete(last_objective(), record);
    return last_objective();
}

Exchange::Objective& Assembly::new_objective(const Record& record) {
    auto& all = set().objectives;
    all.push_back(objective_of(record));
    objective_ = all.size() - 1;
    has_objective_ = true;
    titles_.try_emplace({set_, record.title}, objective_);
    if (all.back().title.empty()) all.back().title = nameless;
    return all.back();
}

Exchange::KeyResult& Assembly::key_result(const Record& record) {
    if (!has_objective_) objective({"", record.line, {}});
    auto& all = last_objective().key_results;
    all.push_back(key_result_of(record));
    return all.back();
}

Exchange::Initiative& Assembly::initiative(const Record& record) {
    auto& all = has_objective_ ? last_objective().initiatives : set().initiatives;
    all.push_back(initiative_of(record));
    return all.back();
}

void Assembly::link_to_last_key_result(Exchange::Initiative& initiative) {
    if (!has_objective_ || last_objective().key_results.empty()) return;
    Exchange::KeyResult& result = last_objective().key_results.back();
    if (result.id.empty()) result.id = model::derive_id(result.title.empty() ? result.metric : result.title);
    if (!result.id.empty()) initiative.moves.push_back(result.id);
}

void assemble(Assembly& assembly, const std::vector<FlatRecord>& records) { FlatList(records).place(assembly); }

}  // namespace okr::exchange
