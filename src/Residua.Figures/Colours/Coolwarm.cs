namespace Residua.Figures.Colours;

/// <summary>Moreland's diverging map from blue over grey to red, as the 256 colours of matplotlib's "coolwarm".</summary>
/// <remarks>K. Moreland, "Diverging Color Maps for Scientific Visualization", ISVC 2009; its 33 control points.</remarks>
internal static class Coolwarm
{
    public const int Size = 256;

    // Red, green, blue at 0, 1/32, …, 1.
    private static readonly double[] ControlPoints =
    [
        0.2298057, 0.298717966, 0.753683153,
        0.26623388, 0.353094838, 0.801466763,
        0.30386891, 0.406535296, 0.84495867,
        0.342804478, 0.458757618, 0.883725899,
        0.38301334, 0.50941904, 0.917387822,
        0.424369608, 0.558148092, 0.945619588,
        0.46666708, 0.604562568, 0.968154911,
        0.509635204, 0.648280772, 0.98478814,
        0.552953156, 0.688929332, 0.995375608,
        0.596262162, 0.726149107, 0.999836203,
        0.639176211, 0.759599947, 0.998151185,
        0.681291281, 0.788964712, 0.990363227,
        0.722193294, 0.813952739, 0.976574709,
        0.761464949, 0.834302879, 0.956945269,
        0.798691636, 0.849786142, 0.931688648,
        0.833466556, 0.860207984, 0.901068838,
        0.865395197, 0.86541021, 0.865395561,
        0.897787179, 0.848937047, 0.820880546,
        0.924127593, 0.827384882, 0.774508472,
        0.944468518, 0.800927443, 0.726736146,
        0.958852946, 0.769767752, 0.678007945,
        0.96732803, 0.734132809, 0.628751763,
        0.969954137, 0.694266682, 0.579375448,
        0.966811177, 0.650421156, 0.530263762,
        0.958003065, 0.602842431, 0.481775914,
        0.943660866, 0.551750968, 0.434243684,
        0.923944917, 0.49730856, 0.387970225,
        0.89904617, 0.439559467, 0.343229596,
        0.869186849, 0.378313092, 0.300267182,
        0.834620542, 0.312874446, 0.259301199,
        0.795631745, 0.24128379, 0.220525627,
        0.752534934, 0.157246067, 0.184115123,
        0.705673158, 0.01555616, 0.150232812,
    ];

    // matplotlib cuts the decimals off where it colours the pixels of an image, and rounds where it colours polygons.
    private static readonly Colour[] Pixels = [.. Enumerable.Range(0, Size).Select(i => Interpolate(i, Math.Floor))];
    private static readonly Colour[] Shapes = [.. Enumerable.Range(0, Size).Select(i => Interpolate(i, Math.Round))];

    /// <summary>The colour of an image's cell: outside the limits an end colour, white for NaN.</summary>
    /// <remarks>White as in matplotlib, and because the map's own middle is a light grey.</remarks>
    public static Colour Pixel(double value, (double Low, double High) limits) =>
        double.IsNaN(value) ? Colour.White : Pixels[Index(value, limits)];

    /// <summary>The colour of a polygon that stands for a finite value.</summary>
    public static Colour Shape(double value, (double Low, double High) limits) => Shapes[Index(value, limits)];

    // The 256 bins are half open; the upper limit itself belongs to the last one.
    private static int Index(double value, (double Low, double High) limits) =>
        (int)Math.Clamp(Math.Floor((value - limits.Low) / (limits.High - limits.Low) * Size), 0, Size - 1);

    private static Colour Interpolate(int index, Func<double, double> whole)
    {
        var last = ControlPoints.Length / 3 - 1;
        var position = (double)index / (Size - 1) * last;
        var left = Math.Min((int)position, last - 1);
        return new(Channel(0), Channel(1), Channel(2));

        byte Channel(int c)
        {
            var (from, to) = (ControlPoints[left * 3 + c], ControlPoints[left * 3 + 3 + c]);
            return (byte)whole((from + (to - from) * (position - left)) * 255);
        }
    }
}
