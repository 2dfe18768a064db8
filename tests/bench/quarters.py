"""What teams write in a quarter: one file of OKRs, of initiatives or of needs, the same for the same arguments.

Everything happens on islands that live of ferries, orchards and guests. A step is a check-in: it moves the `current` of
one key result, nothing else, so that a file has as many versions as steps.
"""
import random

SUBJECTS = """ferry tickets|harbour gates|night boats|freight decks|pier lights|life jackets|tide tables|sailing school
apple presses|pear orchards|seed library|bee yards|cider cellar|frost alarms|picking crews|market stalls
guest rooms|breakfast tables|luggage carts|island maps|bicycle hire|hill shuttle|sauna rafts|concert tickets
village clinics|home visits|blood bank|pharmacy boat|school kitchens|reading rooms|music lessons|exam desks
water meters|wind turbines|power cables|waste sorting|road repairs|snow ploughs|forest paths|bird hides
wage slips|supplier bills|grant reports|volunteer rota|job board|welcome weeks|help desk|lost property
weather station|radio masts|fibre lines|payment terminals|booking calendar|passenger lists|cargo scanner|ship models
fish auction|ice house|wool mill|pottery kiln|bread ovens|honey jars|cheese cave|salt pans""".replace("\n", "|").split("|")
PLACES = """|Aldermere|Birkholm|Corran|Dunmore|Eastvoe|Fallow Bay|Gullrock|Hestan|Inverlay|Jarlsund|Kelpness|Lunna|Marwick
Northwall|Osmund|Perrin|Quoyness|Ravenscar|Skerry|Tarbet|Ulva|Vardo|Westray|Yarrow|Zennor|Ashby|Brae|Cullen|Dale
Ebb|Firth|Garth|Holm|Isbister|Knowe|Links|Mel Fell|Noup|Orra|Papa|Rousay|Stennes|Thorn|Unst""".replace("\n", "|").split("|")
PLACES += ["New " + place for place in PLACES[1:]]
AUDIENCES = "islanders|summer guests|skippers|growers|families|night workers|new neighbours|school classes".split("|")
GOALS = "easy-crossing|islands-that-feed-us|guests-come-back|nobody-left-ashore|a-lighter-wake".split("|")
WISHES = """Make {s} the calmest part of the day for {a}|Let {a} rely on {s} without a second thought
{a} choose {s} before anything else|Turn {s} into a reason to stay on the islands
{s} that {a} tell their friends about|Keep {s} dull in the best sense for {a}""".replace("\n", "|").split("|")
REASONS = """{a} told us in autumn that {s} cost them an evening a week.|Two of three complaints of last season name {s}.
Without {s} the goal above stays a wish.|Whoever gives up on {s} once does not come back for a year.
Neighbours have waited for it since the bridge was closed.""".replace("\n", "|").split("|")
MEASURES = [  # what, form of the value, from, to
    ("Share of {a} who finish with {s} at the first try", "{}%", 52, 74), ("Complaints a week about {s}", "{}", 48, 17),
    ("Median wait of {a} for {s}", "{} min", 34, 12), ("Satisfaction of {a} with {s}", "{}/5", 3.2, 4.3),
    ("Cost per use of {s}", "€{}", 9, 5), ("Share of {a} who use {s} every month", "{}%", 11, 24),
    ("Hours a month lost to faults in {s}", "{}", 61, 20), ("Availability of {s}", "{}%", 97.2, 99.5),
    ("Net promoter score of {s} among {a}", "{}", 21, 40), ("Time to answer {a} about {s}", "{} hours", 30, 8),
    ("Errors per thousand uses of {s}", "{}", 26, 9), ("Weekly uses of {s} by {a}", "{}", 1200, 2900)]
WORK = "Launch the new {s} for {a}|Build a tool for {s}|Ship the second version of {s}|Roll out training on {s}".split("|")
MEANS = """Show {a} the next step of {s} before they ask|Try {s} with one crew first|Ask twenty {a} about {s} every Friday
Move the paper forms of {s} to the counter|Let {a} change their mind about {s} within a day|Teach crews the handover of {s}
Put the two slowest parts of {s} side by side""".replace("\n", "|").split("|")
HOPES = "nobody waits twice|a slip lives a day and not a season|the first minute is the easiest|we learn before we buy".split("|")
NOTES = "Ahead of the ferry season|Two weeks of storm in these figures|A new meter since March|Counted by hand".split("|")
PEOPLE = [f"{first}.{last}@example.org" for first in ("ada", "bo", "cai", "dora", "eino", "fay", "gil", "hedda", "ivo", "jun")
          for last in ("lind", "moreau", "okoro", "tan", "vass")]


def slug(text):
    return "-".join(text.lower().split())


def name_of(team):
    return f"{SUBJECTS[team % len(SUBJECTS)]} {PLACES[team // len(SUBJECTS)]}".strip()


def id_of(team):
    return slug(name_of(team))


def filled(template, team, rng):
    text = template.format(s="the " + name_of(team), a=rng.choice(AUDIENCES))
    return text[0].upper() + text[1:]


def quoted(text, rng):
    mark = rng.choice(("", "", "'", '"'))
    return f"{mark}{text}{mark}"


