#include "model/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "base/line_index.hpp"
#include "base/parallel.hpp"
#include "base/quoted.hpp"
#include "model/check.hpp"
#include "model/doubtful_files.hpp"
#include "model/foreign.hpp"
#include "model/identify.hpp"
#include "model/links.hpp"
#include "model/names.hpp"
#include "model/read_documents.hpp"
#include "syntax/read_values.hpp"

namespace okr::model {

namespace {

constexpr std::string_view settings_path = "okr.yaml";

/// Builds one workspace; its steps stand in the order of `build`.
class Builder {
public:
    Builder(std::vector<Source> sources, BuildOptions options)
        : parse_(std::move(options.parse)),
          checked_(options.checked.begin(), options.checked.end()),
          is_checked_(options.is_checked) {
        workspace_.settings = std::move(options.settings);
        std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
        workspace_.files.reserve(sources.size());
        for (Source& source : sources) {
            File& file = workspace_.files.emplace_back();
            file.path = std::move(source.path);
            file.text = std::move(source.text);
        }
    }

    base::Result<Workspace> build() {
        if (auto failure = read_settings_file()) return *failure;
        std::vector<std::optional<TeamFile>> team_files(workspace_.files.size());
        for_each_file([&](std::size_t index) {
            if (!is_passed_over(workspace_.files[index])) parse(workspace_.files[index]);
            if (is_asked(workspace_.files[index])) check(workspace_.files[index]);
            team_files[index] = team_file(static_cast<std::uint32_t>(index));
        });
        parse_strangers();
        settle_doubtful_files(workspace_.files);
        workspace_.team_files.reserve(team_files.size());
        for (std::optional<TeamFile>& file : team_files)
            if (file) workspace_.team_files.push_back(std::move(*file));
        check_akin();
        for (std::uint32_t index = 0; index < workspace_.files.size(); ++index) read_common(index);
        for (std::size_t number = 0; number < workspace_.teams.size(); ++number)
            workspace_.team_numbers.emplace(workspace_.teams[number].key, number);
        name_objects(workspace_);
        link_objects(workspace_);
        return std::move(workspace_);
    }

private:
    /// Files know nothing of each other, so all cores may look at them; but not a parser that remembers.
    void for_each_file(const std::function<void(std::size_t)>& work) {
        if (!parse_) return base::for_each_index(workspace_.files.size(), work);
        for (std::size_t index = 0; index < workspace_.files.size(); ++index) work(index);
    }

    std::optional<base::Failure> read_settings_file() {
        const auto found = std::find_if(workspace_.files.begin(), workspace_.files.end(),
                                        [](const File& file) { return file.path == settings_path; });
        if (found == workspace_.files.end()) return std::nullopt;
        parse(*found);
        if (found->parsed.broken) return unreadable(*found);
        const auto index = static_cast<std::uint32_t>(found - workspace_.files.begin());
        workspace_.settings_file = index;
        const syntax::Value root = found->parsed.tree.root();
        if (!root.present() || root.is_null()) return std::nullopt;
        if (!root.is_mapping()) return base::Failure{"okr.yaml holds no mapping; begin it with `okr: 1`"};
        if (auto failure = check_version(*found)) return failure;
        if (found->kind == nullptr || found->kind->key != "okr") return std::nullopt;
        workspace_.settings = read_settings(found->parsed.tree, index);
        workspace_.rule_settings = root["rules"];
        return std::nullopt;
    }

    static base::Failure unreadable(const File& file) {
        const syntax::Fault& fault = file.parsed.faults.front();
        const Position at = base::LineIndex(file.text).position(fault.at.begin);
        return {fmt::format("{}:{}:{}: the settings cannot be read: {}; {}", file.path, at.line, at.column,
                            fault.message, fault.help)};
    }

    static std::optional<base::Failure> check_version(const File& file) {
        const syntax::Value version = file.parsed.tree.root()["okr"];
        if (!version.present() || format_version(file.parsed.tree) == known_version) return std::nullopt;
        const Position at = base::LineIndex(file.text).position(version.span().begin);
        const std::string_view written = version.is_scalar() ? version.text() : "";
        if (written.empty())
            return base::Failure{fmt::format("{}:{}:{}: `okr:` says no version of the format; write `okr: {}`",
                                             file.path, at.line, at.column, known_version)};
        return base::Failure{
            fmt::format("{}:{}:{}: version {} of the format is not known; this program reads `okr: {}`", file.path,
                        at.line, at.column, base::quoted(written), known_version)};
    }

