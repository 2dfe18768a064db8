#include "exchange/own_markdown.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "exchange/assembly.hpp"

namespace okr::exchange {

namespace {

constexpr std::string_view mark = "<!-- okr export -->";

/// What stands for a sign that Markdown or a service would act upon; a backslash stands before all others.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> written{{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&#124;", "|"},
    {"<span>$</span>", "$"},
    {"<br>", "\n"},
    {"\u200B", ""},
}};

std::string unwritten(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto sign =
            std::find_if(written.begin(), written.end(), [&](const auto& row) { return text.starts_with(row.first); });
        if (sign != written.end()) {
            out += sign->second;
            text.remove_prefix(sign->first.size());
            continue;
        }
        if (text[0] == '\\' && text.size() > 1) text.remove_prefix(1);
        out += text[0];
        text.remove_prefix(1);
    }
    return out;
}

/// "### Objective: " and such: what follows is taken off.
bool take(std::string_view& line, std::string_view words) {
    if (!line.starts_with(words)) return false;
    line.remove_prefix(words.size());
    return true;
}

class Page {
public:
    /// False where the line is not export's.
    bool read(std::string_view line, std::size_t number) {
        if (line.empty() || line == "# OKRs") return true;
        if (take(line, "## Team: ")) return enter(unwritten(line), "");
        if (take(line, "## ")) return enter(team_, unwritten(line));
        if (take(line, "### Objective: ")) return begin(Meaning::objective, line, number);
        if (line == "### Initiatives") return flush(), assembly_.leave_objective(), list(Meaning::initiative);
        if (line == "#### Initiatives") return list(Meaning::initiative);
        if (line == "#### Key results") return list(Meaning::key_result);
        if (take(line, "  - ")) return type_ != Meaning::unknown && value(line, number);
        if (!take(line, "- ")) return false;
        return list_ == Meaning::objective ? value(line, number) : begin(list_, line, number);
    }

    Exchange take_all() {
        flush();
        return assembly_.take();
    }

private:
    bool enter(std::string team, const std::string& cycle) {
        flush();
        team_ = std::move(team);
        list_ = Meaning::unknown;
        assembly_.enter(team_, cycle);
        return true;
    }

    bool list(Meaning type) {
        flush();
        list_ = type;
        return true;
    }

    bool begin(Meaning type, std::string_view title, std::size_t line) {
        if (type == Meaning::unknown) return false;
        flush();
        type_ = list_ = type;
        record_.line = line;
        const bool is_metric = title.size() > 2 && title.starts_with('_') && title.ends_with('_');
        if (is_metric)
            record_.values.push_back({Meaning::metric, "metric", unwritten(title.substr(1, title.size() - 2)), line});
        else
            record_.title = unwritten(title);
        return true;
    }

    bool value(std::string_view line, std::size_t number) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) return false;
        const std::string name(line.substr(0, colon));
        const Meaning meaning = meaning_of(name);
        record_.values.push_back({meaning, name, unwritten(line.substr(colon + 2)), number});
        return meaning != Meaning::unknown;
    }

    void flush() {
        if (type_ == Meaning::objective) assembly_.new_objective(record_);
        if (type_ == Meaning::key_result) assembly_.key_result(record_);
        if (type_ == Meaning::initiative) assembly_.initiative(record_);
        type_ = Meaning::unknown;
        record_ = {};
    }

    Assembly assembly_;
    std::string team_;
    Meaning list_ = Meaning::unknown;  ///< what items are; an objective's are its values
    Meaning type_ = Meaning::unknown;  ///< of the record that grows
    Record record_;
};

}  // namespace

std::optional<Exchange> read_own_markdown(std::string_view text) {
    if (!take(text, mark)) return std::nullopt;
    Page page;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!page.read(line, number)) return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return page.take_all();
}

}  // namespace okr::exchange
