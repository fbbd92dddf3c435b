namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Fluid in the pleural space of somebody who stands: it gathers below, hides the costophrenic angle and the diaphragm, and
/// climbs at the chest wall (meniscus).
/// </summary>
internal sealed class Effusion : ChestPathology
{
    private const double Edge = 9; // mm over which its upper border fades: the fluid gets thin there

    /// <inheritdoc />
    public override ChestFinding Grow(ChestAnatomy anatomy, ulong key)
    {
        var dice = DiceOf(key);
        var isBoth = dice.Uniform() < ChestStatistics.EffusionOnBothSides;
        var isRight = dice.Uniform() < 0.5;
        var finding = new ChestFinding(new float[anatomy.Air.Length], new float[anatomy.Air.Length], KeepsBronchi: false);
        var shape = Field(key, ChestStream.PathologyShape, 0, 30);
        foreach (var lung in (Lung[])[anatomy.Right, anatomy.Left])
        {
            var height = ChestStatistics.EffusionHeight.Draw(ref dice);
            var hollow = dice.Between(0.4, 0.62);
            if (isBoth || (lung == anatomy.Right) == isRight)
            {
                Fill(anatomy, lung, height, hollow, shape, finding);
            }
        }

        return finding;
    }

    private static void Fill(ChestAnatomy anatomy, Lung lung, double height, double hollow, float[] shape, ChestFinding finding)
    {
        for (var at = 0; at < finding.Extent.Length; at++)
        {
            var place = anatomy.Places[at];
            if (anatomy.Pleura[at] <= 0.005 || anatomy.LungAt(place) != lung)
            {
                continue;
            }

            var side = Math.Abs(place.X);
            var q = Math.Clamp(side / lung.WallAt(Math.Min(place.Y, lung.Base)), 0, 1);
            // Lowest in the middle; it also climbs a little at the mediastinum.
            var climb = Math.Max(q * q * q * q, 0.35 * (1 - (q * 3.2)));
            var top = lung.Base - (height * (hollow + ((1 - hollow) * climb))) + (1.5 * shape[at]);
            var below = place.Y - top;
            var extent = SoftStep.At(below, Edge);
            finding.Extent[at] = (float)extent;
            finding.Filling[at] = (float)(extent * Math.Min(0.97, 0.72 + (0.008 * Math.Max(0, below))));
        }
    }
}
