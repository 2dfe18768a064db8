#include "diff/initiative_steps.hpp"

#include "diff/wording_step.hpp"

namespace okr::diffing {

bool took_a_place(const InitiativePair& pair) {
    if (pair.now == nullptr || !pair.now->replaces) return false;
    if (!pair.is_both() || !pair.old->replaces) return true;
    return !pair.references->is_same(pair.old->replaces, pair.now->replaces, *pair.was, *pair.is, Bare::own);
}

bool became(const InitiativePair& pair, std::string_view status) {
    return has_other_status(pair) && says_the_same(pair.now->status.value, status);
}

bool has_other_status(const InitiativePair& pair) {
    return pair.is_both() && !says_the_same(pair.old->status.value, pair.now->status.value);
}

}  // namespace okr::diffing
