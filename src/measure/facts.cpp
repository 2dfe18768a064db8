#include "measure/facts.hpp"

#include "measure/wording.hpp"

namespace okr::measure {

namespace {

/// Found out by the first who asks.
template <typename Fact, typename Find>
const Fact& once(std::optional<Fact>& fact, Find find) {
    if (!fact) fact.emplace(find());
    return *fact;
}

}  // namespace

struct Facts::Known {
    std::optional<std::vector<std::string>> words;
    std::optional<std::string> wording;
    std::optional<std::optional<Value>> baseline_field, target_field, current_field, baseline, target;
    std::optional<Reading> title;
};

Facts::Facts(const model::KeyResult& result, const Reading& reading, std::optional<Reading> title)
    : result_(result), reading_(reading) {
    if (title) known().title = std::move(title);
}
Facts::~Facts() = default;
Facts::Facts(Facts&&) noexcept = default;

Facts::Known& Facts::known() const {
    if (!known_) known_ = std::make_unique<Known>();
    return *known_;
}

const std::vector<std::string>& Facts::words() const {
    return once(known().words, [&] { return words_of(result_.headline().value); });
}

const std::string& Facts::wording() const {
    return once(known().wording, [&] { return wording_of(words()); });
}

const std::optional<Value>& Facts::baseline_field() const {
    return once(known().baseline_field, [&] { return measure::baseline_field(result_); });
}

const std::optional<Value>& Facts::target_field() const {
    return once(known().target_field, [&] { return measure::target_field(result_); });
}

const std::optional<Value>& Facts::current_field() const {
    return once(known().current_field, [&] { return measure::current_field(result_); });
}

const std::optional<Value>& Facts::baseline() const {
    return once(known().baseline, [&] { return result_.baseline ? baseline_field() : baseline_in(reading_); });
}

const std::optional<Value>& Facts::target() const {
    return once(known().target,
                [&] { return result_.target ? with_sign(target_field(), reading_) : target_in(reading_); });
}

const Reading& Facts::title() const {
    if (known().title) return *known().title;
    const bool has_fields = result_.metric || result_.baseline || result_.target;
    if (!result_.title || !has_fields) return reading_;
    return once(known().title, [&] { return Reader().read(result_.title.value); });
}

}  // namespace okr::measure
