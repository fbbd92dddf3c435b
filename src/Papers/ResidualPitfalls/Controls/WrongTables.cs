using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Tables that are wrong although what was computed is right.</summary>
internal static class WrongTables
{
    /// <summary>The step that swaps the two axes of the tables of Experiment 1.</summary>
    public static Step SwappedAxes(Step score) => Step.Create(Stage.Score, "swapped-axes", new { }, new Inputs(score), Swap);

    /// <summary>The step that only says what is among the scored slices.</summary>
    public static Step TestSet(TestSlices slices) => Step.Create(
        Stage.Score, "test-set", new { }, new Inputs(slices.TestSet), (_, inputs, run) => TestSetTable.Copy(inputs.Step, run));

    private static void Swap(object settings, Inputs inputs, StepRun run)
    {
        foreach (var name in new[] { Tables.Precision, Tables.Error })
        {
            var grid = NumericGrid.Read(run.PathOf(inputs.Step, name));
            var (rows, columns) = (grid.Values.GetLength(0), grid.Values.GetLength(1));
            var swapped = new double[rows, columns];
            for (var i = 0; i < Math.Min(rows, columns); i++)
            {
                for (var j = 0; j < Math.Min(rows, columns); j++)
                {
                    swapped[i, j] = grid.Values[j, i];
                }
            }

            (grid with { Values = swapped }).Write(Path.Combine(run.Output, name));
        }
    }

    private sealed record Inputs(Step Step);
}
