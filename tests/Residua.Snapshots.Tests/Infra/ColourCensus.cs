using System.Numerics;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>
/// Whether two figures have the same curves: each has a colour of its own, and about as much of it wherever it runs.
/// </summary>
/// <remarks>
/// A pixel on the edge of a line is a mixture of its colour and white: it lies between the two, and counts for as much as it is
/// of the colour. So the amount does not depend on the slope of a line.
/// </remarks>
internal static class ColourCensus
{
    // In pixels: less is an edge or a mixture of two curves.
    private const double Few = 100;
    // A legend has the colours too, in about a tenth of a curve's pixels.
    private const double Least = 0.5;

    // matplotlib's C0, C1, …, and the grey of axes and letters.
    private static readonly (string Name, Vector3 Ink)[] Inks =
    [
        .. new[] { 0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0xbcbd22, 0x17becf, 0x000000 }
            .Select((colour, i) => ($"C{i}", Vector3.Subtract(new(255), new(colour >> 16, (colour >> 8) & 255, colour & 255)))),
    ];

    /// <summary>The colour that one of the figures has and the other has not; null if there is none.</summary>
    /// <param name="received">PNG.</param>
    /// <param name="verified">PNG.</param>
    public static string? Difference(byte[] received, byte[] verified)
    {
        var (left, right) = (Amounts(received), Amounts(verified));
        return Inks.SkipLast(1).Select((ink, i) => (ink.Name, Received: left[i], Verified: right[i]))
            .Where(pair => Math.Max(pair.Received, pair.Verified) >= Few)
            .Where(pair => Math.Min(pair.Received, pair.Verified) < Least * Math.Max(pair.Received, pair.Verified))
            .Select(pair =>
                $"{pair.Received:0} pixels of colour {pair.Name}; verified are {pair.Verified:0}: "
                + "a curve is missing or too many.")
            .FirstOrDefault();
    }

    private static double[] Amounts(byte[] png)
    {
        using var image = Image.Load<Rgba32>(png);
        var amounts = new double[Inks.Length];
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var pixel = image[x, y];
                var ink = new Vector3(255 - pixel.R, 255 - pixel.G, 255 - pixel.B);
                if (ink.Length() > 20)
                {
                    var nearest = Enumerable.Range(0, Inks.Length)
                        .MaxBy(i => Vector3.Dot(ink, Inks[i].Ink) / Inks[i].Ink.Length());
                    amounts[nearest] += ink.Length() / Inks[nearest].Ink.Length();
                }
            }
        }

        return amounts;
    }
}
