namespace Residua.Data.Phantoms;

/// <summary>The lateral ventricles: frontal horn, body and trigone as a chain of rods on each side of the midline.</summary>
internal static class Ventricles
{
    /// <summary>Distance from the nearest ventricle, negative inside; reference pixels.</summary>
    public static double Distance(double u, double v, Traits traits)
    {
        var side = Math.Abs(u - (traits.MidlineTilt * v));
        double l = traits.CoreLength, w = traits.VentricleWidth;
        var distance = new Rod(14 * l, 31 * l, 1.8 * w, 9, 18 * l, 4.0 * w).Distance(side, v);
        distance = Math.Min(distance, new Rod(9, 18 * l, 4.0 * w, 6, 3 * l, 3.0 * w).Distance(side, v));
        distance = Math.Min(distance, new Rod(6, 3 * l, 3.0 * w, 8, -15 * l, 2.6 * w).Distance(side, v));
        distance = Math.Min(distance, new Rod(8, -15 * l, 2.6 * w, 13, -26 * l, 3.2 * w).Distance(side, v));
        return Math.Min(distance, new Rod(13, -26 * l, 3.2 * w, 21 * l, -38 * l, 4.0 * w).Distance(side, v));
    }
}
