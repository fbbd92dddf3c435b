namespace Residua.Figures.Axes;

/// <summary>matplotlib's default sizes, in pixels at 100 dots per inch.</summary>
internal static class Points
{
    public const double Text = 10 * Pixel;

    // Heights of l over and p under the baseline at that size, in whole pixels as hinting leaves them.
    public const double TextAscent = 11;
    public const double TextDescent = 3;

    public const double Spine = 0.8 * Pixel;
    public const double Patch = 1 * Pixel;
    public const double Line = 1.5 * Pixel;

    // matplotlib draws the rim of a point in its colour too, as wide as a line.
    public const double Marker = 6 * Pixel + Line;

    public const double TickLength = 3.5 * Pixel;
    public const double TickPad = 3.5 * Pixel;
    public const double LabelPad = 4 * Pixel;

    /// <summary>Dash and gap of a dashed line of width <see cref="Line"/>.</summary>
    public static readonly (double On, double Off) Dash = (3.7 * Line, 1.6 * Line);

    private const double Pixel = 100 / 72.0;
}
