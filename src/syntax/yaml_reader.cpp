#include "syntax/yaml_reader.hpp"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "base/utf8.hpp"
#include "syntax/yaml_words.hpp"

namespace okr::syntax {

namespace {

/// Thrown out of the parser where we have seen enough; never leaves this file.
struct Stop {};

std::size_t offset(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }

/// yaml-cpp 0.7 writes the escapes `\_` and `\N` as single bytes, which are no UTF-8.
std::string as_utf8(std::string text) {
    while (const auto at = base::first_invalid_utf8(text)) {
        const auto byte = static_cast<unsigned char>(text[*at]);
        if (byte != 0x85 && byte != 0xA0) break;
        text.insert(*at, 1, '\xC2');
    }
    return text;
}

/// Hands the parser's events to the builder. Stops at the second document: yaml-cpp 0.7 can offer them without end.
class Events : public YAML::EventHandler {
public:
    Events(std::string_view bytes, TreeBuilder& builder) : bytes_(bytes), builder_(builder) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        fault = second_document(bytes_, offset(mark), builder_.cursor());
        throw Stop();
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        builder_.null(offset(mark), anchor);
        check();
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        builder_.alias(offset(mark), anchor);
        check();
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        check_tag(tag, mark);
        builder_.scalar(offset(mark), as_utf8(text), anchor);
        check();
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(NodeKind::sequence, mark, tag, anchor, style);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(NodeKind::mapping, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

    std::optional<Fault> fault;

private:
    void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        check_tag(tag, mark);
        builder_.open(kind, style == YAML::EmitterStyle::Flow, offset(mark), anchor);
        check();
    }
    void close() {
        builder_.close();
        check();
    }
    void check() {
        if (!builder_.refused()) return;
        fault = builder_.refused();
        throw Stop();
    }
    void check_tag(const std::string& tag, const YAML::Mark& mark) {
        fault = foreign_tag(bytes_, offset(mark), tag);
        if (fault) throw Stop();
    }

    std::string_view bytes_;
    TreeBuilder& builder_;
    int documents_ = 0;
};

/// YAML lets tabs stand on lines that hold nothing else but a comment; yaml-cpp 0.7 takes those for indentation. They
/// become blanks, so that every byte keeps its place.
std::string without_idle_tabs(std::string_view bytes) {
    std::string text(bytes);
    for (std::size_t tab = text.find("\n\t"); tab != std::string::npos; tab = text.find("\n\t", tab + 1)) {
        const std::size_t first = std::min(text.find_first_not_of(" \t", tab + 1), text.size());
        const bool is_idle = first == text.size() || text[first] == '\n' || text[first] == '\r' || text[first] == '#';
        if (is_idle)
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(tab) + 1,
                      text.begin() + static_cast<std::ptrdiff_t>(first), ' ');
    }
    return text;
}

}  // namespace

std::optional<Fault> read_yaml(std::string_view bytes, TreeBuilder& builder) {
    Events events(bytes, builder);
    try {
        std::istringstream stream{without_idle_tabs(bytes)};
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(events)) parser.HandleNextDocument(events);
    } catch (const Stop&) {
        return events.fault;
    } catch (const YAML::Exception& error) {
        return explain({bytes, offset(error.mark), error.msg, builder.cursor(), builder.open_bracket()});
    }
    return std::nullopt;
}

}  // namespace okr::syntax
