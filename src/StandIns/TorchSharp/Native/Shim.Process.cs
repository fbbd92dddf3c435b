using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <content>Random generators, threads, gradient mode, version.</content>
internal static unsafe partial class Shim
{
    [LibraryImport(Library, EntryPoint = "shim_new_generator")]
    internal static partial nint NewGenerator(ulong seed);

    [LibraryImport(Library, EntryPoint = "shim_default_generator")]
    internal static partial nint DefaultGenerator();

    [LibraryImport(Library, EntryPoint = "shim_free_generator")]
    internal static partial void FreeGenerator(nint generator);

    [LibraryImport(Library, EntryPoint = "shim_seed")]
    internal static partial int Seed(nint generator, ulong seed);

    [LibraryImport(Library, EntryPoint = "shim_manual_seed")]
    internal static partial int ManualSeed(ulong seed);

    [LibraryImport(Library, EntryPoint = "shim_seed_cuda")]
    internal static partial int SeedCuda(ulong seed);

    [LibraryImport(Library, EntryPoint = "shim_initial_seed")]
    internal static partial ulong InitialSeed(nint generator);

    [LibraryImport(Library, EntryPoint = "shim_generator_state")]
    internal static partial nint GeneratorState(nint generator);

    [LibraryImport(Library, EntryPoint = "shim_set_generator_state")]
    internal static partial int SetGeneratorState(nint generator, nint state);

    [LibraryImport(Library, EntryPoint = "shim_threads")]
    internal static partial int Threads();

    [LibraryImport(Library, EntryPoint = "shim_set_threads")]
    internal static partial int SetThreads(int count);

    [LibraryImport(Library, EntryPoint = "shim_grad_enabled")]
    internal static partial int GradEnabled();

    [LibraryImport(Library, EntryPoint = "shim_set_grad_enabled")]
    internal static partial void SetGradEnabled(int value);

    [LibraryImport(Library, EntryPoint = "shim_version")]
    internal static partial byte* Version();

    [LibraryImport(Library, EntryPoint = "shim_cuda_devices")]
    internal static partial int CudaDevices();
}
