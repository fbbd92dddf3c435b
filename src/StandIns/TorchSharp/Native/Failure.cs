using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>
/// Turns the shim's error codes into the exception that the package throws, with the first line of libtorch's text.
/// </summary>
internal static unsafe class Failure
{
    internal static nint IfNull(nint handle) => handle != 0 ? handle : throw Last();

    internal static int IfNegative(int result) => result >= 0 ? result : throw Last();

    internal static ExternalException Last(string details = "") =>
        new((Marshal.PtrToStringUTF8((nint)Shim.Error()) ?? "unknown") + details);
}
