using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The intensities of disks that a model does not find: where its AP is below 0.5.</summary>
/// <param name="Stretches">The parts of the curve below 0.5, in ascending order; none where it is nowhere.</param>
/// <param name="Covers">Whether the whole curve is below.</param>
/// <param name="Lowest">The lowest point of the whole curve, the first of several.</param>
internal sealed record BlindSpot(IReadOnlyList<BlindStretch> Stretches, bool Covers, CurvePoint Lowest)
{
    private const double Limit = 0.5;

    /// <summary>The blind spot of a curve; its points are joined by straight lines.</summary>
    /// <param name="intensities">Positions, at least one, in any order.</param>
    /// <param name="precision">AP at each.</param>
    public static BlindSpot Of(double[] intensities, double[] precision)
    {
        CurvePoint[] curve =
            [.. intensities.Zip(precision, (at, ap) => new CurvePoint(at, ap)).OrderBy(point => point.Intensity)];
        var stretches = new List<BlindStretch>();
        for (var first = 0; first < curve.Length; first++)
        {
            if (curve[first].Precision >= Limit)
            {
                continue;
            }

            var last = first;
            while (last + 1 < curve.Length && curve[last + 1].Precision < Limit)
            {
                last++;
            }

            var from = first == 0 ? curve[0].Intensity : Crossing(curve[first - 1], curve[first]);
            var to = last == curve.Length - 1 ? curve[last].Intensity : Crossing(curve[last], curve[last + 1]);
            stretches.Add(new(from, to, curve[first..(last + 1)].MinBy(point => point.Precision)!));
            first = last;
        }

        return new(
            stretches, Array.TrueForAll(curve, point => point.Precision < Limit), curve.MinBy(point => point.Precision)!);
    }

    /// <summary>A row for each stretch: its ends, and the intensity and the AP of its lowest point.</summary>
    public NumericTable ToTable() => new(
        ["from", "to", "lowest_at", "lowest_ap"],
        [.. Stretches.Select(own => (double[])[own.From, own.To, own.Lowest.Intensity, own.Lowest.Precision])]);

    /// <summary>The blind spot in words.</summary>
    public string Sentence() =>
        (Covers ? "Disks of every intensity are found with AP < 0.5; "
            : Stretches.Count == 0 ? "Disks of no intensity are found with AP < 0.5; "
            : $"Disks of intensity {string.Join(" and ", Stretches)} are found with AP < 0.5; ")
        + FormattableString.Invariant($"AP is lowest, {Lowest.Precision:0.##}, at {Lowest.Intensity:0.##}.");

    private static double Crossing(CurvePoint one, CurvePoint next) => one.Intensity
        + (Limit - one.Precision) / (next.Precision - one.Precision) * (next.Intensity - one.Intensity);
}

/// <summary>A part of a curve that is below 0.5.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Lowest">Its lowest point.</param>
internal sealed record BlindStretch(double From, double To, CurvePoint Lowest)
{
    /// <summary>Such as <c>0.28 to 0.47</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{From:0.##} to {To:0.##}");
}

/// <summary>A point of a curve of AP over intensity.</summary>
internal sealed record CurvePoint(double Intensity, double Precision);
