// The log for spreadsheets: one row an event.
#include "render/csv_text.hpp"
#include "render/log.hpp"

namespace okr::render {

namespace {

std::string row(const Event& event) {
    const Change& change = event.change;
    return csv_row({event.date, event.commit, event.author.name, event.author.email, change.kind, name(change.grade),
                    change.object, change.former, change.before.value_or(""), change.after.value_or(""), change.message,
                    change.at.file, event.summary});
}

}  // namespace

std::string log_csv(const Log& log, const Style&) {
    std::string out = "date,commit,author,email,kind,grade,object,former,before,after,message,file,summary\n";
    for (const Event& event : log.events) out += row(event);
    return out;
}

}  // namespace okr::render
