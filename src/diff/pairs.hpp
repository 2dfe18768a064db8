// The things of two matched sides, paired for the checks of each sort.
#pragma once

#include <tuple>
#include <utility>
#include <vector>

#include "diff/change_kind.hpp"
#include "diff/extensions.hpp"
#include "diff/references.hpp"
#include "diff/side.hpp"

namespace okr::diffing {

class Pairs {
public:
    Pairs(const Side& before, const Side& after, const Reader& reader);
    Pairs(const Pairs&) = delete;
    Pairs& operator=(const Pairs&) = delete;

    template <typename P>
    [[nodiscard]] const std::vector<P>& of() const {
        return std::get<std::vector<P>>(pairs_);
    }

private:
    template <typename P>
    void put(P pair) {
        if constexpr (requires { pair.references; }) pair.references = &references_;
        std::get<std::vector<P>>(pairs_).push_back(std::move(pair));
    }
    void add(const Thing* was, const Thing* is, const Reader& reader);

    References references_;
    Extensions extensions_;
    std::tuple<std::vector<KeyResultPair>, std::vector<IndicatorPair>, std::vector<Crossing>,
               std::vector<ObjectivePair>, std::vector<InitiativePair>, std::vector<NeedPair>, std::vector<RequestPair>,
               std::vector<GoalPair>, std::vector<ChoicePair>, std::vector<StrategyPair>, std::vector<TeamPair>,
               std::vector<SettingsPair>, std::vector<ExtensionPair>>
        pairs_;
};

}  // namespace okr::diffing
