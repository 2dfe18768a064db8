#include "git/commit.hpp"

#include <charconv>
#include <optional>

#include "base/ascii.hpp"
#include "git/encoding.hpp"

namespace okr::git {

namespace {

/// One line of a commit's head, without its end; continued lines start with a space.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return line;
}

std::optional<std::string_view> value_after(std::string_view line, std::string_view key) {
    if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ' ') return std::nullopt;
    return line.substr(key.size() + 1);
}

/// `Name <e-mail> 1700000000 +0100`
struct Signature {
    std::string_view name;
    std::string_view email;
    std::int64_t time = 0;
};

std::string_view trim(std::string_view text) { return base::stripped(text, " \t\r\n"); }

/// What is no number, below zero, or too large for any clock, is 0, as git shows it.
std::int64_t read_time(std::string_view text) {
    text = trim(text);
    std::int64_t time = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), time);
    const bool whole = end == text.data() + text.size() || *end == ' ';
    constexpr std::int64_t latest = 253402300799;  // 9999-12-31T23:59:59Z
    return error == std::errc() && whole && time >= 0 && time <= latest ? time : 0;
}

Signature read_signature(std::string_view line) {
    const std::size_t open = line.find('<');
    const std::size_t close = line.rfind('>');
    if (open == std::string_view::npos) return {trim(line), {}, 0};
    if (close == std::string_view::npos || close < open)
        return {trim(line.substr(0, open)), trim(line.substr(open + 1)), 0};
    return {trim(line.substr(0, open)), trim(line.substr(open + 1, close - open - 1)),
            read_time(line.substr(close + 1))};
}

Person to_person(const Signature& signature, std::string_view encoding) {
    return {to_utf8(signature.name, encoding), to_utf8(signature.email, encoding)};
}

/// The lines of a commit's head, as they are.
struct Head {
    CommitNode node;
    Signature author;
    Signature committer;
    std::string_view encoding;
};

void read_parents(CommitNode& node, std::string_view line) {
    if (const auto tree = value_after(line, "tree")) node.tree = Id::from_hex(*tree).value_or(node.tree);
    if (const auto parent = value_after(line, "parent"))
        if (const auto id = Id::from_hex(*parent)) node.parents.push_back(*id);
}

Head read_head(std::string_view& rest) {
    Head head;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.empty()) break;
        read_parents(head.node, line);
        if (const auto author = value_after(line, "author"); author && head.author.name.empty())
            head.author = read_signature(*author);
        if (const auto committer = value_after(line, "committer"); committer && head.committer.name.empty())
            head.committer = read_signature(*committer);
        if (const auto encoding = value_after(line, "encoding")) head.encoding = trim(*encoding);
    }
    head.node.time = head.committer.time;
    return head;
}

}  // namespace

CommitNode read_commit_node(std::string_view raw) { return read_head(raw).node; }

Commit read_commit(const Id& id, std::string_view raw) {
    Head head = read_head(raw);
    Commit commit;
    commit.id = id;
    commit.tree = head.node.tree;
    commit.parents = std::move(head.node.parents);
    commit.author = commit.written_author = to_person(head.author, head.encoding);
    commit.committer = to_person(head.committer, head.encoding);
    commit.author_time = head.author.time;
    commit.commit_time = head.committer.time;
    commit.message = to_utf8(raw, head.encoding);
    return commit;
}

}  // namespace okr::git
