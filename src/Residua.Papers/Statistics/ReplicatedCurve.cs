using Residua.Data;
using Residua.Figures;
using Residua.Numerics;

namespace Residua.Papers;

/// <summary>A curve over the replicates of an experiment: their mean and, of several, the 95 % interval of it.</summary>
/// <param name="Name">Name of its column.</param>
/// <param name="Label">Its text in the legend; empty: not in the legend.</param>
/// <param name="X">Positions, the same in all replicates.</param>
/// <param name="Replicates">As many values for each; at least one replicate.</param>
public sealed record ReplicatedCurve(string Name, string Label, double[] X, IReadOnlyList<double[]> Replicates)
{
    /// <summary>Drawn dashed; default: solid.</summary>
    public bool Dashed { get; init; }

    /// <summary>Number of its colour; null, the default: its place among the lines.</summary>
    public int? Colour { get; init; }

    /// <summary>The curve as it is drawn: of one replicate its values, of several their mean with a band.</summary>
    public Curve Draw()
    {
        if (Replicates.Count == 1)
        {
            return new(Label, X, Replicates[0]) { Dashed = Dashed, Colour = Colour };
        }

        var intervals = Intervals();
        return new(Label, X, [.. intervals.Select(interval => interval.Mean)])
        {
            Dashed = Dashed,
            Colour = Colour,
            Band = new([.. intervals.Select(interval => interval.Low)], [.. intervals.Select(interval => interval.High)]),
        };
    }

    /// <summary>
    /// Writes what several replicates give: mean, standard deviation and both ends of the interval, for each curve.
    /// </summary>
    /// <param name="path">Of the table.</param>
    /// <param name="axis">Name of the first column.</param>
    /// <param name="curves">
    /// Over the same positions; nothing is written of a single replicate, whose own table has it all.
    /// </param>
    public static void Write(string path, string axis, IReadOnlyList<ReplicatedCurve> curves)
    {
        if (curves[0].Replicates.Count == 1)
        {
            return;
        }

        var columns = curves.Select(curve => curve.Intervals()).ToList();
        new NumericTable(
            [axis, .. curves.SelectMany(curve => Columns(curve.Name))],
            [.. curves[0].X.Select((x, i) => (double[])
            [
                x, .. columns.Select(column => column[i])
                    .SelectMany(at => new[] { at.Mean, at.StandardDeviation, at.Low, at.High }),
            ])]).Write(path);
    }

    private static string[] Columns(string name) => [name, $"{name}_sd", $"{name}_low", $"{name}_high"];

    private MeanInterval[] Intervals() =>
        [.. X.Select((_, i) => MeanInterval.Of([.. Replicates.Select(values => values[i])]))];
}
