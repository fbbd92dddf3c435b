using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe string __version__ => Marshal.PtrToStringUTF8((nint)Shim.Version())!;

    public static int get_num_threads() => Failure.IfNegative(Shim.Threads());

    public static void set_num_threads(int num) => Failure.IfNegative(Shim.SetThreads(num));

    /// <summary>Switches gradients off until the result is disposed, on this thread.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static bool is_grad_enabled() => Shim.GradEnabled() != 0;

    private sealed class GradMode : IDisposable
    {
        private readonly int _before = Shim.GradEnabled();

        public GradMode(bool enabled) => Shim.SetGradEnabled(enabled ? 1 : 0);

        public void Dispose() => Shim.SetGradEnabled(_before);
    }
}
