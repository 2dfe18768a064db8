#include "git/mailmap.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "git/encoding.hpp"

namespace okr::git {

namespace {

std::string_view trim(std::string_view text) { return base::stripped(text, " \t\r"); }

/// Takes `Name <address>` off the line; nothing if there is no address.
std::optional<Person> take_person(std::string_view& line) {
    const std::size_t open = line.find('<');
    const std::size_t close = open == std::string_view::npos ? open : line.find('>', open);
    if (close == std::string_view::npos) return std::nullopt;
    Person person{to_utf8(trim(line.substr(0, open))), to_utf8(trim(line.substr(open + 1, close - open - 1)))};
    line.remove_prefix(close + 1);
    return person;
}

}  // namespace

Mailmap::Mailmap(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void Mailmap::add(std::string_view line) {
    if (line.starts_with('#')) return;
    auto proper = take_person(line);
    if (!proper) return;
    auto written = take_person(line);
    if (!written) written = Person{"", std::exchange(proper->email, "")};
    Person& known = people_[{base::lowered(written->email), base::lowered(written->name)}];
    if (!proper->name.empty()) known.name = proper->name;
    if (!proper->email.empty()) known.email = proper->email;
}

Person Mailmap::map(const Person& person) const {
    const std::string email = base::lowered(person.email);
    auto found = people_.find({email, base::lowered(person.name)});
    if (found == people_.end()) found = people_.find({email, ""});
    if (found == people_.end()) return person;
    const Person& proper = found->second;
    return {proper.name.empty() ? person.name : proper.name, proper.email.empty() ? person.email : proper.email};
}

}  // namespace okr::git
