#include "measure/hypothesis.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace okr::measure {

namespace {

constexpr std::string_view npos_chars = " ,;:-";

/// Words that turn a bare "so" into something else than a reason.
bool is_other_so(std::string_view next) {
    static constexpr std::array<std::string_view, 14> words{
        "far", "called", "much", "many", "on", "forth", "long", "soon", "as", "well", "few", "little", "good", "what"};
    return next.empty() || std::find(words.begin(), words.end(), next) != words.end();
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" ,.;)")); }

/// How a reason may begin, and what its words need before them to follow "so that".
struct Opening {
    std::string_view words;
    std::string_view subject;
};
constexpr std::array<Opening, 5> openings{
    {{"so that ", ""}, {"in order to ", "we "}, {"in order that ", ""}, {"so as to ", "we "}, {"so ", ""}}};

/// Where a reason begins in lower-case text, and what opens it.
struct Found {
    std::size_t at = std::string_view::npos;
    Opening opening = {};
};

bool opens(std::string_view rest, const Opening& opening) {
    if (!rest.starts_with(opening.words)) return false;
    return opening.words != "so " || !is_other_so(first_word(rest.substr(opening.words.size())));
}

/// The first opening behind a blank or a bracket.
Found find_opening(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at - 1] != ' ' && text[at - 1] != '(') continue;
        for (const Opening& opening : openings)
            if (opens(text.substr(at), opening)) return {at, opening};
    }
    return {};
}

std::size_t words_in(std::string_view text) {
    const std::string_view words = base::stripped(text, " ");
    return words.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
}

/// "Build it (so they come) by May" is cut to "Build it by May".
std::string without(std::string_view sentence, std::size_t begin, std::size_t end) {
    std::string work(base::stripped(sentence.substr(0, begin), npos_chars));
    const std::string_view rest = base::stripped(sentence.substr(end), " ");
    const bool needs_blank = !rest.empty() && std::string_view(",.;:").find(rest[0]) == std::string_view::npos;
    return work.append(needs_blank ? " " : "").append(rest);
}

}  // namespace

std::optional<Hypothesis> hypothesis_in(std::string_view sentence) {
    const std::string text = base::lowered(sentence);
    const Found found = find_opening(text);
    if (found.at == std::string_view::npos) return std::nullopt;
    const bool in_brackets = text[found.at - 1] == '(';
    const std::size_t end = in_brackets ? text.find(')', found.at) : text.size();
    if (end == std::string::npos) return std::nullopt;
    const std::size_t begin = found.at + found.opening.words.size();
    const std::string_view reason = base::stripped(sentence.substr(begin, end - begin), " .,;");
    const std::string work =
        in_brackets ? without(sentence, found.at - 1, end + 1) : without(sentence, found.at, sentence.size());
    if (words_in(work) < 2 || words_in(reason) < 2) return std::nullopt;
    return Hypothesis{work, std::string(found.opening.subject).append(reason)};
}

}  // namespace okr::measure
