namespace Residua.Data.Phantoms.Heads;

/// <summary>An ellipsoid along the axes; mm.</summary>
internal readonly record struct Ellipsoid(double X, double Y, double Z, double HalfX, double HalfY, double HalfZ)
{
    /// <summary>How deep (x, y, z) lies inside, to first order; negative outside.</summary>
    public double Depth(double x, double y, double z)
    {
        double a = (x - X) / HalfX, b = (y - Y) / HalfY, c = (z - Z) / HalfZ;
        var radius = Math.Sqrt((a * a) + (b * b) + (c * c));
        double p = a / HalfX, q = b / HalfY, s = c / HalfZ;
        var slope = Math.Sqrt((p * p) + (q * q) + (s * s));
        return slope < 1e-9 ? Math.Min(HalfX, Math.Min(HalfY, HalfZ)) : (1 - radius) * radius / slope;
    }
}
