#include "render/log_lives.hpp"

#include <map>

#include "render/change_groups.hpp"

namespace okr::render {

namespace {

int rank_of(const std::string& heading) {
    if (heading == "strategy") return 0;
    return heading == "teams" || heading == "settings" ? 2 : 1;
}

}  // namespace

std::vector<LifeGroup> lives_of(const Log& log) {
    std::map<std::string_view, const Series*> series;
    for (const Series& one : log.series) series[one.object] = &one;
    std::map<std::pair<int, std::string>, LifeGroup> groups;
    std::map<std::string_view, std::pair<LifeGroup*, std::size_t>> known;
    for (const Event& event : log.events) {
        const auto [at, is_new] = known.try_emplace(event.life);
        if (is_new) {
            const std::string heading = heading_of(std::string_view(event.life).substr(0, event.life.find('~')));
            LifeGroup& group = groups[{rank_of(heading), heading}];
            group.heading = heading;
            at->second = {&group, group.lives.size()};
            const auto values = series.find(event.life);
            group.lives.push_back({event.life, {}, values == series.end() ? nullptr : values->second});
        }
        at->second.first->lives[at->second.second].events.push_back(&event);
    }
    std::vector<LifeGroup> result;
    for (auto& [key, group] : groups) result.push_back(std::move(group));
    return result;
}

}  // namespace okr::render
