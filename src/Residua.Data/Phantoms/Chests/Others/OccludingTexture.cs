namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Has the statistics of natural pictures: objects that hide one another, each with a texture whose amplitude falls as 1/f ("dead
/// leaves", Lee, Mumford and Huang 2001).
/// </summary>
internal static class OccludingTexture
{
    private const int Size = ChestFrame.Size;
    private const int Octaves = 7;

    /// <summary>Draws one.</summary>
    /// <returns>(row, column) grey levels.</returns>
    public static byte[] Draw(ulong key)
    {
        var dice = new Dice(key);
        var texture = Texture(key);
        var levels = new double[Size * Size];
        Array.Fill(levels, dice.Between(0.2, 0.8));
        for (var leaf = 12 + (int)(30 * dice.Uniform()); leaf > 0; leaf--)
        {
            Leaf(levels, ref dice);
        }

        var (rough, light) = (dice.Between(0.05, 0.16), new Place(dice.Between(-0.2, 0.2), dice.Between(-0.2, 0.2)));
        var result = new byte[levels.Length];
        for (var at = 0; at < result.Length; at++)
        {
            var (row, column) = Math.DivRem(at, Size);
            var shade = (light.X * column / Size) + (light.Y * row / Size);
            result[at] = (byte)Math.Clamp((int)(255 * (levels[at] + (rough * texture[at]) + shade)), 0, 255);
        }

        return result;
    }

    // Octaves of equal amplitude: power per area of frequencies falls with the square of the frequency.
    private static float[] Texture(ulong key)
    {
        var (sum, octave) = (new float[Size * Size], new float[Size * Size]);
        for (var i = 0; i < Octaves; i++)
        {
            new PlaneNoise(Dice.Branch(key, i + 1), 1.5 * (1 << i)).Fill(octave, Size);
            for (var at = 0; at < sum.Length; at++)
            {
                sum[at] += octave[at] / 2.6f; // √7
            }
        }

        return sum;
    }

    // An ellipse or a box. Sizes go with the inverse square of a uniform number, cut at both ends: few large, many small.
    private static void Leaf(double[] levels, ref Dice dice)
    {
        var radius = Math.Min(120, 14 / Math.Sqrt(dice.Between(0.012, 1)));
        var centre = new Place(dice.Between(0, Size), dice.Between(0, Size));
        var axis = new Place(dice.Between(-1, 1), dice.Between(-1, 1)).Unit();
        var narrow = dice.Between(0.45, 1);
        var isBox = dice.Uniform() < 0.4;
        var level = dice.Between(0.05, 0.95);
        for (var at = 0; at < levels.Length; at++)
        {
            var (row, column) = Math.DivRem(at, Size);
            double dx = column - centre.X, dy = row - centre.Y;
            var a = Math.Abs((dx * axis.X) + (dy * axis.Y)) / radius;
            var b = Math.Abs((dy * axis.X) - (dx * axis.Y)) / (radius * narrow);
            var edge = radius * narrow * (1 - (isBox ? Math.Max(a, b) : Math.Sqrt((a * a) + (b * b))));
            levels[at] += SoftStep.At(edge, 1.5) * (level - levels[at]);
        }
    }
}
