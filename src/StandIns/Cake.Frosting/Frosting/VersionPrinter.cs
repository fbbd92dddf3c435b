using System.Diagnostics;
using System.Reflection;

namespace Cake.Frosting;

/// <remarks>The "version" is the description of the entry assembly, as upstream; the picture of the cake is left out.</remarks>
internal static class VersionPrinter
{
    public static void PrintVersion() => Console.WriteLine(OrUnknown(EntryVersion().Comments));

    public static void PrintInfo()
    {
        var version = EntryVersion();
        var details = OrUnknown(version.ProductVersion).Split('/');

        Console.WriteLine();
        Console.WriteLine($"Version: {OrUnknown(version.Comments)}");
        Console.WriteLine($"Details: {string.Join("\n         ", details)}");
        Console.WriteLine();
    }

    private static FileVersionInfo EntryVersion() => FileVersionInfo.GetVersionInfo(Assembly.GetEntryAssembly()!.Location);

    private static string OrUnknown(string? text) => string.IsNullOrWhiteSpace(text) ? "Unknown" : text;
}
