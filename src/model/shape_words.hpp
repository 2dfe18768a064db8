// How messages speak of what a file holds and of what may stand in it.
#pragma once

#include <string>
#include <string_view>

#include "syntax/tree.hpp"

namespace okr::model {

/// "a text", "a list": what stands there, in words.
std::string_view words_of(const syntax::Value& value);

/// "a goal", "an objective", "the settings": a shape by its name.
std::string with_article(std::string_view name);

/// "a goal has", "the settings have".
std::string with_verb(std::string_view name);

}  // namespace okr::model
