using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Compares what a test made with the file beside the test. Only texts and bytes: the serialiser of objects is left out.
/// </summary>
public static class Verifier
{
    [Pure]
    public static SettingsTask Verify(
        string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target is "" ? "emptyString" : target, "txt", settings, sourceFile);

    [Pure]
    public static SettingsTask Verify(
        string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start(settings, sourceFile, extension, snapshot => snapshot.CompareText(target ?? "null"));

    [Pure]
    public static SettingsTask Verify(
        byte[] target,
        string extension,
        VerifySettings? settings = null,
        object? info = null,
        [CallerFilePath] string sourceFile = "") =>
        Verify(new MemoryStream(target), extension, settings, info, sourceFile);

    /// <summary>Reads the stream to its end, from its start where it can, and disposes it.</summary>
    [Pure]
    public static SettingsTask Verify(
        Stream target,
        string extension,
        VerifySettings? settings = null,
        object? info = null,
        [CallerFilePath] string sourceFile = "")
    {
        if (info is not null)
        {
            throw new NotSupportedException("info would have to be serialised.");
        }

        return Start(settings, sourceFile, extension, snapshot => snapshot.CompareStream(target));
    }

    [Pure]
    public static SettingsTask VerifyFile(
        string path,
        VerifySettings? settings = null,
        object? info = null,
        string? extension = null,
        [CallerFilePath] string sourceFile = "") =>
        Verify(File.OpenRead(path), extension ?? Path.GetExtension(path)[1..], settings, info, sourceFile);

    private static SettingsTask Start(
        VerifySettings? settings, string sourceFile, string extension, Func<Snapshot, Task<VerifyResult>> compare)
    {
        Guard.Extension(extension);
        return new(settings,
            current => compare(new(SnapshotName.Of(UseVerifyAttribute.GetMethod(), sourceFile, current), extension, current)));
    }
}
