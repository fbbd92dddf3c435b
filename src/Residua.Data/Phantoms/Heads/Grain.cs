namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// Noise of the scanner, unit variance, each slice for itself: a little smooth, since published volumes are resampled.
/// </summary>
internal sealed class Grain(HeadGrid grid, ulong key)
{
    // Standard deviation that weights of 1:2:1 along two axes leave: 6/16.
    private const float Kept = 0.375f;
    private readonly float[] _raw = new float[grid.Plane];
    private readonly float[] _smooth = new float[grid.Plane];

    /// <summary>The noise of slice <paramref name="k"/>, (X, Y); overwritten by the next call.</summary>
    public ReadOnlySpan<float> Fill(int k)
    {
        var dice = new Dice(Dice.Branch(key, k));
        for (var at = 0; at < _raw.Length; at++)
        {
            _raw[at] = dice.Bell() / Kept;
        }

        for (var at = grid.Y + 1; at < _raw.Length - grid.Y - 1; at++)
        {
            _smooth[at] = 0.0625f * (_raw[at - grid.Y - 1] + _raw[at - grid.Y + 1] + _raw[at + grid.Y - 1] + _raw[at + grid.Y + 1]
                + (2 * (_raw[at - grid.Y] + _raw[at + grid.Y] + _raw[at - 1] + _raw[at + 1])) + (4 * _raw[at]));
        }

        return _smooth;
    }
}
