namespace Residua.Figures.Scene;

/// <summary>An upright rectangle in pixels, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Position[] Corners => [new(Left, Top), new(Right, Top), new(Right, Bottom), new(Left, Bottom)];

    /// <summary>The box that matplotlib describes by fractions of the figure, counted from the lower left corner.</summary>
    public static Box OfFractions(FigureSize size, double left, double bottom, double width, double height) => new(
        left * size.Width, (1 - bottom - height) * size.Height, (left + width) * size.Width, (1 - bottom) * size.Height);
}
