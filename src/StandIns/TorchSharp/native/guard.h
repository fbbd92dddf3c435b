// What every function of the interface needs: no exception may cross it, and handles are owned by the caller.
#pragma once
#include <string>
#include <ATen/ATen.h>

namespace guard {

inline thread_local std::string lastError;
inline thread_local std::string lastText;

// libtorch appends a stack of its own frames, which tells a user nothing.
inline std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

template <typename Result, typename Function>
Result run(Result failed, Function function) {
    try {
        return function();
    } catch (const c10::Error& error) {
        lastError = firstLine(error.what_without_backtrace());
    } catch (const std::exception& error) {
        lastError = firstLine(error.what());
    } catch (...) {
        lastError = "an unknown error";
    }
    return failed;
}

// 0: done, -1: an error.
template <typename Function>
int32_t run(Function function) {
    return run<int32_t>(-1, [&] { function(); return 0; });
}

// An undefined tensor is null.
inline void* own(at::Tensor tensor) { return tensor.defined() ? new at::Tensor(std::move(tensor)) : nullptr; }

inline const at::Tensor& tensor(const void* handle) { return *static_cast<const at::Tensor*>(handle); }

// Valid until the next text is asked for on this thread.
inline const char* text(std::string value) {
    lastText = std::move(value);
    return lastText.c_str();
}

}  // namespace guard
