namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// Multiple sclerosis as in MSLUB: many small ovoid plaques, most about the ventricles and at right angles to them (Dawson's
/// fingers), others under the cortex, in deep white matter and below the tentorium.
/// </summary>
internal sealed class SclerosisPlaques(ulong key) : Pathology
{
    private const int MostPlaques = 600;

    /// <inheritdoc/>
    public override Lesion Grow(HeadAnatomy head)
    {
        var dice = new Dice(HeadKeys.Of(key, HeadStream.Lesion));
        var load = LesionStatistics.SclerosisMillilitres.Draw(ref dice);
        // Plaques stop at fluid; in cortex they hardly show.
        var plaques = new Spheroids(head, voxel => (1 - head.Fluid[voxel]) * (1 - (0.8 * head.Grey[voxel])));
        var painted = 0.0;
        for (var i = 0; i < MostPlaques && painted < load; i++)
        {
            // With a small load the last plaque must not exceed it by much.
            var left = load - painted;
            var radius = LesionStatistics.SclerosisDiameter.Draw(ref dice) / 2;
            radius = left < 0.2 ? Math.Min(radius, 2.5) : radius;
            if (Seed(head, ref dice) is { } seed)
            {
                painted += plaques.Add(head.Grid.At(seed), Axis(head, seed, ref dice), radius, dice.Between(1.1, 2.1));
            }
        }

        // T2 of 130 to 200 ms, between grey matter and fluid: a guess. On T1 few are dark ("black holes").
        return new(plaques.Share, [new(plaques.Share, T1: dice.Between(0.68, 0.82), T2: dice.Between(0.52, 0.68), Mottle: 0.06)]);
    }

    // Shares by site are guesses after the diagnostic criteria's four typical places (Thompson et al. 2018).
    private static int? Seed(HeadAnatomy head, ref Dice dice)
    {
        var site = dice.Uniform();
        return site < 0.55 ? Seeds.Draw(head, ref dice, voxel => head.Ventricle[voxel] is > 1 and < 9 && head.White(voxel) > 0.6)
            : site < 0.75 ? Seeds.Draw(head, ref dice, voxel => IsCerebral(head, voxel)
                && head.Pial[voxel] is > 3.2f and < 6 && head.White(voxel) > 0.5)
            : site < 0.95 ? Seeds.Draw(head, ref dice, voxel => head.Ventricle[voxel] is > 9 and < 30 && head.White(voxel) > 0.9)
            : Seeds.Draw(head, ref dice, voxel => !IsCerebral(head, voxel) && head.Pial[voxel] > 3 && head.Fluid[voxel] < 0.1);
    }

    private static bool IsCerebral(HeadAnatomy head, int voxel) => head.Ventricle[voxel] < 70;

    // Away from the ventricle: up the slope of the distance to it.
    private static Point Axis(HeadAnatomy head, int voxel, ref Dice dice)
    {
        var (plane, line) = (head.Grid.Plane, head.Grid.Y);
        var distance = head.Ventricle;
        var slope = new Point(
            distance[voxel + line] - distance[voxel - line], distance[voxel + 1] - distance[voxel - 1],
            distance[voxel + plane] - distance[voxel - plane]);
        return distance[voxel] < 14 ? (slope.Unit() + (0.4 * Point.AnyDirection(ref dice))).Unit() : Point.AnyDirection(ref dice);
    }
}
