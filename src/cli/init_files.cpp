#include "cli/init_files.hpp"

#include <fmt/format.h>

namespace okr::cli {

namespace {

constexpr const char* settings = R"(# The workspace's settings. Every key but `okr` may be left out.
okr: 1

organisation: Our organisation

# How often teams say where they stand. Changing `current` of a key result in git is the check-in.
check_in_every: 2 weeks

# A rule may be turned down or off, and some have options: `okr rule NAME` explains each.
# rules:
#   objective-no-because: off
#   objective-count: {severity: warning, most: 3}

# Your own words, where a sentence is misread: verbs that name work, names of measures.
# words:
#   actions: [onboardify]
#   measures: [MAU]

# An editor with a YAML language server completes keys and checks them, once `okr schema > okr.schema.json` has been run
# here and the first line of a file is  # yaml-language-server: $schema=../../okr.schema.json
# A repository that has OKRs already begins with `okr baseline write`: what is there stands, what is new is checked.
)";

constexpr const char* strategy =
    R"(# Where we want to get, why, in what order, and what we leave out for now. Teams pull their objectives from here;
# nothing is handed down. Replace the example by your own; a page is enough.
strategy:
  vision: People in our region repair what they own instead of throwing it away.
  story: >
    First we make repairing as easy as buying new. Then we show what it saves. The shops follow the people.
  horizon: @YEAR@-12-31
  goals:
    - id: repair-first
      title: Repairing is the first thing people think of
      why: Everything else we do depends on people coming with the first broken thing.
      priority: 1                     # 1 comes first; no two goals share a rank
      indicators:                     # how we see that it comes true; same shape as a key result
        - id: first-choice
          metric: Share of households that had something repaired this year
          baseline: 14%
          target: 30%
  choices:                            # what we do, and what we say no to: this is what lets teams say no
    - dimension: things
      pursue: [household appliances]
      not_now: [cars]
      why: One trade at a time; a toaster is where a habit begins.
)";

constexpr const char* teams = R"(# The teams that files may name. Without this file teams are whatever files name.
teams:
  - id: workshop
    name: Workshop
    kind: product                     # product, platform, enabling, virtual, leadership or function
    members: [ada@example.org]
)";

constexpr const char* okrs = R"(# One team's OKRs for one cycle.
team: workshop
cycle: @CYCLE@
objectives:
  - id: easy-repair
    title: Having a thing repaired is as easy as buying a new one     # a direction, no number
    supports: repair-first            # a goal of the strategy, or another team's objective: team/id
    because: Who waits for three weeks buys a new one.                # the story: how this moves the goal
    key_results:                      # measurable outcomes: what changes in the world, not what we do
      - id: waiting-time              # a short name keeps the history when the words change
        title: Median waiting time falls from 21 to 7 days
        metric: Median waiting time   # these four say the same in parts, so that progress can be told
        baseline: 21 days
        target: 7 days
        current: 21 days              # `okr checkin waiting-time "19 days"`, and a commit: that is the check-in
        confidence: 0.5               # 0 to 1
      - id: repaired
        title: Share of things that leave repaired rises from 55% to 75%
        metric: Share of things that leave repaired
        baseline: 55%
        target: 75%
    initiatives:                      # what we do to get there; swap it as soon as it does not help
      - id: spare-part-shelf
        title: Keep a shelf with the forty commonest spare parts
        moves: waiting-time
        so_that: most repairs need not wait for a delivery
        status: doing                 # idea, next, doing, done or dropped

# What this team needs from another, and what it answers to others, who may ask for anything and may be told no:
# needs:                                # `from` is a team that teams.yaml lists
#   - {from: warehouse, what: The parts in stock every evening, for: waiting-time}
# requests:
#   - {from: sales, what: Repairs of cars, answer: declined, because: One trade at a time.}
)";

std::string filled(std::string text, const std::string& today) {
    const int month = std::stoi(today.substr(5, 2));
    const std::string year = today.substr(0, 4);
    const auto replace = [&text](const std::string& name, const std::string& value) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name))
            text.replace(at, name.size(), value);
    };
    replace("@CYCLE@", fmt::format("{}-Q{}", year, (month + 2) / 3));
    replace("@YEAR@", fmt::format("{:04}", std::stoi(year) + 1));
    return text;
}

}  // namespace

std::vector<Source> init_files(const std::string& today) {
    const std::string path = filled("okrs/@CYCLE@/workshop.yaml", today);
    return {{"okr.yaml", settings},
            {"strategy.yaml", filled(strategy, today)},
            {"teams.yaml", teams},
            {path, filled(okrs, today)}};
}

}  // namespace okr::cli
