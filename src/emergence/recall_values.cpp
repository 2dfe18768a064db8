#include <map>
#include <optional>

#include "emergence/recalling.hpp"
#include "model/reference.hpp"

namespace okr::emerging {

namespace {

/// Key results that an initiative is to move: as it says, else those of the objective that it stands in.
class Moved {
public:
    explicit Moved(const Memory& memory) : memory_(memory) {
        for (const model::TeamFile& file : memory.now.team_files) {
            if (file.cycle && file.cycle.value != memory.cycle) continue;
            for (const model::Initiative& initiative : file.initiatives) add(initiative, file, nullptr);
            for (const model::Objective& objective : file.objectives)
                for (const model::Initiative& initiative : objective.initiatives) add(initiative, file, &objective);
        }
    }

    /// By the initiative's name, of those that are done.
    std::map<std::string, std::vector<std::string>, std::less<>> key_results;

private:
    void add(const model::Initiative& initiative, const model::TeamFile& file, const model::Objective* within) {
        if (initiative.status.value != "done") return;
        std::vector<std::string>& refs = key_results[initiative.ref];
        for (const model::Text& text : initiative.moves) {
            const auto reference = model::parse_reference(text.value);
            const auto target =
                reference ? memory_.now.find(*reference, file.team.value, file.cycle.value) : std::nullopt;
            if (!target) continue;
            if (target->kind == model::ObjectKind::key_result) refs.push_back(target->object->ref);
            if (target->kind == model::ObjectKind::objective) add_all(*target->objective, refs);
        }
        if (initiative.moves.empty() && within != nullptr) add_all(*within, refs);
    }

    static void add_all(const model::Objective& objective, std::vector<std::string>& refs) {
        for (const model::KeyResult& result : objective.key_results) refs.push_back(result.ref);
    }

    const Memory& memory_;
};

class Valuing {
public:
    Valuing(const Memory& memory, aligning::Past& past) : moved_(memory), memory_(memory), past_(past) {}

    void run() {
        const auto& told = memory_.told;
        for (std::size_t begin = 0, end = 0; begin < told.size(); begin = end) {
            while (end < told.size() && told[end].place() == told[begin].place()) ++end;
            for (std::size_t at = begin; at < end; ++at) settle(told[at], begin, end);
            for (std::size_t at = begin; at < end; ++at) learn(told[at]);
        }
    }

private:
    /// The value before the commit, for what was checked in together with the work is its fruit; of a key result that
    /// is new with it, the value it came with.
    void settle(const Told& done, std::size_t begin, std::size_t end) {
        const std::string& kind = done.change().kind;
        const bool is_done = kind == "initiative-done" || kind == "initiative-added" || kind == "initiative-swapped";
        const auto refs = is_done ? moved_.key_results.find(done.object) : moved_.key_results.end();
        if (refs == moved_.key_results.end()) return;
        for (const std::string& ref : refs->second) {
            const auto known = values_.find(ref);
            past_.value_when_done.insert_or_assign(
                done.object + "\n" + ref, known != values_.end() ? known->second : value_within(ref, begin, end));
        }
    }

    [[nodiscard]] std::optional<double> value_within(const std::string& ref, std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < end; ++at)
            if (memory_.told[at].object == ref) return memory_.told[at].happening->number;
        return std::nullopt;
    }

    void learn(const Told& told) {
        if (!told.happening->current.empty()) values_.insert_or_assign(told.object, told.happening->number);
    }

    Moved moved_;
    const Memory& memory_;
    aligning::Past& past_;
    std::map<std::string, std::optional<double>, std::less<>> values_;  ///< of key results, by now
};

}  // namespace

void recall_values(const Memory& memory, aligning::Past& past) { Valuing(memory, past).run(); }

}  // namespace okr::emerging
