namespace Residua.Data.Phantoms;

/// <summary>Caudate nucleus, thalamus and putamen: grey matter inside the white, a shade brighter than cortex.</summary>
internal static class DeepGrey
{
    /// <summary>Share of deep grey matter at (u, v), 0 to 1.</summary>
    public static double Share(double u, double v, Traits traits)
    {
        var side = Math.Abs(u - (traits.MidlineTilt * v));
        var l = traits.CoreLength;
        var caudate = SoftStep.At(new Ellipse(17 * l, 21 * l, 5.5, 11, -0.25).Depth(side, v), 3);
        var thalamus = SoftStep.At(new Ellipse(15, -8 * l, 10, 14, 0.35).Depth(side, v), 5);
        var putamen = SoftStep.At(new Ellipse(34, 7, 6.5, 19, -0.15).Depth(side, v), 3);
        return Math.Max(Math.Max(caudate, putamen), 0.75 * thalamus);
    }
}
