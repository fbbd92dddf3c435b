namespace Residua.Data.Phantoms;

/// <summary>
/// The clefts every brain has: between the hemispheres, and the Sylvian fissures with the insula behind them.
/// </summary>
internal static class Fissures
{
    /// <summary>Distance from the nearest of them, negative inside; reference pixels.</summary>
    public static double Distance(double u, double v, Traits traits)
    {
        var across = u - (traits.MidlineTilt * v);
        // The corpus callosum bridges the hemispheres between these two ends.
        double front = 34 * traits.CoreLength, back = -44 * traits.CoreLength;
        var bridged = Math.Max(0, Math.Min(front - v, v - back));
        var midline = Math.Sqrt((across * across) + (bridged * bridged)) - 0.7;

        // The right one lies a little differently: hemispheres are alike, not mirrored.
        var shift = u < 0 ? traits.SylvianShift : -0.6 * traits.SylvianShift;
        double side = Math.Abs(u), along = v - shift;
        var mouth = Math.Min(
            new Rod(92, -12, 2.2, 75, -9, 1.6).Distance(side, along), new Rod(75, -9, 1.6, 56, 2, 1.0).Distance(side, along));
        var insulaFront = new Rod(56, 2, 1.0, 49, 24, 0.3).Distance(side, along);
        var insulaBack = new Rod(56, 2, 1.0, 50, -18, 0.3).Distance(side, along);
        return Math.Min(Math.Min(midline, mouth), Math.Min(insulaFront, insulaBack));
    }
}
