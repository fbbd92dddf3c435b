namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The clefts every cerebrum has: between the hemispheres, and the Sylvian fissures with the insula behind them.
/// </summary>
internal static class Clefts
{
    /// <summary>The cleft between the hemispheres.</summary>
    /// <param name="across">From the midline.</param>
    /// <param name="bridge">Depth inside the core that the corpus callosum bounds; not positive outside.</param>
    public static Sheet Midline(double across, double bridge)
    {
        var bridged = Math.Max(0, bridge);
        return new(Math.Sqrt((across * across) + (bridged * bridged)), 0.7);
    }

    /// <summary>How deep (y, z) lies inside the core that the corpus callosum bounds, seen from the side.</summary>
    public static double Core(double y, double z, HeadTraits traits) =>
        new Ellipsoid(0, -4, 4, 1e6, 39 * traits.CallosumLength, 23).Depth(0, y, z);

    /// <summary>
    /// The nearest Sylvian fissure: a sheet from the temporal pole up and back, which ends at the insula.
    /// </summary>
    public static Sheet Sylvian(double x, double y, double z, HeadTraits traits)
    {
        const double Slope = 0.55, Steepness = 0.876; // cos of the sheet's angle
        var side = Math.Abs(x);
        // The right one lies a little differently: hemispheres are alike, not mirrored.
        var lift = x < 0 ? traits.SylvianLift : -0.6 * traits.SylvianLift;
        var above = (z - (lift - 2 - (Slope * y))) * Steepness;
        double front = 26 - y, back = y + 44;
        var beyond = Math.Max(0, -Math.Min(Math.Min(front, back), side - 39));
        var opening = new Sheet(Math.Sqrt((above * above) + (beyond * beyond)), 0.6 + (0.025 * Math.Max(0, side - 39)));

        var outside = Math.Max(0, Math.Max(Math.Abs(y - 2) - 18, Math.Abs(z - 2) - 12));
        var from = side - 40 - (0.002 * (y - 2) * (y - 2));
        var insula = new Sheet(Math.Sqrt((from * from) + (outside * outside)), 0.7);
        return opening.Outside < insula.Outside ? opening : insula;
    }
}
