using System.Runtime.CompilerServices;

// libtorch has one random stream and one number of threads per process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Residua.Models.Tests;

internal static class Assembly
{
    // Sums are split among threads, so numbers depend on how many there are.
    [ModuleInitializer]
    internal static void UseOneThread() => Engine.UseThreads(1);
}
