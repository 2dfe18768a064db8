#include "base/portable_name.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/folding.hpp"

namespace okr::base {

namespace {

constexpr std::string_view forbidden = "<>:\"|?*\\";
constexpr std::array<std::string_view, 6> devices{"con", "prn", "aux", "nul", "conin$", "conout$"};

/// `CON.yaml` and `con .needs.yaml` are the console, whatever stands behind the dot.
bool is_device(std::string_view name) {
    std::string stem = lowered(name.substr(0, name.find('.')));
    stem.erase(stem.find_last_not_of(' ') + 1);
    const bool is_port =
        stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
    return is_port || std::find(devices.begin(), devices.end(), stem) != devices.end();
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::string_view fault_of_name(std::string_view name) {
    if (name == "." || name == ".." || name.empty()) return {};
    if (is_device(name)) return "is a device on Windows, and no file there can have its name";
    if (name.back() == '.' || name.back() == ' ') return "ends in a dot or a blank, which Windows drops";
    if (lowered(name) == "git~1") return "is another name of the folder `.git` on Windows, and git refuses it";
    if (std::any_of(name.begin(), name.end(), is_control)) return "has a control character, which Windows forbids";
    if (name.find_first_of(forbidden) != std::string_view::npos)
        return "has one of the characters < > : \" | ? * \\ in it, which Windows forbids";
    return {};
}

std::string portable_name(std::string_view name) {
    std::string result(name);
    for (char& c : result)
        if (is_control(c) || c == '/' || forbidden.find(c) != std::string_view::npos) c = '-';
    while (!result.empty() && (result.back() == '.' || result.back() == ' ')) result.back() = '-';
    return fault_of_name(result).empty() ? result : "the-" + result;
}

std::string folded_path(std::string_view path) {
    if (std::all_of(path.begin(), path.end(), is_ascii)) return lowered(path);
    return folded(path).value_or(lowered(path));
}

}  // namespace okr::base
