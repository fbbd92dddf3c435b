namespace Residua.Data.Phantoms.Heads;

/// <summary>A place or a direction in the head, mm: x to the right, y to the front, z up.</summary>
internal readonly record struct Point(double X, double Y, double Z)
{
    /// <summary>Distance from the origin.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y) + (Z * Z));

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Point operator *(double factor, Point a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>The scalar product.</summary>
    public double Along(Point direction) => (X * direction.X) + (Y * direction.Y) + (Z * direction.Z);

    /// <summary>The same direction with length 1; straight up if there is none.</summary>
    public Point Unit() => Length is > 1e-9 and var length ? (1 / length) * this : new(0, 0, 1);

    /// <summary>A direction, all equally likely.</summary>
    public static Point AnyDirection(ref Dice dice)
    {
        for (; ; )
        {
            var candidate = new Point(dice.Between(-1, 1), dice.Between(-1, 1), dice.Between(-1, 1));
            if (candidate.Length is > 0.1 and <= 1)
            {
                return candidate.Unit();
            }
        }
    }
}
