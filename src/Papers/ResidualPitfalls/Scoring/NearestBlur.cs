using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The blur whose AP curve over intensity is nearest to a model's.</summary>
/// <param name="Sigma">Standard deviation in pixels.</param>
/// <param name="Distance">Mean |difference| of the two curves.</param>
/// <param name="IsStrongest">Whether no stronger blur was compared, of several.</param>
internal sealed record NearestBlur(double Sigma, double Distance, bool IsStrongest)
{
    /// <summary>The nearest of the columns of a grid, the first of several.</summary>
    /// <param name="blurs">AP over intensity and sigma.</param>
    /// <param name="curve">AP at the same intensities.</param>
    public static NearestBlur Of(NumericGrid blurs, double[] curve)
    {
        var distances = CurveMatching.ToColumns(blurs, blurs.RowAxis, curve, "anomaly.intensity");
        var nearest = CurveMatching.Nearest(distances);
        var sigma = blurs.ColumnAxis[nearest];
        return new(sigma, distances[nearest] / curve.Length, sigma > blurs.ColumnAxis.Min() && sigma == blurs.ColumnAxis.Max());
    }

    /// <summary>One row: sigma and distance.</summary>
    public NumericTable ToTable() => new(["sigma", "distance"], [[Sigma, Distance]]);

    /// <summary>The blur in words.</summary>
    public string Sentence()
    {
        var remark = Sigma == 0 ? ", which changes nothing" : IsStrongest ? ", the strongest that was compared" : "";
        return FormattableString.Invariant(
            $"The curve is nearest to that of a Gaussian blur of σ = {Sigma:0.##}{remark} (mean difference {Distance:0.###}).");
    }
}
