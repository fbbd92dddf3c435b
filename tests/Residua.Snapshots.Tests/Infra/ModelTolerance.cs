namespace Residua.Snapshots.Tests.Infra;

/// <summary>What trained models are allowed: their numbers depend on the processor and on the build of the BLAS.</summary>
/// <remarks>
/// Rounding differs there in the last bit, twenty steps of training multiply it, and an AP over few pixels jumps where two
/// residuals change places. A wrong label, column, mode or input moves the tables by 0.05 and more.
/// </remarks>
internal static class ModelTolerance
{
    /// <summary>Allowed for a number, absolute.</summary>
    public const double Table = 0.02;

    /// <summary>
    /// Allowed for the mean over all channels and pixels of a figure, 0 … 255: curves one pixel higher, not another legend.
    /// </summary>
    public const double Figure = 1;

    /// <summary>
    /// Whether a product, as <c>paper/experiment/name</c>, is of an experiment that trains a model or needs one.
    /// </summary>
    public static bool Covers(string product) =>
        product.Split('/')[1] is var experiment && !experiment.StartsWith("experiment-1", StringComparison.Ordinal)
            && !experiment.StartsWith("experiment-2", StringComparison.Ordinal);

    /// <summary>What to verify: the verified file itself, if what was received is as good.</summary>
    public static byte[] Steadied(string product, byte[] received, string verifiedPath)
    {
        if (!File.Exists(verifiedPath))
        {
            return received;
        }

        var verified = File.ReadAllBytes(verifiedPath);
        var difference = Path.GetExtension(product) == ".png"
            ? FigureComparer.Difference(received, verified, max: 255, Figure) ?? ColourCensus.Difference(received, verified)
            : TableComparer.Difference(Text(received), Text(verified), ToleranceOf(Path.GetFileName(product)));
        return difference is null ? verified : received;
    }

    private static double ToleranceOf(string table) => table switch
    {
        "matching.csv" or "matching-training-mode.csv" => 11 * Table, // sums over 11 intensities
        "error-against-ap.csv" => 2, // models as good as each other change places: only its shape is steady
        _ => Table,
    };

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }
}
