namespace Residua.Data.Phantoms.Chests;

/// <summary>Shapes that bodies are made of, without functions whose last bits depend on the machine.</summary>
internal static class Bulge
{
    /// <summary>Thickness of a round body at a share of its radius from its edge: 0 at the edge, 1 from the middle on.</summary>
    public static double Round(double depth, double radius)
    {
        var q = 1 - Math.Clamp(depth / radius, 0, 1);
        return Math.Sqrt(1 - (q * q));
    }

    /// <summary>A smooth bump about <paramref name="centre"/>: 1 there, 0 from <paramref name="half"/> away on.</summary>
    public static double Bump(double at, double centre, double half)
    {
        var q = (at - centre) / half;
        var rest = Math.Max(0, 1 - (q * q));
        return rest * rest;
    }

    /// <summary>The smaller of two depths, rounded over <paramref name="width"/> where they meet.</summary>
    public static double Smaller(double a, double b, double width)
    {
        var near = Math.Max(0, width - Math.Abs(a - b)) / width;
        return Math.Min(a, b) - (near * near * width * 0.25);
    }
}
