using System.Runtime.CompilerServices;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>Tells Verify how tables and figures are compared; for the whole assembly.</summary>
internal static class SnapshotComparers
{
    [ModuleInitializer]
    public static void Register()
    {
        VerifierSettings.RegisterStringComparer(
            "csv", (received, verified, _) => Result(TableComparer.Difference(received, verified)));
        VerifierSettings.RegisterStreamComparer(
            "png", (received, verified, _) => Result(FigureComparer.Difference(Bytes(received), Bytes(verified))));
    }

    private static Task<CompareResult> Result(string? difference) =>
        Task.FromResult(difference is null ? CompareResult.Equal : CompareResult.NotEqual(difference));

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
