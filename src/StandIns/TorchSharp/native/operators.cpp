// Any ATen operator, by name, through the dispatcher: that brings autograd and every device along.
#include <ATen/core/stack.h>
#include "arguments.h"

// Results that are no tensors become 0-dimensional ones: the caller knows tensors only.
static int32_t collect(const c10::IValue& value, void** results, int32_t count, int32_t capacity) {
    const auto add = [&](at::Tensor tensor) {
        if (count < capacity) results[count] = guard::own(std::move(tensor));
        count++;
    };
    if (value.isTensorList()) for (const at::Tensor& item : value.toTensorVector()) add(item);
    else if (value.isTensor()) add(value.toTensor());
    else if (value.isBool()) add(at::scalar_tensor(value.toBool()));
    else if (value.isScalar()) add(at::scalar_tensor(value.toScalar()));
    return count;
}

SHIM const char* shim_error() { return guard::lastError.c_str(); }

// Never freed: an operator lives as long as the process.
SHIM void* shim_operator(const char* name, const char* overload) {
    return guard::run<void*>(nullptr, [&] {
        return new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload));
    });
}

// Returns how many results there are; the first `capacity` are written and owned by the caller. -1: an error.
SHIM int32_t shim_call(const void* operation, const Argument* given, int32_t count, void** results, int32_t capacity) {
    return guard::run<int32_t>(-1, [&] {
        const auto& handle = *static_cast<const c10::OperatorHandle*>(operation);
        const auto& expected = handle.schema().arguments();
        const auto total = static_cast<int32_t>(expected.size());
        TORCH_CHECK(count <= total, "takes ", total, " arguments, not ", count);
        torch::jit::Stack stack;
        stack.reserve(total);
        for (int32_t i = 0; i < total; i++) {
            if (i < count) {
                stack.push_back(arguments::convert(given[i], expected[i]));
            } else {
                TORCH_CHECK(expected[i].default_value(), "needs the argument '", expected[i].name(), "'");
                stack.push_back(*expected[i].default_value());
            }
        }
        handle.callBoxed(&stack);
        int32_t found = 0;
        for (const auto& value : stack) found = collect(value, results, found, capacity);
        return found;
    });
}
