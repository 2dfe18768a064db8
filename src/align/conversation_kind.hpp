// What a kind of conversation is: what is known of it (ConversationInfo), and one pure look at the whole scene.
//
// A kind is a constant in a file of its own, listed in table.cpp. Its look tells drafts; places, fingerprints, order
// and `since` are the business of others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "align/graph.hpp"
#include "align/past.hpp"
#include "base/quoted.hpp"
#include "okr/align.hpp"

namespace okr::aligning {

using base::counted;
using base::quoted;

/// A text that gives rise to the question: an object's title, or one of its fields.
struct Exhibit {
    std::string ref;     ///< of the object: "checkout/conversion@2026-Q1", a goal's id, a team's name
    model::Place place;  ///< where the text stands
    std::string text;    ///< as written; of a field with its key: "supports: win-australia"
};

/// A conversation as its kind tells it.
struct Draft {
    std::string question = {};            ///< ends with a question mark; names the people and the objects
    std::vector<std::string> teams = {};  ///< to whom it is put; at least one
    std::vector<std::string> subjects =
        {};                              ///< full names; goals stand bare; a thing without an id is named by its team
    std::vector<Exhibit> evidence = {};  ///< what is quoted, the most telling first
    std::string detail = {};  ///< tells it apart from another one of this kind about the same subjects and texts
    bool is_about_subjects_alone = false;  ///< other evidence makes no other conversation of it
};

class Alike;
class Strays;

/// Everything that a look may ask for.
struct Scene {
    const Graph& graph;
    const Alike& alike;          ///< texts that say the same
    const Strays& strays;        ///< texts that name what the strategy has not chosen
    const Past* past = nullptr;  ///< what git tells; nothing without it
    std::optional<base::Date> today;
};

class Sink {
public:
    std::vector<Draft> drafts;
    void tell(Draft draft) { drafts.push_back(std::move(draft)); }
};

struct ConversationKind {
    ConversationInfo info;
    void (*look)(const Scene&, Sink&);
};

/// Exhibits of what people wrote.
Exhibit exhibit(const model::Objective& objective);
Exhibit exhibit(const model::KeyResult& result);
Exhibit exhibit(const model::Initiative& initiative);
Exhibit exhibit(const model::Need& need);
Exhibit exhibit(const model::Goal& goal);
/// Of a request: named by its team, for it has no id of its own.
Exhibit exhibit(const model::Request& request, const std::string& team, const std::string& cycle);
/// A field of an object: "supports: win-australia".
Exhibit exhibit(const std::string& ref, std::string_view key, const model::Text& text);

/// The name of a thing as subjects have it: `team/key@cycle`; where the id is derived, the object is still called by
/// it, and what has no name at all by its team.
std::string subject_of(const model::Object& object, const std::string& team);

/// The name of a team for people: its `name`, else its id.
std::string called(const Team& team);

}  // namespace okr::aligning
