#include "diff/any_extras.hpp"

#include "model/schema.hpp"

namespace okr::diffing {

namespace {

using model::Field;
using model::Shape;
using model::Type;
using syntax::NodeKind;

/// Walks the nodes as they lie, for it is done for every file.
class Search {
public:
    explicit Search(const syntax::Tree& tree) : nodes_(tree.nodes) {}

    /// `at` is a mapping.
    [[nodiscard]] bool in_mapping(std::uint32_t at, const Shape& shape) const {
        for (std::uint32_t key = nodes_[at].first; key != syntax::no_node;) {
            const std::uint32_t value = nodes_[key].next;
            if (in_entry(nodes_[key], value, shape)) return true;
            key = nodes_[value].next;
        }
        return false;
    }

private:
    [[nodiscard]] bool in_entry(const syntax::Node& key, std::uint32_t value, const Shape& shape) const {
        if (key.kind != NodeKind::scalar || key.text.starts_with("x-")) return true;
        const Field* field = model::find_field(shape, key.text);
        if (field == nullptr || field->type == Type::dictionary) return true;
        if (field->type == Type::rules || field->type == Type::version) return false;
        if (!field->list || nodes_[value].kind != NodeKind::sequence) return in_item(value, *field);
        for (std::uint32_t item = nodes_[value].first; item != syntax::no_node; item = nodes_[item].next)
            if (in_item(item, *field)) return true;
        return false;
    }

    [[nodiscard]] bool in_item(std::uint32_t at, const Field& field) const {
        switch (nodes_[at].kind) {
            case NodeKind::null: return false;
            case NodeKind::scalar: return field.shape != nullptr && !field.shape->bare_title;
            case NodeKind::mapping: return field.shape == nullptr || in_mapping(at, *field.shape);
            default: return true;
        }
    }

    const std::vector<syntax::Node>& nodes_;
};

}  // namespace

bool may_hold_extras(const model::File& file) {
    const syntax::Tree& tree = file.parsed.tree;
    if (file.kind == nullptr || tree.empty()) return false;
    return tree.nodes.front().kind != NodeKind::mapping || Search(tree).in_mapping(0, *file.kind->shape);
}

}  // namespace okr::diffing