def block(text, indent, rng):
    """Short texts stay on the line; some go behind a `>-` or `|`."""
    if rng.random() < 0.7:
        return quoted(text, rng)
    words = text.split()
    half = len(words) // 2
    return f"{rng.choice(('>-', '|', '>'))}\n{indent}{' '.join(words[:half])}\n{indent}{' '.join(words[half:])}"


def between(low, high, part):
    value = low + (high - low) * part
    return round(value, 1) if abs(value) < 100 else round(value)


def key_result(number, team, rng, pad, moved):
    """Lines of one key result and its id, if it has one. `moved` counts its check-ins."""
    what, form, low, high = rng.choice(MEASURES)
    gap = high - low
    what, low, high = filled(what, team, rng), low + gap * rng.uniform(-0.2, 0.2), high + gap * rng.uniform(-0.2, 0.2)
    first, last = (form.format(between(low, high, part)) for part in (0, 1))
    high = min(high, 99.9) if form == "{}%" else high
    kind, remark = rng.random(), f"  # {rng.choice(NOTES).lower()}" if rng.random() < 0.06 else ""
    owner, note = rng.choice(PEOPLE), rng.choice(NOTES)
    if kind < 0.03:
        return [f"{pad}- {quoted(filled(rng.choice(WORK), team, rng), rng)}{remark}"], None
    if kind < 0.3:
        return [f"{pad}- {quoted(f'{what} moves from {first} to {last}', rng)}{remark}"], None
    identity = f"{'abcdefgh'[number % 8]}{number}-{slug(' '.join(what.split()[:3]))}"
    if kind < 0.37:
        return [f"{pad}- {{id: {identity}, metric: {what}, baseline: {first}, target: {last}}}{remark}"], identity
    title = f"title: {quoted(f'{what} from {first} to {last}', rng)}" if kind < 0.7 else f"metric: {quoted(what, rng)}"
    lines = [f"id: {identity}", title + remark, f"baseline: {first}", f"target: {last}"]
    if moved:
        lines += [f"current: {form.format(between(low, high, min(moved * 0.15, 1)))}", f"confidence: 0.{3 + moved % 6}"]
        lines += [f"note: {note}."] if moved % 3 == 0 else []
    lines += [f"owner: {owner}"] if kind > 0.8 else []
    return [f"{pad}- {lines[0]}"] + [f"{pad}  {line}" for line in lines[1:]], identity


def random_of(seed, team, cycle, part):
    return random.Random(f"{seed} {team} {cycle} {part}")


def okrs(seed, team, cycle, step, teams):
    """The file of a team's OKRs after so many steps, and the ids of its key results."""
    rng, ids, lines, number = random_of(seed, team, cycle, "okrs"), [], [], 0
    if rng.random() < 0.5:
        lines += [f"# {name_of(team).capitalize()}, {cycle}. Written on the pier, read out in the hall."]
    lines += [f"team: {id_of(team)}", f"cycle: {cycle}", "", "objectives:"]
    pad = rng.choice(("", "  "))
    for aim in range(rng.choice((3, 4, 4, 5, 5))):
        lines += [f"{pad}- id: aim-{aim + 1}", f"{pad}  title: {quoted(filled(WISHES[(team + aim) % len(WISHES)], team, rng), rng)}"]
        above = id_of(team * 3 // 4) + "/aim-1" if team and rng.random() < 0.2 else rng.choice(GOALS)
        lines += [f"{pad}  supports: {above}"]
        if rng.random() < 0.9:
            lines += [f"{pad}  because: {block(filled(rng.choice(REASONS), team, rng), pad + '    ', rng)}"]
        lines += [f"{pad}  key_results:"]
        for _ in range(rng.choice((3, 4, 4, 5, 5))):
            moved = (step + 11 - number % 12) // 12 if step else 0
            text, identity = key_result(number, team, rng, pad + "  ", moved)
            lines, ids, number = lines + text, ids + [identity] * (identity is not None), number + 1
        lines += [""]
    asking = (team - 17) % teams
    if has_needs(asking, cycle) and teams > 17:
        lines += ["requests:", f"  - from: {id_of(asking)}", f"    need: {id_of(asking)}/a-place", "    answer: accepted",
                  "    through: aim-1"]
    return "\n".join(lines).rstrip() + "\n", ids


def initiatives(seed, team, cycle, ids):
    rng = random_of(seed, team, cycle, "initiatives")
    lines = [f"team: {id_of(team)}", f"cycle: {cycle}", "", "initiatives:"]
    for number in range(rng.choice((3, 4, 5, 6))):
        lines += [f"  - id: means-{number + 1}", f"    title: {quoted(filled(rng.choice(MEANS), team, rng), rng)}"]
        lines += [f"    moves: {rng.choice(ids)}"] if ids else []
        lines += [f"    so_that: {block(rng.choice(HOPES), '      ', rng)}", f"    status: {rng.choice(('idea', 'next', 'doing', 'done'))}"]
        lines += [f"    owner: {rng.choice(PEOPLE)}"] if rng.random() < 0.3 else []
        lines += [""]
    return "\n".join(lines).rstrip() + "\n"


def has_needs(team, cycle):
    return (team + int(cycle[3]) + int(cycle[-1])) % 5 == 0


def needs(team, cycle, teams):
    return (f"team: {id_of(team)}\ncycle: {cycle}\n\nneeds:\n  - id: a-place\n    from: {id_of((team + 17) % teams)}\n"
            f"    what: A place for {name_of(team)} in what you bring out next\n    for: aim-1\n")
