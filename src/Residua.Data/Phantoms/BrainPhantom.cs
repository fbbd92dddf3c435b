namespace Residua.Data.Phantoms;

/// <summary>
/// Synthetic axial brain slices that behave under residual scoring as the published test slices do. A subject is a function
/// of the seed and its number alone: the same bits on every machine and for any number of threads.
/// </summary>
/// <param name="Seed">Another seed gives other subjects. Default 0.</param>
/// <param name="Size">Pixels along axes 0 and 1, at least 48; the anatomy scales with it. Default 256.</param>
/// <param name="FirstSlice">The lowest slice on axis 2. Default 120.</param>
/// <param name="SliceCount">Slices, from 1 to the volume's end. Default 20: the training's, the scored one among them.</param>
public sealed record BrainPhantom(int Seed = 0, int Size = 256, int FirstSlice = 120, int SliceCount = 20)
{
    /// <summary>The slice that the experiments score, and the height at which the anatomy is described.</summary>
    public const int ScoredSlice = 128;

    /// <summary>Length of a volume's axis 2. The brain is fullest near slice 128 and ends before either end.</summary>
    public const int Depth = 256;

    /// <summary>One step of the stored levels, 2⁻¹⁶: every intensity is a whole multiple, hence exact in float32.</summary>
    public const double Quantum = 1.0 / 65536;

    private const ulong Name = 0x5265736964756121; // keeps these streams apart from other uses of the same seed

    internal PhantomCalibration Calibration { get; init; } = new();

    /// <summary>Draws a subject's slices.</summary>
    /// <param name="subject">Number of the subject, from 0.</param>
    /// <param name="cancellation">Ends the work between two slices.</param>
    /// <returns>(SliceCount, Size, Size): background exactly 0, foreground from 1/512 to 0.8543.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The subject, the size or the slices make no sense.</exception>
    public SliceStack Draw(int subject, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(subject);
        CheckShape();

        var brain = new BrainSubject(new Raster(Size), Calibration, Dice.Branch(Dice.Branch(Name, Seed), subject));
        var tone = new ToneCurve(Calibration.ToneFrom, Calibration.ToneTo);
        var area = Size * Size;
        var pixels = new float[SliceCount * area];
        for (var k = 0; k < SliceCount; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            Expose(brain.Draw(FirstSlice + k), tone, pixels.AsSpan(k * area, area));
        }

        return new SliceStack(pixels, SliceCount, Size, Size);
    }

    internal void CheckShape()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Size, 48);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Size, 1024);
        ArgumentOutOfRangeException.ThrowIfNegative(FirstSlice);
        ArgumentOutOfRangeException.ThrowIfLessThan(SliceCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(FirstSlice + (long)SliceCount, Depth, nameof(SliceCount));
    }

    private static void Expose(Canvas canvas, ToneCurve tone, Span<float> pixels)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            if (canvas.Depth[i] > 0)
            {
                pixels[i] = (float)((int)((tone.At(canvas.Level[i]) / Quantum) + 0.5) * Quantum);
            }
        }
    }
}
