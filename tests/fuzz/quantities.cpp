// A key result in fields, a line each (title, metric, baseline, target, unit): numbers are numbers, no value ends
// before it begins, a level that is read alone lies within its text, and comparing two values asks for no order.
#include <algorithm>
#include <cmath>

#include "okr/reading.hpp"
#include "promise.hpp"

namespace {

using okr::fuzzing::promise;

std::string next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

void check(const okr::Quantity& quantity) {
    promise(!std::isnan(quantity.value), "a value is a number");
    promise(quantity.extent.begin <= quantity.extent.end, "a value lies where it begins and ends");
    promise(okr::same_value(quantity, quantity), "a value equals itself");
    promise(okr::same_dimension(quantity, quantity), "a value compares with itself");
}

void check(const okr::Level& level, std::string_view text) {
    check(level.quantity);
    promise(level.quantity.extent.end <= text.size(), "a value lies within its text");
}

void check(const okr::Quantity& a, const okr::Quantity& b) {
    promise(okr::same_value(a, b) == okr::same_value(b, a), "equal is equal from both sides");
    promise(okr::same_dimension(a, b) == okr::same_dimension(b, a), "comparable is comparable from both sides");
}

void check(const okr::Measure& measure) {
    if (measure.baseline) check(*measure.baseline);
    if (measure.target) check(*measure.target);
    if (measure.baseline && measure.target) check(*measure.baseline, *measure.target);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const okr::Reader reader;
    std::string_view text = okr::fuzzing::bytes_of(data, size);
    okr::Statement statement;
    for (std::string* field :
         {&statement.title, &statement.metric, &statement.baseline, &statement.target, &statement.unit})
        *field = next_line(text);
    const okr::Reading reading = reader.read(statement);
    promise(reading.kind == reader.read(statement).kind, "a statement is read alike twice");
    if (reading.measure) check(*reading.measure);
    for (const okr::Measure& measure : reading.more_measures) check(measure);
    const auto baseline = okr::parse_level(statement.baseline);
    const auto target = okr::parse_level(statement.target);
    if (baseline) check(*baseline, statement.baseline);
    if (target) check(*target, statement.target);
    if (baseline && target) check(baseline->quantity, target->quantity);
    return 0;
}
