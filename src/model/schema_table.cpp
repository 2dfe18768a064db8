// The table itself: every key of every kind of file, what it must be and what it is for.
#include <array>

#include "model/schema.hpp"

namespace okr::model {

namespace {

constexpr std::array<std::string_view, 5> initiative_states{"idea", "next", "doing", "done", "dropped"};
constexpr std::array<std::string_view, 4> answers{"open", "accepted", "later", "declined"};
constexpr std::array<std::string_view, 6> team_kinds{"product", "platform",   "enabling",
                                                     "virtual", "leadership", "function"};

constexpr std::array key_result_fields{
    Field{"id", Type::id, "A short name that stays when the words change."}.such_as("conversion"),
    Field{"title", Type::text, "The measurable outcome as a sentence."}.such_as("Checkout conversion rate > 65%"),
    Field{"metric", Type::text, "What is measured."}.such_as("Checkout conversion rate"),
    Field{"baseline", Type::text, "Where the metric stood at the start."}.such_as("52%"),
    Field{"target", Type::text, "Where it is to stand at the end; a comparator may stand before it."}.such_as("> 65%"),
    Field{"current", Type::text, "Where it stands now. Changing it is a check-in."}.such_as("55%"),
    Field{"confidence", Type::fraction, "How sure the team is to reach the target, from 0 to 1."}.such_as("0.6"),
    Field{"unit", Type::text, "The unit, where the numbers do not carry it."}.such_as("%"),
    Field{"by", Type::date, "The day it is to be reached, where that is not the cycle's end."}.such_as("2026-03-15"),
    Field{"owner", Type::text, "The one person who looks after it."}.such_as("ada@example.org"),
    Field{"weight", Type::positive, "Its share in the objective's progress; 1 if it is left out."}.such_as("2"),
    Field{"note", Type::text, "What happened since the last check-in."},
};
constexpr Shape key_result{
    "key result",      "A measurable outcome: a measure of a change in the world, with a target.",
    key_result_fields, true,
    "title",           "metric"};
constexpr Shape indicator{"indicator",       "How the goal is seen to come true: a metric with baseline and target.",
                          key_result_fields, true,
                          "title",           "metric"};

constexpr std::array initiative_fields{
    Field{"id", Type::id, "A short name that stays when the words change."}.such_as("cart-reminder"),
    Field{"title", Type::text, "What the team does.", true}.such_as(
        "Build a tool to remind people of their shopping cart"),
    Field{"moves", Type::reference, "The key results it is to move."}.several().such_as("conversion"),
    Field{"so_that", Type::text, "The hypothesis: why it should move them."}.such_as(
        "customers do not lose a cart without knowing it"),
    Field{"status", Type::choice, "How far it is."}.among(initiative_states).such_as("doing"),
    Field{"replaces", Type::text, "The initiative whose place it took; that one may be gone."}.such_as("sms-reminder"),
    Field{"because", Type::text, "Why it was dropped or swapped."},
    Field{"owner", Type::text, "The one person who looks after it."}.such_as("lin@example.org"),
    Field{"link", Type::text, "Where the work is tracked."}.such_as("https://example.org/board/12"),
};
constexpr Shape initiative{"initiative", "What a team does to move a key result. It may be swapped at any time.",
                           initiative_fields, true};

constexpr std::array demand_fields{
    Field{"from", Type::text, "Who asks for it."}.such_as("compliance"),
    Field{"why", Type::text, "Why it must be done."}.such_as("PCI DSS 4.0 falls due in March"),
};
constexpr Shape demand{"demand", "Other work that the team must do: declared, not hidden.", demand_fields};

constexpr std::array objective_fields{
    Field{"id", Type::id, "A short name that stays when the words change."}.such_as("checkout-experience"),
    Field{"title", Type::text, "Where the team wants to get: a direction, without a number.", true}.such_as(
        "Create a world class checkout experience"),
    Field{"supports", Type::reference, "The goal it serves, or another team's objective or key result (team/id)."}
        .several()
        .such_as("win-australia"),
    Field{"because", Type::text, "The story: how this moves the goal."},
    Field{"reviewed", Type::date, "The day it was last held against the strategy."}.such_as("2026-01-20"),
    Field{"shared_with", Type::text, "Teams that own this objective together with this one."}.several().such_as(
        "marketing"),
    Field{"demand", Type::mapping, "Other work that the team must do: declared, not hidden."}.of(&demand),
    Field{"key_results", Type::mapping, "The measurable outcomes that show it is reached.", true, true, &key_result},
    Field{"initiatives", Type::mapping, "What the team does for this objective's key results."}.several().of(
        &initiative),
};
constexpr Shape objective{"objective", "Where a team wants to get in a cycle, and the outcomes that show it.",
                          objective_fields, true};

constexpr std::array need_fields{
    Field{"id", Type::id, "A short name."}.such_as("cart-feed"),
    Field{"from", Type::text, "The team that is asked.", true}.such_as("data-platform"),
    Field{"what", Type::text, "What is needed.", true}.such_as("A feed of abandoned carts within five minutes"),
    Field{"for", Type::reference, "The own objective or key result that waits for it."}.several().such_as("conversion"),
    Field{"by", Type::date, "The day it is needed."}.such_as("2026-02-01"),
    Field{"met", Type::date, "The day it was there."}.such_as("2026-01-28"),
};
constexpr Shape need{"need", "What this team needs from another.", need_fields};

constexpr std::array request_fields{
    Field{"from", Type::text, "The team or stakeholder who asks.", true}.such_as("sales"),
    Field{"need", Type::reference, "The other side's need, where it wrote one."}.such_as("sales/french-storefront"),
    Field{"what", Type::text, "What was asked for."}.such_as("A French storefront"),
    Field{"answer", Type::choice, "What this team answered.", true}.among(answers).such_as("declined"),
    Field{"because", Type::text, "Why."}.such_as("The strategy is Australia first."),
    Field{"through", Type::reference, "For accepted: the own objective or key result that carries it."}
        .several()
        .such_as("conversion"),
};
constexpr Shape request{"request", "What others asked of this team, and its answer.", request_fields, false, "what",
                        "need"};

constexpr Field team_field = Field{"team", Type::text, "The team whose file this is.", true}.such_as("checkout");
constexpr Field cycle_field = Field{"cycle", Type::cycle, "The cycle it is for.", true}.such_as("2026-Q1");
constexpr Field any_cycle_field = Field{"cycle", Type::cycle, "The cycle it is for."}.such_as("2026-Q1");
constexpr Field initiatives_field =
    Field{"initiatives", Type::mapping, "What the team does."}.several().of(&initiative);
constexpr Field needs_field = Field{"needs", Type::mapping, "What this team needs from others."}.several().of(&need);
constexpr Field requests_field =
    Field{"requests", Type::mapping, "What others asked of this team."}.several().of(&request);

constexpr std::array okr_file_fields{
    team_field,
    cycle_field,
    Field{"objectives", Type::mapping, "The team's objectives in this cycle.", true}.several().of(&objective),
    initiatives_field,
    needs_field,
    requests_field};
constexpr Shape okr_file{"OKR file", "One team's OKRs for one cycle.", okr_file_fields};

constexpr std::array initiatives_file_fields{team_field, any_cycle_field, initiatives_field, needs_field,
                                             requests_field};
constexpr Shape initiatives_file{"initiatives file", "One team's initiatives.", initiatives_file_fields};

constexpr std::array needs_file_fields{team_field, any_cycle_field, needs_field, requests_field};
constexpr Shape needs_file{"needs file", "A team's co-ordination with others.", needs_file_fields};

constexpr std::array goal_fields{
    Field{"id", Type::id, "A short name that stays when the words change."}.such_as("win-australia"),
    Field{"title", Type::text, "The state that the organisation wants to reach.", true}.such_as(
        "Shoppers in Australia choose us first"),
    Field{"why", Type::text, "Why this goal, and why now."},
    Field{"priority", Type::rank, "Its rank: 1 comes first."}.such_as("1"),
    Field{"by", Type::date, "The day it is to be reached."}.such_as("2026-12-31"),
    Field{"owner", Type::text, "The one person who looks after it."}.such_as("ceo@example.org"),
    Field{"indicators", Type::mapping, "How it is seen to come true."}.several().of(&indicator),
};
constexpr Shape goal{"goal", "A goal of the strategy.", goal_fields, true};

constexpr std::array choice_fields{
    Field{"dimension", Type::text, "What is chosen between.", true}.such_as("market"),
    Field{"pursue", Type::text, "What we play for."}.several().such_as("Australia"),
    Field{"not_now", Type::text, "What we say no to, for now."}.several().such_as("France"),
    Field{"why", Type::text, "Why."}.such_as("One market at a time."),
    Field{"also", Type::dictionary, "Other words for a value: its adjective, its cities."},
};
constexpr Shape choice{"choice", "Where we play, and where we do not.", choice_fields, false, "pursue", "not_now"};

constexpr std::array strategy_fields{
    Field{"purpose", Type::text, "Why the organisation exists."},
    Field{"vision", Type::text, "The future we want to create, and for whom."},
    Field{"horizon", Type::horizon, "The day up to which this strategy looks."}.such_as("2027-12-31"),
    Field{"story", Type::text, "How we mean to win, told so that everybody can retell it."},
    Field{"goals", Type::mapping, "What we want to reach, in order of rank."}.several().of(&goal),
    Field{"choices", Type::mapping, "Where we play, and where we do not."}.several().of(&choice),
};
constexpr Shape strategy{"strategy", "Purpose, vision, goals and choices.", strategy_fields};

constexpr std::array strategy_file_fields{Field{"strategy", Type::mapping, "The strategy.", true, false, &strategy}};
constexpr Shape strategy_file{"strategy file", "The organisation's strategy.", strategy_file_fields};

constexpr std::array capacity_fields{
    Field{"objectives", Type::count, "How many objectives, and how many accepted requests, the team takes on."}.such_as(
        "3"),
    Field{"business_as_usual", Type::share, "The share of its time that is spoken for."}.such_as("40%"),
};
constexpr Shape capacity{"capacity", "How much the team can take on.", capacity_fields};

constexpr std::array team_fields{
    Field{"id", Type::id, "The name that files use.", true}.such_as("checkout"),
    Field{"name", Type::text, "The name that people use."}.such_as("Checkout"),
    Field{"kind", Type::choice, "What sort of team it is."}.among(team_kinds).such_as("product"),
    Field{"members", Type::text, "Its people, as git knows them."}.several().such_as("ada@example.org"),
    Field{"part_of", Type::text, "The product team that it is a part of."}.such_as("shop"),
    Field{"relies_on", Type::text, "Standing suppliers: teams it must show its drafts to."}.several().such_as(
        "data-platform"),
    Field{"drawn_from", Type::text, "For a virtual team: where its people come from."}.several().such_as("payments"),
    Field{"capacity", Type::mapping, "How much it can take on."}.of(&capacity),
};
constexpr Shape team{"team", "A team.", team_fields};

constexpr std::array teams_file_fields{Field{"teams", Type::mapping, "The teams.", true, true, &team}};
constexpr Shape teams_file{"teams file", "A list of teams.", teams_file_fields};

constexpr std::array dates_fields{
    Field{"start", Type::date, "Its first day.", true}.such_as("2026-02-01"),
    Field{"end", Type::date, "Its last day.", true}.such_as("2026-05-31"),
};
constexpr Shape dates{"cycle", "The days of a named cycle.", dates_fields};

constexpr std::array approvals_fields{
    Field{"self", Type::boolean, "Whether an author may approve the own change."}.such_as("false")};
constexpr Shape approvals{"approvals", "Who may approve a change of a commitment.", approvals_fields};

constexpr std::array words_fields{
    Field{"actions", Type::text, "Verbs that name work here."}.several().such_as("onboardify"),
    Field{"measures", Type::text, "Names of measures."}.several().such_as("MAU"),
};
constexpr Shape words{"words", "The organisation's own words.", words_fields};

constexpr std::array limits_fields{
    Field{"file_size", Type::size, "Bytes of a file; 1 MiB."}.such_as("2 MiB"),
    Field{"levels", Type::depth, "Levels of nesting, aliases counted through, 400 at most; 64."}.such_as("64"),
    Field{"aliases", Type::count, "Aliases to lists or mappings in a file; 50."}.such_as("50"),
    Field{"nodes", Type::rank, "Values and keys of a file, aliases counted through; 200,000."}.such_as("200000"),
};
constexpr Shape limits{"limits", "How much a file may ask of the reader.", limits_fields};

constexpr std::array settings_fields{
    Field{"okr", Type::version, "The version of this format.", true}.such_as("1"),
    Field{"organisation", Type::text, "The organisation's name."}.such_as("Example Shop"),
    Field{"cycles", Type::dictionary, "Cycles whose name does not say their dates."}.of(&dates),
    Field{"centre", Type::text, "People who speak for the centre, as git knows them."}.several().such_as(
        "ceo@example.org"),
    Field{"check_in_every", Type::period, "How often teams check in; without it nobody is called silent."}.such_as(
        "2 weeks"),
    Field{"approvals", Type::mapping, "Who may approve a change of a commitment."}.of(&approvals),
    Field{"include", Type::pattern, "Files to read, as in .gitignore."}.several().such_as("okrs/**"),
    Field{"exclude", Type::pattern, "Files to leave out, as in .gitignore."}.several().such_as("archive/**"),
    Field{"rules", Type::rules, "Severity of rules, and their options."},
    Field{"paths", Type::rules, "The same for some files alone, by patterns as in .gitignore; a later one is stronger."}
        .several(),
    Field{"words", Type::mapping, "The organisation's own words for the language of key results."}.of(&words),
    Field{"limits", Type::mapping, "How much a file may ask of the reader."}.of(&limits),
};
constexpr Shape settings_file{"settings", "The workspace's settings.", settings_fields};

constexpr std::array kinds{
    FileKind{"okr", &settings_file, "okr.yaml"},
    FileKind{"strategy", &strategy_file, "strategy.yaml"},
    FileKind{"teams", &teams_file, "teams.yaml"},
    FileKind{"objectives", &okr_file, "okrs/2026-Q1/checkout.yaml"},
    FileKind{"initiatives", &initiatives_file, "initiatives/2026-Q1/checkout.yaml"},
    FileKind{"needs", &needs_file, "okrs/2026-Q1/checkout.needs.yaml"},
    FileKind{"requests", &needs_file, "okrs/2026-Q1/checkout.needs.yaml"},
};

}  // namespace

std::span<const FileKind> file_kinds() { return kinds; }

const Field* find_field(const Shape& shape, std::string_view name) {
    for (const Field& field : shape.fields)
        if (field.name == name) return &field;
    return nullptr;
}

}  // namespace okr::model
