// What belongs to the process: random generators, threads, gradient mode, and what libtorch is.
#include <ATen/Parallel.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>
#include <torch/cuda.h>
#include <torch/version.h>
#include "guard.h"
#include "shim.h"

static at::Generator& generator(const void* handle) { return *static_cast<at::Generator*>(const_cast<void*>(handle)); }

SHIM void* shim_new_generator(uint64_t seed) {
    return guard::run<void*>(nullptr, [&] { return new at::Generator(at::make_generator<at::CPUGeneratorImpl>(seed)); });
}

// Refers to the process's generator, which outlives every handle.
SHIM void* shim_default_generator() {
    return guard::run<void*>(nullptr, [&] { return new at::Generator(at::detail::getDefaultCPUGenerator()); });
}

SHIM void shim_free_generator(void* handle) { delete static_cast<at::Generator*>(handle); }

SHIM int32_t shim_seed(const void* handle, uint64_t seed) {
    return guard::run([&] {
        std::lock_guard<std::mutex> lock(generator(handle).mutex());
        generator(handle).set_current_seed(seed);
    });
}

// Seeds the generators of all devices.
SHIM int32_t shim_manual_seed(uint64_t seed) { return guard::run([&] { at::manual_seed(seed); }); }

SHIM uint64_t shim_initial_seed(const void* handle) { return generator(handle).current_seed(); }

SHIM void* shim_generator_state(const void* handle) {
    return guard::run<void*>(nullptr, [&] {
        std::lock_guard<std::mutex> lock(generator(handle).mutex());
        return guard::own(generator(handle).get_state());
    });
}

SHIM int32_t shim_set_generator_state(const void* handle, const void* state) {
    return guard::run([&] {
        std::lock_guard<std::mutex> lock(generator(handle).mutex());
        generator(handle).set_state(guard::tensor(state));
    });
}

SHIM int32_t shim_threads() { return guard::run<int32_t>(-1, [] { return at::get_num_threads(); }); }
SHIM int32_t shim_set_threads(int32_t count) { return guard::run([&] { at::set_num_threads(count); }); }

SHIM int32_t shim_grad_enabled() { return c10::GradMode::is_enabled(); }
SHIM void shim_set_grad_enabled(int32_t value) { c10::GradMode::set_enabled(value != 0); }

SHIM const char* shim_version() { return guard::text(TORCH_VERSION); }
SHIM int32_t shim_seed_cuda(uint64_t seed) { return guard::run([&] { torch::cuda::manual_seed_all(seed); }); }

SHIM int32_t shim_cuda_devices() {
    return guard::run<int32_t>(-1, [] { return static_cast<int32_t>(torch::cuda::device_count()); });
}
