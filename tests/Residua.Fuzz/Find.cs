namespace Residua.Fuzz;

/// <summary>An input that was neither read nor refused as it should be.</summary>
/// <param name="Kind">Name of its kind.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Number">Number of the input in the run.</param>
/// <param name="What">In one line: the exception and where it was thrown, or the limit that was passed.</param>
/// <param name="Detail">The whole exception, if any.</param>
/// <param name="Bytes">The input.</param>
internal sealed record Find(string Kind, long Seed, long Number, string What, string Detail, byte[] Bytes)
{
    /// <summary>The line for an exception; equal for the same fault.</summary>
    public static string Describe(Exception exception)
    {
        var frames = (exception.StackTrace ?? "").Split('\n');
        var place = Array.Find(frames, frame => frame.Contains(" Residua.") || frame.Contains(" SixLabors.")) ?? frames[0];
        return $"{exception.GetType().Name} {place.Trim().Split(" in ")[0]}";
    }
}
