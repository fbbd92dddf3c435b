namespace Residua.Models.Tests;

/// <summary>How far a repeated run may be from the original's, relatively; tests/goldens/morphaeus/RUNS.md has them.</summary>
internal static class XrayTolerance
{
    private const int Morphing = 11;

    /// <summary>Of a value in the log.</summary>
    public static double Of(string run, AutoencoderLogEntry entry)
    {
        var isOfEpoch = entry.Batch is null;
        var isFirst = entry is { Epoch: 0, Batch: 0 };
        var isRoughness = entry.Name is "reg_deform" or "Train/Loss_Reg_";
        var isCorrelation = entry.Name is "loss_deform" or "L_Morph" or "Train/Loss_Deformation_";
        return (run, entry.Epoch >= Morphing) switch
        {
            (_, _) when entry.Name is "lr" or "beta" => 1e-12,
            ("MorphAEus-lowlr", _) => isRoughness ? 1e-3 : isFirst ? 1e-6 : 1e-5,
            ("MorphAEus", _) when entry.Name.StartsWith("Test/", StringComparison.Ordinal) => 1e-4, // the best epoch is the ninth
            ("MorphAEus", false) when entry.Name.StartsWith("Val/", StringComparison.Ordinal) => 1e-4,
            ("MorphAEus", true) when entry.Name.StartsWith("Val/", StringComparison.Ordinal) => 2e-2,
            ("MorphAEus", false) => isRoughness || isCorrelation ? 1e-3 : isFirst ? 1e-6 : 1e-5,
            ("MorphAEus", true) => isRoughness ? 1e-1 : isCorrelation ? 1e-2 : 5e-2,
            _ => isFirst && !isOfEpoch ? 1e-6 : 5e-6,
        };
    }

    /// <summary>Of the norm of all gradients.</summary>
    public static double OfGradient(string run, int epoch) => IsMorphing(run, epoch) ? 5e-2 : 1e-3;

    /// <summary>Of the sum of all weights, which no table has: it changes by less than 1e-3 in a step.</summary>
    public static double OfWeights(string run, int epoch) => IsMorphing(run, epoch) ? 1e-4 : 1e-6;

    private static bool IsMorphing(string run, int epoch) =>
        run.StartsWith("Morph", StringComparison.Ordinal) && epoch >= Morphing;
}
