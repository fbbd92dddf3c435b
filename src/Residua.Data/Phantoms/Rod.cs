namespace Residua.Data.Phantoms;

/// <summary>A tapered rod with round ends, from (U0, V0) with radius R0 to (U1, V1) with radius R1; reference pixels.</summary>
internal readonly record struct Rod(double U0, double V0, double R0, double U1, double V1, double R1)
{
    /// <summary>Distance of (u, v) to the rod's surface, negative inside.</summary>
    public double Distance(double u, double v)
    {
        double du = U1 - U0, dv = V1 - V0;
        var t = Math.Clamp((((u - U0) * du) + ((v - V0) * dv)) / ((du * du) + (dv * dv)), 0, 1);
        double eu = u - U0 - (t * du), ev = v - V0 - (t * dv);
        return Math.Sqrt((eu * eu) + (ev * ev)) - (R0 + (t * (R1 - R0)));
    }
}
