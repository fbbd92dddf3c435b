namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Turns attenuation into grey levels: exposure, contrast, the detector's blur and noise, and the collimator's edge.
/// </summary>
/// <remarks>
/// Detectors take a logarithm, so that grey is nearly linear in attenuation, and bend it into an S. How much pictures differ is a
/// guess from looking at published ones.
/// </remarks>
internal sealed class ChestExposure
{
    private const int Size = ChestFrame.Size;
    private static readonly ToneCurve Film = new(
        [-0.2, 0, 0.1, 0.25, 0.45, 0.65, 0.8, 1, 1.4], [0, 0.03, 0.11, 0.27, 0.52, 0.74, 0.85, 0.94, 1]);

    private readonly double _gain, _offset, _bend, _noise, _shading;
    private readonly (int Top, int Bottom, int Left, int Right) _collimated;
    private readonly ulong _key;

    public ChestExposure(ulong key)
    {
        _key = key;
        var dice = new Dice(Dice.Branch(key, (long)ChestStream.Exposure));
        _gain = 1 + (0.09 * Math.Clamp(dice.Bell(), -2, 2));
        _offset = 0.028 * dice.Bell();
        _bend = dice.Between(-0.3, 0.3);
        _noise = dice.Between(0.006, 0.02);
        _shading = dice.Between(0.01, 0.03);
        _collimated = (Edge(ref dice), Edge(ref dice), Edge(ref dice), Edge(ref dice));
    }

    /// <summary>Takes the picture.</summary>
    /// <param name="attenuation">(row, column); changed.</param>
    /// <returns>(row, column) grey levels.</returns>
    public byte[] Take(float[] attenuation)
    {
        var shade = new float[Size * Size];
        new PlaneNoise(Dice.Branch(_key, (long)ChestStream.Shading), 140).Fill(shade, Size);
        var dice = new Dice(Dice.Branch(_key, (long)ChestStream.Noise));
        var grain = new float[Size * Size];
        for (var at = 0; at < grain.Length; at++)
        {
            grain[at] = dice.Bell();
        }

        var levels = new byte[Size * Size];
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var at = (row * Size) + column;
                levels[at] = IsCollimated(row, column) ? (byte)0 : Level(attenuation[at], shade[at], Grain(grain, row, column));
            }
        }

        return levels;
    }

    private byte Level(double attenuation, double shade, double grain)
    {
        var value = Film.At((attenuation * _gain) + _offset + (_shading * shade * Math.Min(1, attenuation * 3)));
        value += _bend * value * (1 - value);
        // Few photons pass where much is attenuated.
        value += _noise * grain * (0.45 + (0.9 * Math.Clamp(attenuation, 0, 1)));
        return (byte)Math.Clamp((int)((255 * value) + 0.5), 0, 255);
    }

    // Neighbouring pixels share light: weights of 1:2:1 along both axes, which leave 3/8 of the standard deviation.
    private static double Grain(float[] grain, int row, int column)
    {
        if (row is 0 or Size - 1 || column is 0 or Size - 1)
        {
            return grain[(row * Size) + column];
        }

        var at = (row * Size) + column;
        return (Line(at - Size) + (2 * Line(at)) + Line(at + Size)) / 6;

        float Line(int middle) => grain[middle - 1] + (2 * grain[middle]) + grain[middle + 1];
    }

    private static int Edge(ref Dice dice) =>
        dice.Uniform() < 0.09 ? (int)(dice.Between(0.01, 0.055) * Size) : 0;

    private bool IsCollimated(int row, int column) =>
        row < _collimated.Top || row >= Size - _collimated.Bottom
        || column < _collimated.Left || column >= Size - _collimated.Right;
}
