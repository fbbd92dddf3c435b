using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What the search for the disk that is nearest to a texture reads, and what its figure draws.</summary>
/// <param name="Own">Tables of the texture.</param>
/// <param name="Disks">Tables of disks of every intensity.</param>
/// <param name="Others">Tables of other textures, drawn beside it.</param>
internal sealed record MatchingInputs(Step Own, Step Disks, IReadOnlyList<Step> Others);

/// <summary>Distances of a texture's AP curve over sigma to those of disks (Figure 2).</summary>
internal static class MatchingTable
{
    /// <summary>The step that computes them.</summary>
    public static Step Of(MatchingInputs inputs) =>
        Step.Create(Stage.Score, "matching", new Settings(), new Inputs(inputs.Own, inputs.Disks), Compute);

    private static void Compute(Settings settings, Inputs inputs, StepRun run)
    {
        var texture = NumericTable.Read(run.PathOf(inputs.Texture, Tables.Precision));
        var grid = NumericGrid.Read(run.PathOf(inputs.Disks, Tables.Precision));
        var distances = CurveMatching.ToRows(
            grid, texture.Column("sigma"), texture.Column(Tables.PrecisionColumn), "reconstruction.sigma");
        var rows = grid.RowAxis.Zip(distances, (intensity, distance) => (double[])[intensity, distance]);
        new NumericTable(["intensity", "distance"], [.. rows])
            .Write(Path.Combine(run.Output, Tables.Matching));
    }

    private sealed record Settings;

    private sealed record Inputs(Step Texture, Step Disks);
}
