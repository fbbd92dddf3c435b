namespace Residua.Figures.Scene;

/// <summary>An upright rectangle in pixels, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public static readonly Box Everything = new(double.MinValue, double.MinValue, double.MaxValue, double.MaxValue);

    public Position[] Corners => [new(Left, Top), new(Right, Top), new(Right, Bottom), new(Left, Bottom)];

    /// <summary>Whether a point lies inside the box or on its border.</summary>
    public bool Contains(Position point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>The part of a straight line inside the box, as fractions of its length; 1 … 0 where it stays outside.</summary>
    public (double Enter, double Leave) Along(Position from, Position to)
    {
        var (enter, leave) = (0.0, 1.0);
        Cut(from.X, to.X - from.X, Left, Right);
        Cut(from.Y, to.Y - from.Y, Top, Bottom);
        return enter <= leave ? (enter, leave) : (1, 0);

        void Cut(double start, double step, double low, double high)
        {
            // Parallel to these two sides: all in or all out.
            if (step == 0)
            {
                if (start < low || start > high)
                {
                    leave = -1;
                }

                return;
            }

            var (first, second) = ((low - start) / step, (high - start) / step);
            enter = Math.Max(enter, Math.Min(first, second));
            leave = Math.Min(leave, Math.Max(first, second));
        }
    }

    /// <summary>The part of a figure that matplotlib describes by fractions of it, counted from its lower left corner.</summary>
    public Box Fraction(double left, double bottom, double width, double height) => new(
        left * Width, (1 - bottom - height) * Height, (left + width) * Width, (1 - bottom) * Height);
}
