namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Diffuse ground-glass opacities, as of viral pneumonia: hazy patches, mostly on both sides, often at the periphery and in the
/// lower zones, through which vessels still show.
/// </summary>
internal sealed class GroundGlass : ChestPathology
{
    /// <inheritdoc />
    public override ChestFinding Grow(ChestAnatomy anatomy, ulong key)
    {
        var dice = DiceOf(key);
        var isBoth = dice.Uniform() < ChestStatistics.BothSides;
        var isRight = isBoth || dice.Uniform() < 0.5;
        var lower = dice.Uniform() < ChestStatistics.LowerZones ? dice.Between(0.6, 1.3) : dice.Between(-0.3, 0.3);
        var periphery = dice.Uniform() < ChestStatistics.Periphery ? dice.Between(0.9, 1.8) : dice.Between(-0.4, 0.5);
        var scores = Scores(anatomy, key, lower, periphery);
        var finding = new ChestFinding(new float[scores.Length], new float[scores.Length], KeepsBronchi: false);
        var grain = Field(key, ChestStream.PathologyGrain, 0, 3.2);
        foreach (var lung in (Lung[])[anatomy.Right, anatomy.Left])
        {
            var share = ChestStatistics.GroundGlassShare.Draw(ref dice);
            var density = ChestStatistics.GroundGlassDensity.Draw(ref dice);
            if (isBoth || (lung == anatomy.Right) == isRight)
            {
                Fill(anatomy, lung, scores, share, density, grain, finding);
            }
        }

        return finding;
    }

    // Where it would be first: patches of two sizes, drawn to the periphery and to the base.
    private static float[] Scores(ChestAnatomy anatomy, ulong key, double lower, double periphery)
    {
        var (large, small) = (Field(key, ChestStream.PathologyShape, 0, 26), Field(key, ChestStream.PathologyShape, 1, 11));
        var scores = new float[anatomy.Air.Length];
        for (var at = 0; at < scores.Length; at++)
        {
            var place = anatomy.Places[at];
            var lung = anatomy.LungAt(place);
            var side = Math.Abs(place.X);
            var outer = 1 - Math.Clamp(lung.FromWall(side, place.Y) / 55, 0, 1);
            var patch = (0.8 * large[at]) + (0.45 * small[at]);
            scores[at] = (float)(patch + (lower * place.Y / 80) + (periphery * ((2 * outer) - 1)));
        }

        return scores;
    }

    private static void Fill(
        ChestAnatomy anatomy, Lung lung, float[] scores, double share, double density, float[] grain, ChestFinding finding)
    {
        var inside = Enumerable.Range(0, scores.Length)
            .Where(at => anatomy.Pleura[at] > 0.3 && anatomy.LungAt(anatomy.Places[at]) == lung).ToArray();
        if (inside.Length == 0)
        {
            return;
        }

        var sorted = Array.ConvertAll(inside, at => scores[at]);
        Array.Sort(sorted);
        var threshold = sorted[(int)((1 - share) * (sorted.Length - 1))];
        for (var at = 0; at < scores.Length; at++)
        {
            if (anatomy.Pleura[at] <= 0.02 || anatomy.LungAt(anatomy.Places[at]) != lung)
            {
                continue;
            }

            var extent = SoftStep.At(scores[at] - threshold, 1.1);
            finding.Extent[at] = (float)extent;
            finding.Filling[at] = (float)(extent * density * Math.Clamp(0.9 + (0.2 * grain[at]), 0.3, 1.5));
        }
    }
}
