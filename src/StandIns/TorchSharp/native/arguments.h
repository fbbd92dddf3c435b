// Turns the caller's arguments into what an operator's schema asks for.
#pragma once
#include <utility>
#include <ATen/core/dispatch/Dispatcher.h>
#include "guard.h"
#include "shim.h"

namespace arguments {

using guard::tensor;

template <typename T>
c10::List<T> list(const Argument& argument) {
    c10::List<T> values;
    const auto* items = static_cast<const T*>(argument.pointer);
    values.reserve(argument.count);
    for (int32_t i = 0; i < argument.count; i++) values.push_back(items[i]);
    return values;
}

inline c10::IValue bools(const Argument& argument) {
    c10::List<bool> values;
    const auto* items = static_cast<const uint8_t*>(argument.pointer);
    for (int32_t i = 0; i < argument.count; i++) values.push_back(items[i] != 0);
    return values;
}

// libtorch's own name for it changed from c10::optional to std::optional.
using OptionalTensor = decltype(std::declval<const c10::IValue&>().toOptional<at::Tensor>());

// Tensor[] and Tensor?[] are lists of different types.
inline c10::IValue tensors(const Argument& argument, bool optional) {
    auto* const* handles = static_cast<void* const*>(argument.pointer);
    c10::List<at::Tensor> all;
    c10::List<OptionalTensor> some;
    for (int32_t i = 0; i < argument.count; i++) {
        if (!optional) all.push_back(tensor(handles[i]));
        else some.push_back(handles[i] ? OptionalTensor(tensor(handles[i])) : OptionalTensor());
    }
    return optional ? c10::IValue(some) : c10::IValue(all);
}

inline at::Scalar scalar(const Argument& argument) {
    switch (argument.kind) {
        case Int: return argument.integer;
        case Double: return argument.number;
        default: return argument.integer != 0;
    }
}

inline bool isNumber(const Argument& argument) {
    return argument.kind == Int || argument.kind == Double || argument.kind == Bool;
}

inline c10::IValue plain(const Argument& argument, bool optionalTensors) {
    switch (argument.kind) {
        case None: return {};
        case Tensor: return tensor(argument.pointer);
        case Int: return argument.integer;
        case Double: return argument.number;
        case Bool: return argument.integer != 0;
        case String: return std::string(static_cast<const char*>(argument.pointer), argument.count);
        case Ints: return list<int64_t>(argument);
        case Doubles: return list<double>(argument);
        case Bools: return bools(argument);
        case Tensors: return tensors(argument, optionalTensors);
        case Device: return c10::Device(std::string(static_cast<const char*>(argument.pointer), argument.count));
        case Generator: return *static_cast<const at::Generator*>(argument.pointer);
    }
    TORCH_CHECK(false, "unknown kind of argument: ", static_cast<int32_t>(argument.kind));
}

// Types that differ only in writing: 2 for a float, 3 for int[2].
inline c10::IValue convert(const Argument& argument, const c10::Argument& expected) {
    auto type = expected.type();
    if (type->kind() == c10::TypeKind::OptionalType && argument.kind != None)
        type = type->castRaw<c10::OptionalType>()->getElementType();

    const auto kind = type->kind();
    if (kind == c10::TypeKind::FloatType && isNumber(argument)) return scalar(argument).toDouble();
    if (kind != c10::TypeKind::ListType) return plain(argument, false);

    const auto element = type->castRaw<c10::ListType>()->getElementType()->kind();
    if (argument.kind == Int && element == c10::TypeKind::IntType)
        return c10::List<int64_t>(std::vector<int64_t>(expected.N().value_or(1), argument.integer));
    return plain(argument, element == c10::TypeKind::OptionalType);
}

}  // namespace arguments
