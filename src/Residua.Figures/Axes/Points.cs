namespace Residua.Figures.Axes;

/// <summary>matplotlib's default sizes, in pixels at 100 dots per inch.</summary>
internal static class Points
{
    public const double Text = 10 * _pixel;
    public const double Spine = 0.8 * _pixel;
    public const double Line = 1.5 * _pixel;
    public const double TickLength = 3.5 * _pixel;
    public const double TickPad = 3.5 * _pixel;
    public const double LabelPad = 4 * _pixel;

    /// <summary>Dash and gap of a dashed line of width <see cref="Line"/>.</summary>
    public static readonly (double On, double Off) Dash = (3.7 * Line, 1.6 * Line);

    private const double _pixel = 100 / 72.0;
}
