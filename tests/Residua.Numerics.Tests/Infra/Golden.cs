using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Residua.Numerics.Tests.Infra;

internal static class Golden
{
    /// <summary>The rows below the header of a file in goldens/; only headers have quoted commas.</summary>
    public static TheoryData<string[]> Rows(string file)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "goldens", file)).Skip(1);
        return [.. lines.Select(line => line.Split(','))];
    }

    public static int Int(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    public static double Double(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Sha256<T>(ReadOnlySpan<T> values)
        where T : struct =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values)));
}
