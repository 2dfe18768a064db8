// XML and pictures, read as their viewers would.
#pragma once

#include <string_view>

namespace okr::fuzzing {

/// Elements are closed in order, all are of our own names, none has an attribute that acts, and `&` begins an entity.
void promise_xml(std::string_view output);

/// No line of a Mermaid or DOT picture is an order to whoever draws it; in Mermaid no text begins a directive either,
/// which DOT knows none of.
void promise_drawing(std::string_view output);
void promise_mermaid(std::string_view output);

}  // namespace okr::fuzzing
