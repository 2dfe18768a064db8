#include "exchange/markdown/front_matter.hpp"

#include <algorithm>

#include "exchange/importer.hpp"
#include "exchange/markdown/text.hpp"
#include "exchange/meaning.hpp"

namespace okr::exchange::markdown {

namespace {

constexpr std::size_t longest = 500;  ///< lines

std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::string unquoted(std::string_view value) {
    std::string text = trimmed(value);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    return text;
}

Block block_of(Block::Kind kind, std::string text, std::size_t line) {
    Block block;
    block.kind = kind;
    block.line = line;
    block.words.text = std::move(text);
    return block;
}

class FrontReader {
public:
    FrontMatter read(std::string_view text) {
        const std::string_view whole = text;
        if (stripped(next_line(text), " \t") != "---") return {};
        for (std::size_t number = 2; number < longest && !text.empty(); ++number) {
            const std::string_view line = next_line(text);
            if (const auto bare = stripped(line, " \t"); bare == "---" || bare == "...") {
                result_.length = whole.size() - text.size();
                result_.lines = number;
                return std::move(result_);
            }
            take(line, number);
        }
        return {};
    }

private:
    void take(std::string_view line, std::size_t number) {
        const std::string text = trimmed(line);
        if (text.empty()) return;
        if (text.starts_with("- ") && in_okrs_)
            return result_.okrs.push_back(block_of(Block::Kind::item, unquoted(text.substr(2)), number));
        const std::size_t colon = text.find(':');
        const bool top = line[0] != ' ' && line[0] != '\t' && line[0] != '-';
        if (top && colon != text.npos) {
            const std::string name = text.substr(0, colon);
            const std::string value = unquoted(text.substr(colon + 1));
            in_okrs_ = value.empty() && list_meaning_of(name) != Meaning::unknown;
            if (in_okrs_ || take_key(name, value)) return;
        }
        result_.rest.push_back(block_of(Block::Kind::code, text, number));
    }

    bool take_key(const std::string& name, const std::string& value) {
        const Meaning meaning = meaning_of(name);
        if (meaning == Meaning::team && result_.team.empty())
            result_.team = value;
        else if (meaning == Meaning::cycle && !cycle_in(value).empty() && result_.cycle.empty())
            result_.cycle = value;
        else if (meaning == Meaning::title && result_.title.empty())
            result_.title = value;
        else
            return false;
        return true;
    }

    FrontMatter result_;
    bool in_okrs_ = false;
};

}  // namespace

FrontMatter front_matter_of(std::string_view text) { return FrontReader().read(text); }

}  // namespace okr::exchange::markdown
