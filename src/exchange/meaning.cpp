#include "exchange/meaning.hpp"

#include <array>

namespace okr::exchange {

namespace {

struct Names {
    Meaning meaning;
    std::string_view names;  ///< bare names between blanks
};

constexpr std::array table{
    Names{Meaning::id, " id key ref slug code number nr no okrid objectiveid krid keyresultid externalid "},
    Names{Meaning::parent,
          " parent parentid parentgoal parentobjective parentobjectiveid parentokr parentokrid parentkey "
          "belongsto objectiveref "},
    Names{Meaning::type, " type kind level itemtype okrtype "},
    Names{Meaning::objective,
          " objective objectives goal objectivename objectivetitle o obj companyobjective "
          "teamobjective objectivetext goalname objetivo objectif ziel obiettivo "},
    Names{Meaning::key_result,
          " keyresult keyresults kr krs keyresultname keyresulttitle krname krtitle keyresulttext "
          "result outcome measurableresult successmetric resultadoclave resultadosclave resultadochave "
          "resultadoschave résultatclé résultatsclés schlüsselergebnis schlüsselergebnisse "},
    Names{Meaning::initiative,
          " initiative initiatives project projects task tasks action actions activity activities "
          "initiativename epic deliverable deliverables "},
    Names{Meaning::title, " title name text statement headline item okr "},
    Names{Meaning::description, " description desc details detail summary definition "},
    Names{Meaning::metric, " metric metrics metricname metrickey measure measurement kpi indicator measuredby "},
    Names{Meaning::baseline,
          " baseline start from startvalue starting startingvalue initial initialvalue metricstart "
          "base startingpoint was valorinicial líneabase lineabase ausgangswert valeurinitiale "},
    Names{Meaning::target,
          " target targets to targetvalue metrictarget goalvalue targetgoal endvalue desired meta zielwert cible "},
    Names{Meaning::current,
          " current actual now currentvalue value latest actuals actualvalue metriccurrent "
          "currentstatus today result% valoractual atual valoratual aktuell istwert valeuractuelle "},
    Names{Meaning::unit, " unit units uom measureunit metricunit unitofmeasure "},
    Names{Meaning::confidence, " confidence conf confidencelevel confidencescore "},
    Names{Meaning::by,
          " by due deadline duedate enddate end targetdate dueby periodend duedeadline finishdate "
          "completiondate plazo prazo échéance frist fechalímite fechalimite "},
    Names{Meaning::owner,
          " owner owners assignee assignees assignedto dri responsible responsable lead accountable ownerid champion "
          "who ownername responsibleperson krowner objectiveowner owneremail directlyresponsible "
          "responsável verantwortlich verantwortliche verantwortlicher dueño propietario "},
    Names{Meaning::weight, " weight weighting weights importance "},
    Names{Meaning::note, " note notes comment comments remark remarks update updates latestupdate "},
    Names{Meaning::status, " status state health rag traffic condition statusupdate krstatus "},
    Names{Meaning::done, " done completed complete isdone finished "},
    Names{Meaning::score, " score grade rating finalscore okrscore grading "},
    Names{Meaning::progress,
          " progress prog percentcomplete completion percentage percent progresspercent "
          "progresspercentage complete% progress% "},
    Names{Meaning::because, " because why rationale motivation reason reasoning whyitmatters "},
    Names{Meaning::so_that, " sothat hypothesis expectedimpact expectedoutcome purpose "},
    Names{Meaning::moves, " moves moveskr drives contributestokr "},
    Names{Meaning::replaces, " replaces "},
    Names{Meaning::link, " link url links href issue ticket tracker jira "},
    Names{Meaning::supports,
          " supports alignsto alignedto alignedwith alignment contributesto supportsobjective "
          "linkedto rollsupto strategicgoal companygoal "},
    Names{Meaning::shared_with, " sharedwith sharedteams coowners collaborators withteams "},
    Names{Meaning::reviewed, " reviewed "},
    Names{Meaning::demand_from, " demandfrom "},
    Names{Meaning::demand_why, " demandwhy "},
    Names{Meaning::team,
          " team teamname department dept squad group unitname area division tribe function businessunit "
          "teamid equipo equipe équipe "},
    Names{Meaning::cycle,
          " cycle quarter period timeframe qtr year okrcycle okrperiod timeperiod dateperiod iteration "
          "planningperiod halfyear trimestre quartal "},
};

/// Keys that hold lists: another reading of some of the names above.
constexpr std::array lists{
    Names{Meaning::objectives,
          " objectives okrs okr goals companyobjectives teamobjectives objective personalokrs "
          "teamokrs companyokrs personal annualobjectives quarterlyobjectives "},
    Names{Meaning::key_results,
          " keyresults krs keyresult results successmetrics measures indicators kpis metrics "
          "successcriteria outcomes "},
    Names{Meaning::initiatives, " initiatives tasks actions activities epics deliverables actionitems "},
    Names{Meaning::teams,
          " teams bus businessunits departments squads members projects people groups areas units tribes "
          "divisions companies organisations organizations orgs suborgs children subteams sets "},
    Names{Meaning::needs, " needs "},
    Names{Meaning::requests, " requests "},
};

template <typename Table>
Meaning find(const Table& names, std::string_view bare) {
    const std::string word = " " + std::string(bare) + " ";
    for (const Names& row : names)
        if (row.names.find(word) != std::string_view::npos) return row.meaning;
    return Meaning::unknown;
}

}  // namespace

std::string bare_name(std::string_view name) {
    std::string bare;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') bare += static_cast<char>(c + 32);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0 || c == '%') bare += c;
    }
    return bare;
}

Meaning meaning_of(std::string_view name) {
    if (name.starts_with("x-")) name.remove_prefix(2);  // an extension of ours: x-status
    const std::string bare = bare_name(name);
    return bare.empty() ? Meaning::unknown : find(table, bare);
}

Meaning list_meaning_of(std::string_view name) {
    const std::string bare = bare_name(name);
    return bare.empty() ? Meaning::unknown : find(lists, bare);
}

Meaning type_of(std::string_view word) {
    const Meaning meaning = meaning_of(word);
    const bool is_type =
        meaning == Meaning::objective || meaning == Meaning::key_result || meaning == Meaning::initiative;
    return is_type ? meaning : meaning == Meaning::metric ? Meaning::key_result : Meaning::unknown;
}

}  // namespace okr::exchange
