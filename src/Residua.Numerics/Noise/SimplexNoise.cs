namespace Residua.Numerics;

/// <summary>Smooth noise over the plane: OpenSimplex in two dimensions, with double arithmetic.</summary>
/// <remarks>
/// Spencer's OpenSimplex of 2014: a triangular lattice whose corners have one of eight directions each, chosen by a permutation
/// that the seed decides. The order of operations is the usual one, so that values agree to the last digits.
/// </remarks>
public sealed class SimplexNoise
{
    private const int Corners = 256;
    private const double Stretch = -0.211324865405187; // (1 / √3 − 1) / 2
    private const double Squish = 0.366025403784439; // (√3 − 1) / 2
    private const double Normaliser = 47;

    // x and y of a direction, one after the other.
    private static readonly double[] Directions = [5, 2, 2, 5, -5, 2, -2, 5, 5, -2, 2, -5, -5, -2, -2, -5];

    private readonly byte[] _permutation = new byte[Corners];

    /// <summary>Noise whose permutation the seed decides.</summary>
    public SimplexNoise(long seed)
    {
        var state = Next(Next(Next(seed)));
        Span<byte> source = stackalloc byte[Corners];
        for (var i = 0; i < Corners; i++)
        {
            source[i] = (byte)i;
        }

        for (var last = Corners - 1; last >= 0; last--)
        {
            state = Next(state);
            var chosen = (int)((state + 31) % (last + 1));
            chosen += chosen < 0 ? last + 1 : 0;
            _permutation[last] = source[chosen];
            source[chosen] = source[last];
        }
    }

    /// <summary>The permutation of 0 … 255.</summary>
    public ReadOnlySpan<byte> Permutation => _permutation;

    /// <summary>The noise at a place, about −1 to 1.</summary>
    public double At(double x, double y)
    {
        var stretch = (x + y) * Stretch;
        double stretchedX = x + stretch, stretchedY = y + stretch;
        double floorX = Math.Floor(stretchedX), floorY = Math.Floor(stretchedY);
        long column = (long)floorX, row = (long)floorY;
        var squish = (floorX + floorY) * Squish;
        double dx = x - (floorX + squish), dy = y - (floorY + squish); // from the corner (0, 0)
        double inX = stretchedX - floorX, inY = stretchedY - floorY;

        var value = Corner(column + 1, row, dx - 1 - Squish, dy - Squish)
            + Corner(column, row + 1, dx - Squish, dy - 1 - Squish);
        value += inX + inY <= 1 ? Lower(column, row, dx, dy, inX, inY) : Upper(column, row, dx, dy, inX, inY);
        return value / Normaliser;
    }

    // The triangle at (0, 0): that corner, and the nearest one outside.
    private double Lower(long column, long row, double dx, double dy, double inX, double inY)
    {
        var value = Corner(column, row, dx, dy);
        var rest = 1 - (inX + inY);
        if (!(rest > inX || rest > inY))
        {
            return value + Corner(column + 1, row + 1, dx - 1 - 2 * Squish, dy - 1 - 2 * Squish);
        }

        return value + (inX > inY ? Corner(column + 1, row - 1, dx - 1, dy + 1) : Corner(column - 1, row + 1, dx + 1, dy - 1));
    }

    // The triangle at (1, 1).
    private double Upper(long column, long row, double dx, double dy, double inX, double inY)
    {
        var value = Corner(column + 1, row + 1, dx - 1 - 2 * Squish, dy - 1 - 2 * Squish);
        var rest = 2 - (inX + inY);
        if (!(rest < inX || rest < inY))
        {
            return value + Corner(column, row, dx, dy);
        }

        return value + (inX > inY
            ? Corner(column + 2, row, dx - 2 - 2 * Squish, dy - 2 * Squish)
            : Corner(column, row + 2, dx - 2 * Squish, dy - 2 - 2 * Squish));
    }

    private double Corner(long column, long row, double dx, double dy)
    {
        var attenuation = 2 - dx * dx - dy * dy;
        if (attenuation <= 0)
        {
            return 0;
        }

        var direction = _permutation[(byte)(_permutation[(byte)column] + row)] & 14;
        attenuation *= attenuation;
        return attenuation * attenuation * (Directions[direction] * dx + Directions[direction + 1] * dy);
    }

    // Knuth's linear congruential generator, modulo 2⁶⁴.
    private static long Next(long state) => unchecked(state * 6364136223846793005 + 1442695040888963407);
}
