// What a tensor is, and its gradient: the few things that are no operators.
#include <algorithm>
#include <torch/csrc/autograd/autograd.h>
#include "guard.h"
#include "shim.h"

using guard::tensor;

SHIM void shim_free(void* handle) { delete static_cast<at::Tensor*>(handle); }

// Copies: the caller's memory may move or go.
SHIM void* shim_from_memory(const void* data, const int64_t* shape, int32_t dimensions, int32_t type) {
    return guard::run<void*>(nullptr, [&] {
        const auto options = at::TensorOptions().dtype(static_cast<at::ScalarType>(type));
        return guard::own(at::from_blob(const_cast<void*>(data), at::IntArrayRef(shape, dimensions), options).clone());
    });
}

SHIM int32_t shim_dimensions(const void* handle) { return static_cast<int32_t>(tensor(handle).dim()); }

SHIM void shim_shape(const void* handle, int64_t* shape) {
    const auto sizes = tensor(handle).sizes();
    std::copy(sizes.begin(), sizes.end(), shape);
}

SHIM int64_t shim_elements(const void* handle) { return tensor(handle).numel(); }
SHIM int32_t shim_element_size(const void* handle) { return static_cast<int32_t>(tensor(handle).element_size()); }
SHIM int32_t shim_type(const void* handle) { return static_cast<int32_t>(tensor(handle).scalar_type()); }
SHIM int32_t shim_is_contiguous(const void* handle) { return tensor(handle).is_contiguous(); }
SHIM int32_t shim_device_type(const void* handle) { return static_cast<int32_t>(tensor(handle).device().type()); }
SHIM int32_t shim_device_index(const void* handle) { return tensor(handle).device().index(); }
SHIM void* shim_data(const void* handle) { return guard::run<void*>(nullptr, [&] { return tensor(handle).data_ptr(); }); }

SHIM int32_t shim_is_leaf(const void* handle) { return tensor(handle).is_leaf(); }
SHIM int32_t shim_requires_grad(const void* handle) { return tensor(handle).requires_grad(); }

SHIM int32_t shim_set_requires_grad(const void* handle, int32_t value) {
    return guard::run([&] { tensor(handle).set_requires_grad(value != 0); });
}

SHIM void* shim_grad(const void* handle) { return guard::run<void*>(nullptr, [&] { return guard::own(tensor(handle).grad()); }); }

SHIM int32_t shim_set_grad(const void* handle, const void* gradient) {
    return guard::run([&] { tensor(handle).mutable_grad() = gradient ? tensor(gradient) : at::Tensor(); });
}

SHIM int32_t shim_backward(const void* handle) {
    return guard::run([&] { torch::autograd::backward({tensor(handle)}, {}); });
}
