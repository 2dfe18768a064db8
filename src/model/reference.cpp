#include "model/reference.hpp"

#include "model/values.hpp"

namespace okr::model {

std::optional<Reference> parse_reference(std::string_view text) {
    Reference reference;
    const std::size_t slash = text.find('/');
    const std::size_t at = text.rfind('@');
    if (slash != std::string_view::npos) {
        reference.team = text.substr(0, slash);
        if (!is_id(reference.team)) return std::nullopt;
    }
    const std::size_t start = slash == std::string_view::npos ? 0 : slash + 1;
    if (at != std::string_view::npos) {
        reference.cycle = text.substr(at + 1);
        if (reference.cycle.empty() || at < start) return std::nullopt;
    }
    reference.id = text.substr(start, at == std::string_view::npos ? at : at - start);
    if (!is_id(reference.id)) return std::nullopt;
    return reference;
}

std::string full_name(std::string_view team, std::string_view id, std::string_view cycle) {
    std::string name;
    name.reserve(team.size() + id.size() + cycle.size() + 2);
    if (!team.empty()) name.append(team).append("/");
    name.append(id);
    if (!cycle.empty()) name.append("@").append(cycle);
    return name;
}

}  // namespace okr::model
