#include "exchange/markdown/phrases.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

struct Phrases {
    Role role;
    std::string_view phrases;  ///< between bars
};

constexpr std::array table{
    Phrases{
        Role::objectives,
        "|objectives|goals|okr|okrs|our objectives|our goals|our okrs|current okrs|current objectives|company "
        "objectives|"
        "company goals|company okrs|team objectives|team goals|team okrs|strategic objectives|annual objectives|"
        "quarterly objectives|objectives and key results|objectives and key results (okrs)|okrs (objectives and key "
        "results)|"
        "key objectives|past okrs|previous okrs|current okr|current objectives and key results|objective and key "
        "results|"
        "current objective and key results|quarterly okrs|annual okrs|objectives & key results|high level objectives|"
        "high-level objectives|goals and objectives|goals for this quarter|quarterly goals|quarterly objectives and "
        "key results|"
        "company-wide okrs|company wide okrs|current quarter|this quarter|objetivos|objetivo|objectifs|objectif|ziele|"
        "ziel|obiettivi|doelen|doelstellingen|objetivos y resultados clave|objetivos e resultados-chave|"
        "objetivos e resultados chave|objectifs et résultats clés|ziele und schlüsselergebnisse|"},
    Phrases{Role::key_results,
            "|key results|key result|key results (krs)|krs|kr|key result(s|key results and metrics|measurable "
            "results|measures|"
            "success metrics|success criteria|success measures|measures of success|metrics|key "
            "metrics|kpis|results|outcomes|"
            "measured by|as measured by|how we measure|how we measure success|how will we measure success|"
            "how we'll measure success|we'll know we're successful when|we will know we are successful when|"
            "we know we are successful when|we'll know we succeeded when|how we'll know|key results for this objective|"
            "target metrics|targets|key results/metrics|measurable outcomes|expected results|key outcomes|"
            "output metrics|outcome metrics|outcome kpis|resultados clave|resultado clave|resultados claves|"
            "resultados-chave|resultado-chave|resultados chave|resultado chave|résultats clés|résultat clé|"
            "résultats-clés|resultats cles|schlüsselergebnisse|schlüsselergebnis|schlüsselresultate|"
            "risultati chiave|risultato chiave|kernresultaten|"},
    Phrases{Role::initiatives,
            "|initiatives|key initiatives|initiative|projects|key projects|epics|tasks|actions|action items|action "
            "plan|activities|"
            "key activities|deliverables|milestones|how|how we'll get there|how will we get there|what we'll ship|what "
            "we will ship|"
            "what we're shipping|what we plan to do|work|work items|planned work|supporting initiatives|key actions|to "
            "do|todo|"
            "to-do|todos|tactics|initiatives/projects|initiatives and projects|projects and initiatives|initiatives "
            "(how|bets|"
            "stories|user stories|supporting work|iniciativas|iniciativa|acciones|ações|maßnahmen|massnahmen|maßnahme|"
            "aufgaben|proyectos|projetos|projets|actions clés|iniziative|initiatieven|"},
    Phrases{Role::because,
            "|why|why now|why this matters|why it matters|why this|why does this "
            "matter|rationale|rational|motivation|reason|reasons|"
            "reasoning|because|why is this important|why this objective|por qué|por que|pourquoi|warum|motivación|"
            "motivação|begründung|perché|waarom|"},
    Phrases{
        Role::notes,
        "|notes|note|comments|background|context|introduction|overview|about|summary|risks|dependencies|risks and "
        "dependencies|"
        "retrospective|retro|learnings|lessons learned|good|bad|try|links|references|resources|external references|"
        "further reading|anti-goals|anti goals|non-goals|non goals|not goals|out of scope|alternatives|updates|update|"
        "status updates|scoring|grading|how we score|how okrs work|what are okrs|what is an okr|why okrs|key "
        "concepts|concepts|"
        "definitions|glossary|faq|process|status legend|legend|color legend|colour legend|confidence "
        "levels|scoreboard|scorecard|"
        "score|scores|final score|final scores|tracking|summary snapshot|snapshot|execution cadence|cadence|review "
        "cadence|"
        "review|reviews|timeline|schedule|calendar|changelog|history|appendix|table of "
        "contents|contents|toc|template|templates|"
        "bottom line|next steps|archive|archived|previous|"
        "previous quarters|past quarters|how to use this "
        "document|guidelines|tips|examples|example|mission|vision|values|purpose|"
        "strategy|open questions|questions|assumptions|check-ins|check-in|weekly check-in|progress|progress "
        "log|owners|people|"
        "members|contacts|budget|kpi definitions|how to read this|how we work|principles|health metrics|guardrails|"
        "guardrail metrics|notas|observaciones|observações|remarques|notizen|anmerkungen|contexto|contexte|kontext|"
        "related|related documents|see also|acknowledgements|license|contributing|health|"},
};

