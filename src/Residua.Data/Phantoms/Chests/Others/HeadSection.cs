namespace Residua.Data.Phantoms.Chests;

/// <summary>Looks like an axial slice of a head in computed tomography: a bright skull, grey brain, dark ventricles.</summary>
internal static class HeadSection
{
    private const int Size = ChestFrame.Size;

    /// <summary>Draws one.</summary>
    /// <returns>(row, column) grey levels.</returns>
    public static byte[] Draw(ulong key)
    {
        var dice = new Dice(key);
        double width = dice.Between(82, 98), height = dice.Between(104, 120), tilt = dice.Between(-0.08, 0.08);
        double thickness = dice.Between(6, 10), ventricle = dice.Between(0.8, 1.5);
        var centre = new Place((Size / 2.0) + dice.Between(-8, 8), (Size / 2.0) + dice.Between(-8, 8));
        var wobble = new PlaneNoise(Dice.Branch(key, 1), 34);
        var folds = new PlaneNoise(Dice.Branch(key, 2), 7);
        var noise = new Dice(Dice.Branch(key, 3));
        var levels = new byte[Size * Size];
        for (var at = 0; at < levels.Length; at++)
        {
            var (row, column) = Math.DivRem(at, Size);
            double v = row - centre.Y, u = column - centre.X + (tilt * v);
            var depth = new Ellipse(0, 0, width, height, 0).Depth(u, v) + (1.2 * wobble.At(u, v));
            var value = Tissue(depth, thickness, u, v, ventricle, folds);
            levels[at] = (byte)Math.Clamp((int)((255 * (value + (0.018 * noise.Bell()))) + 0.5), 0, 255);
        }

        return levels;
    }

    private static double Tissue(double depth, double thickness, double u, double v, double ventricle, PlaneNoise folds)
    {
        const double Skin = 7;
        var inside = depth - Skin - thickness;
        var outer = (0.3 * SoftStep.At(depth, 2)) + (0.68 * SoftStep.At(depth - Skin, 2));
        if (inside <= -1)
        {
            return outer;
        }

        var fold = folds.At(u, v);
        var sulcus = SoftStep.At(0.22 - Math.Abs(fold), 0.3) * (1 - SoftStep.At(inside - 15, 10));
        var falx = SoftStep.At(1.2 - Math.Abs(u), 1.5) * SoftStep.At(Math.Abs(v) - 42, 10);
        var side = Math.Abs(u);
        var horn = Math.Min(
            new Rod(9, -30, 5 * ventricle, 7, 0, 3 * ventricle).Distance(side, v),
            new Rod(7, 0, 3 * ventricle, 22, 36, 6 * ventricle).Distance(side, v));
        var fluid = Math.Max(Math.Max(sulcus, SoftStep.At(-horn, 3)), SoftStep.At(2 - inside, 3));
        var brain = 0.47 - (0.05 * SoftStep.At(inside - 18, 8)) + (0.012 * fold) + (0.1 * falx);
        return outer + (SoftStep.At(inside, 2) * (brain - (0.2 * fluid) - outer));
    }
}