    void parse(File& file) {
        if (file.is_ours || file.parsed.broken) return;
        if (parse_) return take(file, parse_);
        take(file, is_named(file) ? syntax::read : syntax::read_values);
    }

    /// What was read for its values alone, and may matter for more: for its comments, or keys that stand twice.
    void read_closely(File& file) const {
        if (!parse_ && !is_named(file)) take(file, syntax::read);
    }

    void take(File& file, const Parse& parse) const {
        file.parsed = parse(file.text, workspace_.settings.limits);
        if (file.parsed.broken) {
            file.is_ours = mentions_key_of_ours(file.text);
        } else {
            Identity identity = identify(file.parsed.tree, file.path == settings_path);
            file.kind = identity.kind;
            file.is_ours = identity.kind != nullptr;
            std::move(identity.faults.begin(), identity.faults.end(), std::back_inserter(file.parsed.faults));
        }
    }

    /// What others write is parsed only where it stands among ours.
    [[nodiscard]] bool is_passed_over(const File& file) const {
        return !parse_ && !file.is_ours && is_plainly_foreign(file.text);
    }

    void parse_strangers() {
        std::set<std::string_view> ours;
        for (const File& file : workspace_.files)
            if (file.is_ours) ours.insert(folder_of(file.path));
        for_each_file([&](std::size_t index) {
            File& file = workspace_.files[index];
            const bool is_read = file.is_ours || file.parsed.broken || !file.parsed.tree.empty();
            if (!is_read && ours.contains(folder_of(file.path))) parse(file);
        });
    }

    [[nodiscard]] bool is_named(const File& file) const {
        return checked_.empty() || checked_.contains(file.path) || file.path == settings_path;
    }

    [[nodiscard]] bool is_asked(const File& file) const {
        return is_named(file) || (file.kind != nullptr && is_common(file));
    }

    /// Of the files that are not asked for, those that may hold a fault equal to one of an asked file: of the same team
    /// and cycle, or of nobody's.
    void check_akin() {
        std::set<std::pair<std::string_view, std::string_view>> asked;
        const auto whose = [](const TeamFile& file) {
            return std::pair<std::string_view, std::string_view>(file.team.value, file.cycle.value);
        };
        for (const TeamFile& file : workspace_.team_files)
            if (is_asked(workspace_.files[file.file])) asked.insert(whose(file));
        for (const TeamFile& file : workspace_.team_files) {
            const bool is_akin = !file.team || !file.cycle || asked.contains(whose(file));
            if (is_akin && !is_asked(workspace_.files[file.file])) check(workspace_.files[file.file]);
        }
    }

    void check(File& file) const {
        if (!is_checked_ || file.kind == nullptr) return;
        read_closely(file);
        auto faults = check_document(file.parsed.tree, *file.kind->shape, workspace_.settings.cycles);
        std::move(faults.begin(), faults.end(), std::back_inserter(file.parsed.faults));
    }

    /// Nothing for files of another kind.
    [[nodiscard]] std::optional<TeamFile> team_file(std::uint32_t index) const {
        const File& file = workspace_.files[index];
        if (file.kind == nullptr || is_common(file)) return std::nullopt;
        TeamFile read = read_team_file(file.parsed.tree, index);
        name_alone(read);
        return read;
    }

    static bool is_common(const File& file) {
        return file.kind->key == "okr" || file.kind->key == "strategy" || file.kind->key == "teams";
    }

    /// What all teams share.
    void read_common(std::uint32_t index) {
        const File& file = workspace_.files[index];
        if (file.kind == nullptr) return;
        if (file.kind->key == "strategy") {
            workspace_.strategies.push_back(read_strategy(file.parsed.tree, index));
        } else if (file.kind->key == "teams") {
            auto teams = read_teams(file.parsed.tree, index);
            const bool names_some = std::any_of(teams.begin(), teams.end(), [](const Team& team) { return team.id; });
            // A list of things that are no teams lists none: what is wrong with it is told, and no team is missing in
            // it.
            workspace_.has_teams_file = workspace_.has_teams_file || names_some || teams.empty();
            std::move(teams.begin(), teams.end(), std::back_inserter(workspace_.teams));
        }
    }

    Parse parse_;
    std::set<std::string> checked_;
    bool is_checked_;
    Workspace workspace_;
};

}  // namespace

base::Result<Workspace> build_workspace(std::vector<Source> files, BuildOptions options) {
    return Builder(std::move(files), std::move(options)).build();
}

}  // namespace okr::model
