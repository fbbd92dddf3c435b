// The C interface between the managed TorchSharp subset and libtorch. Every function catches what libtorch throws.
#pragma once
#include <cstdint>

#if defined(_WIN32)
#define SHIM extern "C" __declspec(dllexport)
#else
#define SHIM extern "C" __attribute__((visibility("default")))
#endif

enum ArgumentKind : int32_t {
    None, Tensor, Int, Double, Bool, String, Ints, Doubles, Bools, Tensors, Device, Generator
};

// A list holds `count` elements at `list`; Bools are bytes; Tensors are handles, of which some may be null.
struct Argument {
    ArgumentKind kind;
    int32_t count;
    union {
        int64_t integer;
        double number;
        const void* pointer;
    };
};
