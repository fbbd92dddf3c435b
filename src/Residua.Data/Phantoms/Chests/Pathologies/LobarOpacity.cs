namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Consolidation of pneumonia: air gives way to fluid within a lobe. It ends sharply at a fissure and fades elsewhere; bronchi
/// keep their air.
/// </summary>
internal sealed class LobarOpacity : ChestPathology
{
    private enum Lobe
    {
        RightUpper,
        RightMiddle,
        RightLower,
        LeftUpper,
        LeftLower,
    }

    /// <inheritdoc />
    public override ChestFinding Grow(ChestAnatomy anatomy, ulong key)
    {
        var dice = DiceOf(key);
        var finding = new ChestFinding(new float[anatomy.Air.Length], new float[anatomy.Air.Length], KeepsBronchi: true);
        var grain = Field(key, ChestStream.PathologyGrain, 0, 7);
        var count = 1 + Pick(ChestStatistics.OpacityCounts, ref dice);
        for (var number = 0; number < count; number++)
        {
            Add(anatomy, finding, Field(key, ChestStream.PathologyShape, number, 20), grain, ref dice);
        }

        return finding;
    }

    private static void Add(ChestAnatomy anatomy, ChestFinding finding, float[] shape, float[] grain, ref Dice dice)
    {
        const double Picture = 385; // mm, both ways
        var lobe = (Lobe)Pick(ChestStatistics.Lobes, ref dice);
        var lung = lobe < Lobe.LeftUpper ? anatomy.Right : anatomy.Left;
        var fissure = dice.Between(-18, 8);
        // An ellipse fills its box less at the corners, and fades towards the box.
        var half = new Place(
            0.55 * Picture * ChestStatistics.OpacityWidth.Draw(ref dice),
            0.55 * Picture * ChestStatistics.OpacityHeight.Draw(ref dice));
        var centre = Centre(lobe, lung, fissure, half, ref dice);
        var density = ChestStatistics.OpacityDensity.Draw(ref dice);
        var fade = dice.Between(0.35, 0.8);
        for (var at = 0; at < finding.Extent.Length; at++)
        {
            var place = anatomy.Places[at];
            if (anatomy.Pleura[at] <= 0.02 || anatomy.LungAt(place) != lung)
            {
                continue;
            }

            double dx = (Math.Abs(place.X) - centre.X) / half.X, dy = (place.Y - centre.Y) / half.Y;
            var inside = 1 - Math.Sqrt((dx * dx) + (dy * dy)) + (0.22 * shape[at]);
            var extent = SoftStep.At(inside - 0.1, fade) * Within(lobe, place, fissure, shape[at]);
            var filled = extent * density * Math.Clamp(0.95 + (0.08 * grain[at]), 0, 1.1);
            finding.Extent[at] = Math.Max(finding.Extent[at], (float)extent);
            finding.Filling[at] = Math.Max(finding.Filling[at], (float)Math.Min(filled, 0.95));
        }
    }

    private static Place Centre(Lobe lobe, Lung lung, double fissure, Place half, ref Dice dice)
    {
        var y = lobe switch
        {
            Lobe.RightUpper => fissure - (half.Y * dice.Between(0.35, 0.9)),
            Lobe.RightMiddle => fissure + (half.Y * dice.Between(0.4, 0.9)),
            Lobe.LeftUpper => dice.Between(-90, 20),
            _ => lung.Dome - (half.Y * dice.Between(0.1, 0.9)),
        };
        y = Math.Clamp(y, -115, lung.Base - 25);
        var wall = lung.WallAt(y);
        var inner = lung.MediastinumAt(y);
        var share = lobe == Lobe.RightMiddle ? dice.Between(0.15, 0.5) : dice.Between(0.2, 0.8);
        return new(inner + (share * (wall - inner)), y);
    }

    // Seen from the front, only the right upper and middle lobe meet edge on; the others lie behind one another.
    private static double Within(Lobe lobe, Place place, double fissure, double wave)
    {
        var below = place.Y - fissure - (0.06 * (Math.Abs(place.X) - 70)) - (1.2 * wave);
        return lobe switch
        {
            Lobe.RightUpper => SoftStep.At(-below, 4),
            Lobe.RightMiddle => SoftStep.At(below, 4),
            Lobe.LeftUpper => 1 - SoftStep.At(place.Y - 55, 50),
            _ => SoftStep.At(place.Y + 45, 55),
        };
    }

    private static int Pick(double[] shares, ref Dice dice)
    {
        var drawn = dice.Uniform();
        for (var i = 0; i < shares.Length - 1; i++)
        {
            drawn -= shares[i];
            if (drawn < 0)
            {
                return i;
            }
        }

        return shares.Length - 1;
    }
}
