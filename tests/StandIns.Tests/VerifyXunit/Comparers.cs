using System.Runtime.CompilerServices;

namespace StandIns.Tests;

/// <summary>For extensions that no other test uses: comparers hold for the whole assembly.</summary>
internal static class Comparers
{
    [ModuleInitializer]
    public static void Register()
    {
        // Many tests here fail their verification on purpose; the real package must not open a diff tool for each.
        Environment.SetEnvironmentVariable("DiffEngine_Disabled", "true");
        VerifierSettings.RegisterStringComparer("tsv", IgnoreCase);
        VerifierSettings.RegisterStreamComparer("dat", SameFirstByte);
        VerifierSettings.RegisterStreamComparer("boom", (_, _, _) => throw new InvalidDataException("broken comparer"));
    }

    private static Task<CompareResult> IgnoreCase(
        string received, string verified, IReadOnlyDictionary<string, object> context) =>
        Task.FromResult(
            received.Equals(verified, StringComparison.OrdinalIgnoreCase)
            ? CompareResult.Equal
            : CompareResult.NotEqual("too different"));

    private static Task<CompareResult> SameFirstByte(
        Stream received, Stream verified, IReadOnlyDictionary<string, object> context) =>
        Task.FromResult(new CompareResult(received.ReadByte() == verified.ReadByte()));
}
