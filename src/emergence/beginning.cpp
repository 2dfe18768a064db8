#include "emergence/beginning.hpp"

#include <fmt/format.h>

#include "history/moment.hpp"

namespace okr::emerging {

namespace {

std::size_t step_before(const Chronicle& chronicle, base::Date day) {
    const std::int64_t begin = std::chrono::seconds(day.time_since_epoch()).count();
    const auto& places = chronicle.main_line.places();
    std::size_t step = 0;
    for (std::size_t at = 0; at < places.size(); ++at)
        if (chronicle.trail.commit(places[at]).time < begin) step = at;
    return step;
}

}  // namespace

base::Result<std::size_t> beginning_of(const Chronicle& chronicle, const std::string& words,
                                       std::optional<base::Date> today) {
    const auto day = today ? history::parse_moment(words, *today) : base::parse_date(words);
    if (day) return step_before(chronicle, *day);
    const auto id = chronicle.snapshots.repository().resolve(words);
    if (!id) return id.failure();
    for (history::Trail::Place place = 0; place < chronicle.trail.size(); ++place)
        if (chronicle.trail.commit(place).id == *id) return chronicle.main_line.step(place);
    return base::Failure{
        fmt::format("`{}` does not lead to what is looked at; name one of its ancestors, such as the "
                    "answer of `git merge-base {} HEAD`, or a day",
                    words, words)};
}

}  // namespace okr::emerging
