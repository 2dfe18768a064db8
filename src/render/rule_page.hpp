// What is known of a rule, of a kind of change or of conversation, as a page: `okr rule NAME`, the documentation, the
// help of SARIF.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "okr/align.hpp"
#include "okr/change.hpp"
#include "okr/rule.hpp"
#include "render/format.hpp"

namespace okr::render {

using Rules = std::span<const RuleInfo* const>;
using Changes = std::span<const ChangeInfo* const>;
using Conversations = std::span<const ConversationInfo* const>;

/// "never", "safely", "unsafely".
std::string_view name(Fixable fixable);

std::string rule_text(const RuleInfo& rule, const Style& style);
std::string rule_markdown(const RuleInfo& rule);

/// `{"schema_version", "tool", "name", "group", "severity", "summary", "why", "source", "wrong", "right", "options":
/// [{"name", "value", "summary"}], "fixable", "fix"}`
std::string rule_json(const RuleInfo& rule);

/// One line a rule, under the names of their groups.
std::string rules_text(Rules rules, const Style& style);

/// A table of contents, then every page.
std::string rules_markdown(Rules rules);

/// `{"schema_version", "tool", "rules": […], "changes": […], "conversations": […]}`
std::string rules_json(Rules rules, Changes changes = {}, Conversations conversations = {});

std::string change_text(const ChangeInfo& change, const Style& style);
std::string change_markdown(const ChangeInfo& change);

/// `{"schema_version", "tool", "name", "group", "grade", "summary", "why", "before", "after"}`
std::string change_json(const ChangeInfo& change);

std::string changes_text(Changes changes, const Style& style);
std::string changes_markdown(Changes changes);

std::string conversation_text(const ConversationInfo& kind, const Style& style);
std::string conversation_markdown(const ConversationInfo& kind);

/// `{"schema_version", "tool", "name", "group", "summary", "why", "source", "history", "example", "settled", "today"}`
std::string conversation_json(const ConversationInfo& kind);

std::string conversations_text(Conversations kinds, const Style& style);
std::string conversations_markdown(Conversations kinds);

}  // namespace okr::render
