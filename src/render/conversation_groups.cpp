#include "render/conversation_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace okr::render {

namespace {

/// What asks for work on the strategy, or on how it is told.
constexpr std::array<std::string_view, 5> kinds_for_leaders{"strategy-unclear", "goal-without-okrs",
                                                            "priority-mismatch", "off-strategy", "suspect"};

bool is_for_leaders(const Conversation& one) {
    return std::find(kinds_for_leaders.begin(), kinds_for_leaders.end(), one.kind) != kinds_for_leaders.end();
}

void put(ConversationGroup& group, const Conversation& one) {
    const auto found =
        std::find_if(group.kinds.begin(), group.kinds.end(), [&](const KindPortion& k) { return k.kind == one.kind; });
    KindPortion& portion = found == group.kinds.end() ? group.kinds.emplace_back(KindPortion{one.kind, {}}) : *found;
    portion.conversations.push_back(&one);
}

/// Groups by a key, in the order of their first conversations.
class Groups {
public:
    ConversationGroup& at(std::string_view heading) {
        const auto [known, is_new] = places_.try_emplace(std::string(heading), all_.size());
        if (is_new) all_.push_back({std::string(heading), false, {}});
        return all_[known->second];
    }
    std::vector<ConversationGroup> take() { return std::move(all_); }

private:
    std::vector<ConversationGroup> all_;
    std::map<std::string, std::size_t, std::less<>> places_;
};

std::vector<ConversationGroup> by_topic(const Alignment& alignment) {
    Groups groups;
    for (const Conversation& one : alignment.conversations) put(groups.at(topic_of(one.kind)), one);
    return groups.take();
}

bool is_asked_for(const AlignView& view, const std::string& team) {
    return view.teams.empty() || std::find(view.teams.begin(), view.teams.end(), team) != view.teams.end();
}

std::vector<ConversationGroup> by_team(const Alignment& alignment, const AlignView& view) {
    std::map<std::string, ConversationGroup> groups;
    for (const Conversation& one : alignment.conversations)
        for (const std::string& team : std::set<std::string>(one.teams.begin(), one.teams.end()))
            if (is_asked_for(view, team)) put(groups[team], one);
    std::vector<ConversationGroup> all;
    for (auto& [team, group] : groups) {
        group.heading = team;
        all.push_back(std::move(group));
    }
    return all;
}

/// The goal that it is about: among its subjects, else in its evidence; nothing: the strategy as a whole.
const Coverage* goal_of(const Conversation& one, const std::map<std::string_view, const Coverage*>& goals) {
    for (const std::string& subject : one.subjects)
        if (const auto found = goals.find(subject); found != goals.end()) return found->second;
    for (const Evidence& evidence : one.evidence)
        if (const auto found = goals.find(evidence.ref); found != goals.end()) return found->second;
    return nullptr;
}

std::string heading_of(const Coverage& goal) {
    const std::string name = goal.title.empty() ? goal.goal : fmt::format("{}: {}", goal.goal, goal.title);
    return goal.rank ? fmt::format("{}. {}", *goal.rank, name) : name;
}

std::vector<ConversationGroup> by_goal(const Alignment& alignment) {
    std::map<std::string_view, const Coverage*> goals;
    Groups groups;
    for (const Coverage& goal : alignment.figures.coverage) {
        goals.emplace(goal.goal, &goal);
        groups.at(heading_of(goal));
    }
    Groups rest;
    for (const Conversation& one : alignment.conversations) {
        const Coverage* const goal = is_for_leaders(one) ? goal_of(one, goals) : nullptr;
        if (is_for_leaders(one))
            put(groups.at(goal == nullptr ? "the strategy as a whole" : heading_of(*goal)), one);
        else
            put(rest.at(topic_of(one.kind)), one);
    }
    std::vector<ConversationGroup> all = groups.take();
    for (ConversationGroup& group : rest.take()) {
        group.is_brief = true;
        all.push_back(std::move(group));
    }
    return all;
}

}  // namespace

std::size_t ConversationGroup::count() const {
    std::size_t sum = 0;
    for (const KindPortion& portion : kinds) sum += portion.conversations.size();
    return sum;
}

std::string_view topic_of(std::string_view kind) {
    const ConversationInfo* const info = find_conversation_kind(kind);
    return info == nullptr ? "other" : info->group;
}

std::string counts_by_topic(const std::vector<Conversation>& conversations) {
    std::vector<std::pair<std::string_view, std::size_t>> counts;
    for (const Conversation& one : conversations) {
        const std::string_view topic = topic_of(one.kind);
        const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == topic; });
        if (found == counts.end())
            counts.emplace_back(topic, 1);
        else
            ++found->second;
    }
    std::string out;
    for (const auto& [topic, count] : counts) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", topic, count);
    return out;
}

std::vector<ConversationGroup> conversation_groups(const Alignment& alignment, const AlignView& view) {
    std::vector<ConversationGroup> groups = view.audience == Audience::leaders ? by_goal(alignment)
                                            : view.audience == Audience::teams ? by_team(alignment, view)
                                                                               : by_topic(alignment);
    std::erase_if(groups, [](const ConversationGroup& group) { return group.kinds.empty(); });
    return groups;
}

}  // namespace okr::render
