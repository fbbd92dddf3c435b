namespace VerifyTests;

/// <summary>For all tests; to be called from a module initialiser.</summary>
public static class VerifierSettings
{
    private static readonly Dictionary<string, StringCompare> StringComparers = [];
    private static readonly Dictionary<string, StreamCompare> StreamComparers = [];
    private static volatile bool _verifyHasRun;

    /// <summary>Asked only about texts that are not the same.</summary>
    public static void RegisterStringComparer(string extension, StringCompare compare) =>
        Register(StringComparers, extension, compare);

    /// <summary>Asked about every pair of binary files.</summary>
    public static void RegisterStreamComparer(string extension, StreamCompare compare) =>
        Register(StreamComparers, extension, compare);

    internal static void MarkRun() => _verifyHasRun = true;

    internal static StringCompare? StringComparer(string extension) => StringComparers.GetValueOrDefault(extension);

    internal static StreamCompare? StreamComparer(string extension) => StreamComparers.GetValueOrDefault(extension);

    private static void Register<T>(Dictionary<string, T> comparers, string extension, T compare)
    {
        Guard.Extension(extension);
        if (_verifyHasRun)
        {
            throw new InvalidOperationException(
                "Comparers must be registered before the first Verify, in a [ModuleInitializer].");
        }

        comparers[extension] = compare;
    }
}
