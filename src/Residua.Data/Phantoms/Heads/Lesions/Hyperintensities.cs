namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// White-matter hyperintensities of presumed vascular origin as in the WMH challenge, named for their look on FLAIR; dark on T1:
/// caps and bands along the ventricles, which grow confluent, and spots further out. Cortex and U-fibres are spared.
/// </summary>
internal sealed class Hyperintensities(ulong key) : Pathology
{
    private const int MostSpots = 200;

    /// <inheritdoc/>
    public override Lesion Grow(HeadAnatomy head)
    {
        var dice = new Dice(HeadKeys.Of(key, HeadStream.Lesion));
        var load = LesionStatistics.HyperintensityMillilitres.Draw(ref dice);
        var share = LesionStatistics.PeriventricularShare.Draw(ref dice);
        var patches = new LatticeNoise(HeadKeys.Of(key, HeadStream.LesionShape), 8);
        var box = head.Grid.Around(new(0, -16, 10), 75);
        var marked = LesionScore.In(head, box, (voxel, place) => Band(head, voxel, place, patches)).Take(load * share);

        var spots = new Spheroids(head, head.White);
        var painted = 0.0;
        for (var i = 0; i < MostSpots && painted < load * (1 - share); i++)
        {
            var radius = LesionStatistics.SpotDiameter.Draw(ref dice) / 2;
            if (Seeds.Draw(head, ref dice, voxel => IsDeepWhite(head, voxel)) is { } seed)
            {
                painted += spots.Add(head.Grid.At(seed), Point.AnyDirection(ref dice), radius, dice.Between(1, 1.5));
            }
        }

        for (var voxel = 0; voxel < marked.Length; voxel++)
        {
            marked[voxel] = Math.Max(marked[voxel] * (float)head.White(voxel), spots.Share[voxel]);
        }

        // On T1 about as dark as grey matter: a guess; old and confluent ones are darker.
        var t1 = dice.Between(0.68, 0.8);
        return new(marked, [new(marked, t1, T2: dice.Between(0.46, 0.6), Mottle: 0.06)]);
    }

    private static bool IsDeepWhite(HeadAnatomy head, int voxel) =>
        head.Ventricle[voxel] is > 8 and < 34 && head.Pial[voxel] > 5.5 && head.White(voxel) > 0.85;

    // Nearest to the ventricles first; caps at their horns reach further, and patches further still.
    private static double Band(HeadAnatomy head, int voxel, Point place, LatticeNoise patches)
    {
        if (head.Ventricle[voxel] > 30 || head.White(voxel) < 0.5 || head.Pial[voxel] < 5)
        {
            return double.NegativeInfinity;
        }

        var side = new Point(Math.Abs(place.X), place.Y, place.Z);
        var front = Math.Max(0, 16 - (side - new Point(15, 34, 6)).Length);
        var back = Math.Max(0, 20 - (side - new Point(28, -54, 10)).Length);
        // The callosum is mostly spared.
        var callosum = Math.Max(0, 9 - side.X);
        return (0.45 * (front + back)) + (3.2 * patches.At(place.X, place.Y, place.Z)) - head.Ventricle[voxel] - callosum;
    }
}
