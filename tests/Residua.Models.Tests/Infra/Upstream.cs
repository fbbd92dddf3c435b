using TorchSharp;

namespace Residua.Models.Tests;

/// <summary>These tests also run on the real package, which counts and checks some things differently.</summary>
internal static class Upstream
{
    public const string MiscountsParameters = "counts a parameter twice and forgets a slice of each weight that has a bias";

    public const string TrustsRandomStates = "ends the process when a random stream is none";

    public static bool IsInUse => typeof(torch).GetNestedType("jit") is not null;
}
