#include "store/replace_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <map>

#include "store/attributes.hpp"
#include "store/disk_words.hpp"
#include "store/found_target.hpp"
#include "store/links_on_the_way.hpp"
#include "store/temporary_file.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

bool is_unknown_way(int error) { return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP; }

/// Puts the new file into the old one's place and looks once more at what came out: the two have changed names, so
/// even now there is a way back. Not all disks can do that.
class Swap {
public:
    Swap(const FoundTarget& target, const OldFile& old, TemporaryFile& made)
        : target_(target), old_(old), made_(made) {}

    std::string run(std::string_view before) {
        if (!exchange()) return is_unknown_way(errno) ? rename() : disk_words(errno);
        if (!old_.is_at(target_.folder, made_.name()) || !old_.holds(before)) return back(changed_meanwhile);
        return target_.folder.sync() ? std::string() : back(disk_words(errno));
    }

private:
    [[nodiscard]] bool exchange() const {
        const int folder = target_.folder.get();
        return ::renameat2(folder, made_.name().c_str(), folder, target_.name.c_str(), RENAME_EXCHANGE) == 0;
    }

    std::string back(std::string why) {
        if (exchange()) return why;
        made_.was_renamed();  // the old text lies there
        return why + "; what it was before now lies beside it";
    }

    std::string rename() {
        const int folder = target_.folder.get();
        if (::renameat(folder, made_.name().c_str(), folder, target_.name.c_str()) != 0) return disk_words(errno);
        made_.was_renamed();
        if (target_.folder.sync()) return {};
        return "it is written, but the disk does not confirm it: " + disk_words(errno);
    }

    const FoundTarget& target_;
    const OldFile& old_;
    TemporaryFile& made_;
};

std::string replace(const FoundTarget& target, const OldFile& old, std::string_view before, std::string_view text) {
    const HeldSignals signals;
    auto made = TemporaryFile::create(target.folder, target.name, S_IRUSR | S_IWUSR, signals);
    if (!made) return made.failure().message;
    if (std::string why = made->write(text); !why.empty()) return why;
    if (std::string why = keep_attributes(old.file.get(), made->get(), old.status); !why.empty()) return why;
    if (std::string why = made->finish(); !why.empty()) return why;
    if (std::string why = target.why_no_longer_meant(); !why.empty()) return why;
    if (!old.is_at(target.folder, target.name) || !old.holds(before)) return changed_meanwhile;
    return Swap(target, old, *made).run(before);
}

/// Folder, name and what to do with the finished file.
struct Place {
    TargetFolder folder;
    std::string name;
};

base::Result<Place> open_place(const fs::path& file) {
    std::error_code error;
    const fs::path parent = fs::canonical(file.has_parent_path() ? file.parent_path() : ".", error);
    if (error) return base::Failure{error.message()};
    auto folder = TargetFolder::open(parent);
    if (!folder) return folder.failure();
    if (std::string why = folder->lock(); !why.empty()) return base::Failure{why};
    folder->remove_leftovers({file.filename().string()});
    return Place{std::move(*folder), file.filename().string()};
}

/// Gives the finished file its name, if nothing has it.
bool take_free_name(const Place& place, const TemporaryFile& made) {
    const int folder = place.folder.get();
    const char* from = made.name().c_str();
    if (::renameat2(folder, from, folder, place.name.c_str(), RENAME_NOREPLACE) == 0) return true;
    return is_unknown_way(errno) && ::linkat(folder, from, folder, place.name.c_str(), 0) == 0;
}

bool take_name(const Place& place, const TemporaryFile& made) {
    return ::renameat(place.folder.get(), made.name().c_str(), place.folder.get(), place.name.c_str()) == 0;
}

constexpr const char* exists_already = "it exists already";

/// `status`: of the file that is there already, whose mode stays.
std::string put(const Place& place, std::string_view text, const struct stat* status) {
    const HeldSignals signals;
    auto made = TemporaryFile::create(place.folder, place.name, 0666, signals);  // the umask has its say
    if (!made) return made.failure().message;
    if (std::string why = made->write(text); !why.empty()) return why;
    if (status != nullptr && ::fchmod(made->get(), status->st_mode & 0777U) != 0) return disk_words(errno);
    if (std::string why = made->finish(); !why.empty()) return why;
    if (!(status != nullptr ? take_name(place, *made) : take_free_name(place, *made)))
        return errno == EEXIST ? std::string(exists_already) : disk_words(errno);
    if (place.folder.sync()) return {};
    const std::string why = disk_words(errno);
    ::unlinkat(place.folder.get(), place.name.c_str(), 0);  // a run that fails leaves no file that could be believed
    return why;
}

/// A pipe, a terminal, a device: there is nothing to replace.
std::string write_into(const fs::path& file, std::string_view text) {
    FileHandle handle(::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!handle.is_open() || !write_all(handle.get(), text) || !handle.close()) return disk_words(errno);
    return {};
}

}  // namespace

std::string replace_file(const fs::path& root, const fs::path& file, std::string_view before, std::string_view text) {
    auto target = FoundTarget::find(root, file);
    if (!target) return target.failure().message;
    if (std::string why = target->folder.lock(); !why.empty()) return why;
    target->folder.remove_leftovers({target->name});
    auto old = OldFile::open(*target);
    if (!old) return old.failure().message;
    if (old->holds(text)) return {};
    if (!old->holds(before)) return changed_meanwhile;
    return replace(*target, *old, before, text);
}

std::string create_file(const fs::path& file, std::string_view text) {
    if (std::string why = fault_of_links(file); !why.empty()) return why;
    std::error_code error;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
    if (error) return disk_words(error.value());
    auto place = open_place(file);
    return place ? put(*place, text, nullptr) : place.failure().message;
}

std::string write_file(const fs::path& file, std::string_view text) {
    if (std::string why = fault_of_links(file); !why.empty()) return why;
    struct stat status {};
    const bool is_there = ::stat(file.c_str(), &status) == 0;
    if (is_there && !S_ISREG(status.st_mode)) return write_into(file, text);
    std::error_code error;
    const fs::path path = fs::is_symlink(file, error) ? fs::weakly_canonical(file, error) : file;
    auto place = open_place(path);
    if (!place) return place.failure().message;
    std::string why = put(*place, text, is_there ? &status : nullptr);
    return why == exists_already ? std::string(changed_meanwhile) : why;
}

std::vector<std::string> paths_of(const std::vector<Source>& files) {
    std::vector<std::string> paths;
    for (const Source& file : files) paths.push_back(file.path);
    return paths;
}

void remove_leftovers(const fs::path& root, const std::vector<std::string>& files) {
    std::map<fs::path, std::vector<std::string>> folders;
    for (const std::string& file : files) {
        const fs::path path = root / file;
        folders[path.parent_path()].push_back(path.filename().string());
    }
    for (const auto& [path, names] : folders) {
        std::error_code error;
        const fs::path real = fs::canonical(path, error);
        auto folder = error ? base::Result<TargetFolder>(base::Failure{}) : TargetFolder::open(real);
        if (folder && folder->lock_at_once()) folder->remove_leftovers(names);
    }
}

}  // namespace okr::store
