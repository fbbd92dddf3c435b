namespace Residua.Data.Phantoms;

/// <summary>
/// The direction of a point, by a polynomial: the last bits of the library's arc tangent depend on the machine.
/// </summary>
internal static class PolarAngle
{
    /// <summary>Angle of (u, v) from the front, clockwise, in [-π, π]; the seam lies at the back. Good to 0.004.</summary>
    public static double Of(double u, double v)
    {
        double across = Math.Abs(u), along = Math.Abs(v);
        if (across + along == 0)
        {
            return 0;
        }

        var t = across < along ? across / along : along / across;
        var angle = t * ((Math.PI / 4) + (0.273 * (1 - t)));
        if (across > along)
        {
            angle = (Math.PI / 2) - angle;
        }

        if (v < 0)
        {
            angle = Math.PI - angle;
        }

        return u < 0 ? -angle : angle;
    }
}
