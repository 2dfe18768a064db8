#include "align/need_circles.hpp"

#include <algorithm>
#include <map>

namespace okr::aligning {

namespace {

using Waits = std::vector<std::vector<Index>>;

/// Open needs by the objects that wait for them.
using Waiting = std::multimap<const model::Object*, Index>;

Waiting all_waiting(const Graph& graph, const Handshakes& handshakes) {
    Waiting waiting;
    for (Index at = 0; at < graph.needs.size(); ++at) {
        if (handshakes.is_delivered(graph.needs[at])) continue;
        for (const model::Target& target : handshakes.waiting_for(graph.needs[at])) waiting.emplace(target.object, at);
    }
    return waiting;
}

/// An objective waits with its key results, and they with it.
std::vector<const model::Object*> that_wait_with(const model::Target& carrier) {
    std::vector<const model::Object*> objects{carrier.object};
    if (carrier.kind == model::ObjectKind::key_result) objects.push_back(carrier.objective);
    if (carrier.kind == model::ObjectKind::objective)
        for (const model::KeyResult& result : carrier.objective->key_results) objects.push_back(&result);
    return objects;
}

/// The needs for which the carriers of this one wait.
std::vector<Index> next_of(const Need& need, const Handshakes& handshakes, const Waiting& waiting) {
    std::vector<Index> next;
    for (const Answer& answer : handshakes.answers_to(need)) {
        if (!answer.is("accepted")) continue;
        for (const model::Target& carrier : handshakes.carriers_of(answer))
            for (const model::Object* object : that_wait_with(carrier))
                for (auto [at, end] = waiting.equal_range(object); at != end; ++at) next.push_back(at->second);
    }
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    return next;
}

Waits all_waits(const Graph& graph, const Handshakes& handshakes) {
    const Waiting waiting = all_waiting(graph, handshakes);
    Waits waits(graph.needs.size());
    for (const auto& [object, at] : waiting)
        if (waits[at].empty()) waits[at] = next_of(graph.needs[at], handshakes, waiting);
    return waits;
}

/// Takes out those that nothing waits in, again and again, so that chains without a circle are not followed.
void drop_loose_ends(Waits& waits) {
    std::vector<std::size_t> waiters(waits.size());
    for (const auto& next : waits)
        for (const Index at : next) ++waiters[at];
    std::vector<Index> loose;
    for (Index at = 0; at < waits.size(); ++at)
        if (waiters[at] == 0) loose.push_back(at);
    while (!loose.empty()) {
        const Index at = loose.back();
        loose.pop_back();
        for (const Index next : waits[at])
            if (--waiters[next] == 0) loose.push_back(next);
        waits[at].clear();
    }
}

/// Back from the last step to the start.
std::vector<Index> circle_to(Index last, Index start, const std::map<Index, Index>& came_from) {
    std::vector<Index> circle{last};
    while (circle.back() != start) circle.push_back(came_from.at(circle.back()));
    std::reverse(circle.begin(), circle.end());
    return circle;
}

/// Breadth first; empty if no way leads back.
std::vector<Index> shortest_circle(const Waits& waits, Index start) {
    std::map<Index, Index> came_from;
    std::vector<Index> queue{start};
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const Index next : waits[queue[i]]) {
            if (next == start) return circle_to(queue[i], start, came_from);
            if (came_from.emplace(next, queue[i]).second) queue.push_back(next);
        }
    return {};
}

}  // namespace

std::vector<std::vector<Index>> circles_of_needs(const Graph& graph, const Handshakes& handshakes) {
    Waits waits = all_waits(graph, handshakes);
    drop_loose_ends(waits);
    std::vector<std::vector<Index>> circles;
    for (Index start = 0; start < waits.size(); ++start) {
        const std::vector<Index> circle = shortest_circle(waits, start);
        for (const Index at : circle) waits[at].clear();
        if (circle.size() > 1) circles.push_back(circle);
    }
    return circles;
}

}  // namespace okr::aligning
