#include "render/reading_table.hpp"

#include <fmt/format.h>

#include <array>

#include "render/paint.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr std::size_t kind_width = 13;  // "unmeasured? "

Ink ink_of(Kind kind) {
    static constexpr std::array inks{Ink::good, Ink::error, Ink::error, Ink::warning, Ink::error};
    return inks[static_cast<std::size_t>(kind)];
}

/// A label, "" for none, and its text, under the sentence.
std::string under(std::string_view label, const std::string& words, const Style& style) {
    if (words.empty()) return {};
    const std::string head = label.empty() ? "" : fmt::format("{}: ", label);
    return fmt::format("{:{}}{}{}\n", "", kind_width, paint(head, Ink::faint, style),
                       wrapped(words, kind_width + head.size(), style));
}

/// "by 30%" is no place to get to, and "double" says it itself.
std::string relation(const Measure& measure) {
    if (!measure.comparator.empty()) return " " + measure.comparator + " ";
    if (!measure.target->relative) return " to ";
    const bool says_it = measure.target->unit == "x" || measure.target->text.starts_with('+');
    return says_it ? ", " : " by ";
}

std::string goal(const Measure& measure) {
    std::string words = measure.metric;
    if (measure.baseline) words += " from " + measure.baseline->text;
    if (measure.target) words += relation(measure) + measure.target->text;
    return words + (measure.period.empty() ? "" : " " + measure.period);
}

std::string measures(const Reading& reading, const Style& style) {
    if (!reading.measure) return {};
    std::string out = under("measure", goal(*reading.measure), style);
    for (const Measure& measure : reading.more_measures) out += under("measure", goal(measure), style);
    return out;
}

std::string halves(const Reading& reading, const Style& style) {
    if (!reading.split) return {};
    return under("initiative", reading.split->initiative, style) +
           under("key result", reading.split->key_result, style);
}

std::string row(const Classified& sentence, const Style& style) {
    const Reading& reading = sentence.reading;
    const std::string kind = fmt::format("{}{}", okr::name(reading.kind), reading.sure ? "" : "?");
    return fmt::format("{}{:{}}{}\n", paint(kind, ink_of(reading.kind), style), "", kind_width - kind.size(),
                       wrapped(sentence.text, kind_width, style)) +
           under("", reading.why, style) + measures(reading, style) + halves(reading, style);
}

}  // namespace

std::string readings_text(std::span<const Classified> sentences, const Style& style) {
    std::string out;
    for (const Classified& sentence : sentences) out += (out.empty() ? "" : "\n") + row(sentence, style);
    return out;
}

}  // namespace okr::render
