namespace Residua.Data.Phantoms;

/// <summary>An ellipse about (U, V), sheared by <paramref name="Tilt"/> (u per v); reference pixels.</summary>
internal readonly record struct Ellipse(double U, double V, double HalfU, double HalfV, double Tilt)
{
    /// <summary>How deep (u, v) lies inside, to first order; negative outside.</summary>
    public double Depth(double u, double v)
    {
        double dv = v - V, du = u - U + (Tilt * dv);
        double a = du / HalfU, b = dv / HalfV;
        var radius = Math.Sqrt((a * a) + (b * b));
        var slope = Math.Sqrt((a * a / (HalfU * HalfU)) + (b * b / (HalfV * HalfV)));
        return slope < 1e-9 ? Math.Min(HalfU, HalfV) : (1 - radius) * radius / slope;
    }
}
