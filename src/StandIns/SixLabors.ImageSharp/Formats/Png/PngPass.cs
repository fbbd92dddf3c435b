namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>
/// The pixels that are stored together: all, or one of the seven parts of Adam7 (PNG specification, section 8.2).
/// </summary>
internal readonly record struct PngPass(int FirstX, int FirstY, int StepX, int StepY)
{
    private static readonly PngPass[] Whole = [new(0, 0, 1, 1)];

    private static readonly PngPass[] Adam7 =
    [
        new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2),
    ];

    public bool IsWhole => StepX == 1 && StepY == 1;

    /// <summary>The passes of an image, each with its size as a header; passes without pixels are not stored.</summary>
    public static IEnumerable<(PngPass Pass, PngHeader Part)> Of(PngHeader header) =>
        (header.IsInterlaced ? Adam7 : Whole).Select(pass => (pass, pass.Of(header.Width, header.Height, header)))
            .Where(part => part.Item2.Width > 0 && part.Item2.Height > 0);

    private PngHeader Of(int width, int height, PngHeader header) => header with
    {
        Width = (width - FirstX + StepX - 1) / StepX,
        Height = (height - FirstY + StepY - 1) / StepY,
    };
}