constexpr std::string_view functions =
    "|engineering|product|design|marketing|sales|support|customer support|customer "
    "success|operations|ops|people|people ops|"
    "people operations|hr|human resources|finance|legal|data|data "
    "science|research|security|infrastructure|platform|devops|sre|growth|"
    "community|developer relations|developer experience|devrel|it|hiring|recruiting|talent|quality|qa|business "
    "development|partnerships|"
    "company|company "
    "wide|company-wide|communications|comms|content|education|training|docs|documentation|mobile|web|frontend|backend|"
    "front-end|back-end|analytics|r and d|learning and "
    "development|procurement|logistics|compliance|executive|leadership|"
    "organization|organisation|alliances|channel|ux|product management|product design|technology|tech|developer "
    "community|academia|"
    "administration|admin|fundraising|programs|programmes|volunteers|governance|revenue|customer experience|machine "
    "learning|ml|ai|";

constexpr std::string_view fillers =
    "|okr|okrs|objective|objectives|goal|goals|key|result|results|and|for|the|our|of|in|quarter|quarterly|annual|"
    "yearly|current|draft|"
    "final|company|team|teams|organizational|organisational|&|-|:|/"
    "|plan|planning|plans|fy|year|period|cycle|wip|proposed|active|past|"
    "previous|next|upcoming|sprint|half|to|from|this|as|at|on|strategic|priorities|calendar|fiscal|level|overview|"
    "status|closed|";

constexpr std::string_view offices =
    "|ceo|cfo|cto|cmo|cro|cpo|coo|cio|ciso|cco|chro|cso|cdo|cao|vp|svp|evp|avp|director|head|manager|president|chief|"
    "founder|em|pm|"
    "lead|dir|sr|senior|";

bool listed(std::string_view list, std::string_view phrase) {
    return !phrase.empty() && list.find("|" + std::string(phrase) + "|") != list.npos;
}

}  // namespace

Role role_of_phrase(std::string_view phrase) {
    if (phrase.size() > 60) return Role::none;
    for (const Phrases& row : table)
        if (listed(row.phrases, phrase)) return row.role;
    return Role::none;
}

bool is_metrics_phrase(std::string_view phrase) {
    return role_of_phrase(phrase) == Role::key_results &&
           (phrase.find("metric") != phrase.npos || phrase.find("kpi") != phrase.npos ||
            phrase.find("success") != phrase.npos) &&
           phrase.find("key result") == phrase.npos;
}

bool names_function(std::string_view phrase) {
    if (phrase.size() >= 40 || phrase.empty()) return false;
    if (listed(functions, phrase)) return true;
    for (const std::string_view joint : {" and ", " / ", "/", ", ", " + "})
        if (const std::size_t at = phrase.find(joint); at != phrase.npos)
            return names_function(phrase.substr(0, at)) && names_function(phrase.substr(at + joint.size()));
    return false;
}

bool is_filler(std::string_view word) { return listed(fillers, word); }

bool begins_with_office(std::string_view text) {
    const std::string word = lowered(text.substr(0, std::min(text.find_first_of(" :,/&"), text.size())));
    return listed(offices, word);
}

}  // namespace okr::exchange::markdown
