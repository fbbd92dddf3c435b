namespace Residua.Figures.Scene;

/// <summary>A point of the picture: pixels from its upper left corner, y downwards.</summary>
internal readonly record struct Position(double X, double Y)
{
    public static Position operator +(Position a, Position b) => new(a.X + b.X, a.Y + b.Y);

    public static Position operator -(Position a, Position b) => new(a.X - b.X, a.Y - b.Y);

    public static Position operator *(Position a, double factor) => new(a.X * factor, a.Y * factor);

    public double Length => Math.Sqrt(X * X + Y * Y);

    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}
