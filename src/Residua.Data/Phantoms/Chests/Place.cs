namespace Residua.Data.Phantoms.Chests;

/// <summary>A place or a direction in a picture: mm of the patient or pixels; x to the right of the viewer, y down.</summary>
internal readonly record struct Place(double X, double Y)
{
    /// <summary>Distance from the origin.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static Place operator +(Place a, Place b) => new(a.X + b.X, a.Y + b.Y);

    public static Place operator -(Place a, Place b) => new(a.X - b.X, a.Y - b.Y);

    public static Place operator *(double factor, Place a) => new(factor * a.X, factor * a.Y);

    /// <summary>The same direction with length 1; straight down if there is none.</summary>
    public Place Unit() => Length is > 1e-9 and var length ? (1 / length) * this : new(0, 1);

    /// <summary>A quarter turn.</summary>
    public Place Across() => new(-Y, X);
}
