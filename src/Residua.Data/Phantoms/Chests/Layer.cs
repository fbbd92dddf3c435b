namespace Residua.Data.Phantoms.Chests;

/// <summary>A sheet of the picture on which rods are drawn; where rods overlap, the stronger one counts.</summary>
/// <param name="size">Rows and columns.</param>
internal sealed class Layer(int size)
{
    private const double Thinnest = 0.75; // pixels: what is thinner becomes fainter instead

    /// <summary>(size · size) what is drawn.</summary>
    public float[] Values { get; } = new float[size * size];

    /// <summary>Draws a tapered rod with round ends.</summary>
    /// <param name="from">One end, pixels.</param>
    /// <param name="to">The other end, pixels.</param>
    /// <param name="radius">Radius at the first end, pixels.</param>
    /// <param name="endRadius">Radius at the other end, pixels.</param>
    /// <param name="amount">What the middle of the first end gets.</param>
    /// <param name="endAmount">What the middle of the other end gets.</param>
    /// <param name="profile">How the amount falls from the axis (0) to the surface (1).</param>
    public void Rod(
        Place from, Place to, double radius, double endRadius, double amount, double endAmount, Func<double, double> profile)
    {
        var reach = Math.Max(Math.Max(radius, endRadius), Thinnest) + 1;
        var (top, bottom) = Range(from.Y, to.Y, reach);
        var (left, right) = Range(from.X, to.X, reach);
        var axis = to - from;
        var square = Math.Max(1e-12, (axis.X * axis.X) + (axis.Y * axis.Y));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                double dx = column - from.X, dy = row - from.Y;
                var t = Math.Clamp(((dx * axis.X) + (dy * axis.Y)) / square, 0, 1);
                var (x, y) = (dx - (t * axis.X), dy - (t * axis.Y));
                var own = radius + (t * (endRadius - radius));
                var drawn = Math.Max(own, Thinnest);
                var squareDistance = (x * x) + (y * y);
                if (squareDistance >= drawn * drawn)
                {
                    continue;
                }

                var value = (amount + (t * (endAmount - amount))) * (own / drawn) * profile(Math.Sqrt(squareDistance) / drawn);
                var at = (row * size) + column;
                Values[at] = Math.Max(Values[at], (float)value);
            }
        }
    }

    /// <summary>Draws a chain of rods of one radius.</summary>
    public void Chain(IReadOnlyList<Place> places, double radius, double amount, Func<double, double> profile)
    {
        for (var i = 1; i < places.Count; i++)
        {
            Rod(places[i - 1], places[i], radius, radius, amount, amount, profile);
        }
    }

    private (int First, int Last) Range(double a, double b, double reach) => (
        (int)Math.Clamp(Math.Min(a, b) - reach, 0, size), (int)Math.Clamp(Math.Max(a, b) + reach, -1, size - 1));
}
