// fmt as a part of ours, for the static build: Debian ships no archive of it, and its header-only form would compile
// all of it again in every file. What its header only declares is made here.
#include <fmt/format-inl.h>

namespace of = fmt::detail;

template auto of::thousands_sep_impl<char>(of::locale_ref) -> of::thousands_sep_result<char>;
template auto of::decimal_point_impl<char>(of::locale_ref) -> char;
template auto of::dragonbox::to_decimal<float>(float) noexcept -> of::dragonbox::decimal_fp<float>;
template auto of::dragonbox::to_decimal<double>(double) noexcept -> of::dragonbox::decimal_fp<double>;
