#include "diff/references.hpp"

#include "model/reference.hpp"

namespace okr::diffing {

std::string full_name_of(const model::Text& text, const Thing& in, Bare bare) {
    const auto reference = model::parse_reference(text.value);
    if (!reference) return text.value;
    const bool is_bare = reference->team.empty() && reference->cycle.empty();
    if (is_bare && bare == Bare::goal) return "strategy/" + reference->id;
    return model::full_name(reference->team.empty() ? in.team : reference->team, reference->id,
                            reference->cycle.empty() ? in.cycle : reference->cycle);
}

namespace {

std::string name_of_team(std::string_view id) { return "teams/" + std::string(id); }

/// As it is written, and what it means.
Names full_names(const model::Text& text, const Thing& in, Bare bare) {
    Names names{"text " + text.value};
    if (text) names.push_back("name " + full_name_of(text, in, bare));
    return names;
}

}  // namespace

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

Names References::names_then(const model::Text& text, const Thing& in, Bare bare) const {
    Names names = full_names(text, in, bare);
    if (text) names.push_back("name " + name_now(full_name_of(text, in, bare)));
    return names;
}

ListStep References::step(const model::Texts& old, const model::Texts& now, const Thing& was, const Thing& is,
                          Bare bare) const {
    const auto then = [&](const model::Text& text) { return names_then(text, was, bare); };
    return list_step(old, now, then, [&](const model::Text& text) { return full_names(text, is, bare); });
}

bool References::is_same_team(std::string_view old, std::string_view now) const {
    return old == now || name_now(name_of_team(old)) == name_of_team(now);
}

ListStep References::teams(const model::Texts& old, const model::Texts& now) const {
    const auto names_then = [&](const model::Text& text) {
        return Names{name_of_team(text.value), name_now(name_of_team(text.value))};
    };
    return list_step(old, now, names_then, [](const model::Text& text) { return Names{name_of_team(text.value)}; });
}

}  // namespace okr::diffing
