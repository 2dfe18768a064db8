#include "align/handshakes.hpp"

#include <algorithm>

#include "measure/values.hpp"
#include "model/reference.hpp"
#include "outline/progress.hpp"

namespace okr::aligning {

Handshakes::Handshakes(const Scene& scene) : scene_(scene), reader_(scene.graph.workspace.settings.words) {
    for (const model::TeamFile& file : scene.graph.workspace.team_files)
        for (const model::Request& request : file.requests) add(file, request);
}

void Handshakes::add(const model::TeamFile& file, const model::Request& request) {
    const auto reference = request.need ? model::parse_reference(request.need.value) : std::nullopt;
    if (!reference) return;
    const std::string& cycle = reference->cycle.empty() ? file.cycle.value : reference->cycle;
    if (!cycle.empty() && cycle != scene_.graph.cycle) return;
    const auto target = scene_.graph.workspace.find(*reference, file.team.value, scene_.graph.cycle);
    if (!target || target->kind != model::ObjectKind::need) return;
    answers_[target->object].push_back({&request, file.team.value, file.cycle.value});
}

std::vector<Answer> Handshakes::answers_to(const Need& need) const {
    std::vector<Answer> answers;
    const auto found = answers_.find(need.said);
    if (found == answers_.end()) return answers;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(answers),
                 [&](const Answer& answer) { return answer.team == need.said->from.value || answer.is("accepted"); });
    return answers;
}

bool Handshakes::is_met(const model::Need& need) const {
    if (!need.met) return false;
    const auto day = base::parse_date(need.met.value);
    return !day || !scene_.today || *day <= *scene_.today;
}

bool Handshakes::is_delivered(const Need& need) const {
    if (is_met(*need.said)) return true;
    for (const Answer& answer : answers_to(need)) {
        const auto carriers = carriers_of(answer);
        const auto is_done = [&](const model::Target& carrier) { return is_finished(carrier); };
        if (answer.is("accepted") && std::any_of(carriers.begin(), carriers.end(), is_done)) return true;
    }
    return false;
}

std::vector<model::Target> Handshakes::carriers_of(const Answer& answer) const {
    std::vector<model::Target> carriers;
    for (const model::Text& text : answer.said->through) {
        const auto reference = model::parse_reference(text.value);
        const auto target =
            reference ? scene_.graph.workspace.find(*reference, answer.team, answer.cycle) : std::nullopt;
        if (!target || target->kind == model::ObjectKind::need) continue;
        const auto* initiative = static_cast<const model::Initiative*>(
            target->kind == model::ObjectKind::initiative ? target->object : nullptr);
        if (initiative == nullptr || initiative->status.value != "dropped") carriers.push_back(*target);
    }
    return carriers;
}

bool Handshakes::is_finished(const model::Target& carrier) const {
    if (carrier.kind == model::ObjectKind::initiative)
        return static_cast<const model::Initiative*>(carrier.object)->status.value == "done";
    if (carrier.kind == model::ObjectKind::key_result)
        return is_finished(*static_cast<const model::KeyResult*>(carrier.object));
    if (carrier.kind != model::ObjectKind::objective) return false;
    const auto& results = carrier.objective->key_results;
    return !results.empty() && std::all_of(results.begin(), results.end(),
                                           [&](const model::KeyResult& result) { return is_finished(result); });
}

bool Handshakes::is_finished(const model::KeyResult& result) const {
    if (!result.current) return false;
    const Reading reading = reader_.read(measure::statement_of(result));
    return outlining::progress_of({result, reading, measure::Facts(result, reading)}).met.value_or(false);
}

std::vector<model::Target> Handshakes::waiting_for(const Need& need) const {
    std::vector<model::Target> targets;
    for (const model::Text& text : need.said->serves)
        if (const auto target = scene_.graph.find(text.value, scene_.graph.teams[need.team].id))
            targets.push_back(*target);
    return targets;
}

}  // namespace okr::aligning
