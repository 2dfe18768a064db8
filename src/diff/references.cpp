#include "diff/references.hpp"

#include "model/reference.hpp"

namespace okr::diffing {

namespace {

std::string name_of_team(std::string_view id) { return "teams/" + std::string(id); }

}  // namespace

std::string full_name_of(const model::Text& text, const Thing& in, Bare bare) {
    const auto reference = model::parse_reference(text.value);
    if (!reference) return text.value;
    const bool is_bare = reference->team.empty() && reference->cycle.empty();
    if (is_bare && bare == Bare::goal) return "strategy/" + reference->id;
    return model::full_name(reference->team.empty() ? in.team : reference->team, reference->id,
                            reference->cycle.empty() ? in.cycle : reference->cycle);
}

References::References(const Side& before) {
    for (const Thing& thing : before.things())
        if (thing.partner != nullptr && thing.partner->ref != thing.ref)
            renamed_.emplace(thing.ref, thing.partner->ref);
}

std::string References::name_now(const std::string& name) const {
    const auto found = renamed_.find(name);
    return found == renamed_.end() ? name : found->second;
}

bool References::is_same(const model::Text& old, const model::Text& now, const Thing& was, const Thing& is,
                         Bare bare) const {
    if (old.value == now.value) return true;
    if (!old || !now) return false;
    const std::string after = full_name_of(now, is, bare);
    const std::string before = full_name_of(old, was, bare);
    return before == after || name_now(before) == after;
}

ListStep References::step(const model::Texts& old, const model::Texts& now, const Thing& was, const Thing& is,
                          Bare bare) const {
    return list_step(old, now,
                     [&](const model::Text& a, const model::Text& b) { return is_same(a, b, was, is, bare); });
}

bool References::is_same_team(std::string_view old, std::string_view now) const {
    return old == now || name_now(name_of_team(old)) == name_of_team(now);
}

ListStep References::teams(const model::Texts& old, const model::Texts& now) const {
    return list_step(old, now,
                     [&](const model::Text& a, const model::Text& b) { return is_same_team(a.value, b.value); });
}

}  // namespace okr::diffing
