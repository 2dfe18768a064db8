// How needs, requests and those who made them are called in questions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "align/handshakes.hpp"

namespace okr::aligning {

/// A team's name; of a stakeholder, or of a team that no file tells of, what is written.
std::string who(const Graph& graph, std::string_view team);

/// " for `Checkout conversion rate > 65%`": what waits for the need; empty where it does not say so.
std::string for_what(const Handshakes& handshakes, const Need& need);

/// " by 2026-02-01"; empty without a day.
std::string by_when(const model::Need& need);

/// "`A feed of abandoned carts`": in the request's own words, else in the need's.
std::string wish(const Request& request);

/// The team that asked: the one of the need, else `from`.
std::string asker_of(const Request& request);

/// The team that was asked, and who asked, if that is a team.
std::vector<std::string> both_sides(const Graph& graph, const Request& request);

/// The need that it answers; without one, the team that was asked.
std::string subject_of(const Graph& graph, const Request& request);

/// The request, and the need that it answers.
std::vector<Exhibit> exhibits(const Graph& graph, const Request& request);

/// Has the need that it answers been met, so that the answer is no longer waited for?
bool is_settled(const Handshakes& handshakes, const Request& request);

}  // namespace okr::aligning
