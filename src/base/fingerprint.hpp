// A short name for a few texts that stays the same on every machine and for ever.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace okr::base {

/// 16 hex digits: 64-bit FNV-1a over the parts, each closed by a zero byte (Fowler, Noll, Vo, "The FNV
/// Non-Cryptographic Hash Algorithm"). It tells things apart; it proves nothing.
std::string fingerprint(std::initializer_list<std::string_view> parts);

}  // namespace okr::base
