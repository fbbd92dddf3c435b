namespace Residua.Data.Phantoms.Heads;

/// <summary>Unions and cuts of shapes given by their depth, with the seam rounded off.</summary>
internal static class Blend
{
    /// <summary>The larger depth; where both are within <paramref name="seam"/> of one another, a little more.</summary>
    public static double Union(double a, double b, double seam)
    {
        var near = Math.Max(0, seam - Math.Abs(a - b));
        return Math.Max(a, b) + (near * near / (4 * seam));
    }

    /// <summary>The smaller depth; where both are within <paramref name="seam"/> of one another, a little less.</summary>
    public static double Cut(double a, double b, double seam) => -Union(-a, -b, seam);
}
