namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// A chronic stroke as in ATLAS: a cavity of fluid in a rim of scar. Large ones are wedges in the territory of the middle
/// cerebral artery, base at the cortex; small ones are lacunes in the deep nuclei and the white matter about them.
/// </summary>
internal sealed class Stroke : Pathology
{
    private readonly ulong _key;
    private readonly double _millilitres, _cavityShare, _scarT1;
    private readonly Point _apex, _outwards;
    private readonly double _opening;

    public Stroke(ulong key)
    {
        _key = key;
        var dice = new Dice(HeadKeys.Of(key, HeadStream.Lesion));
        _millilitres = LesionStatistics.StrokeMillilitres.Draw(ref dice);
        // How much of it has become fluid, and how dark the scar is: guesses.
        _cavityShare = dice.Between(0.35, 0.85);
        _scarT1 = dice.Between(0.55, 0.68);
        var side = dice.Uniform() < 0.5 ? 1 : -1;
        _outwards = new Point(side, dice.Between(-1.1, 0.9), dice.Between(-0.35, 0.75)).Unit();
        _apex = new Point(side * dice.Between(24, 32), dice.Between(-26, 10), dice.Between(6, 20));
        _opening = dice.Between(0.35, 0.7);
    }

    /// <inheritdoc/>
    public override Lesion Grow(HeadAnatomy head) =>
        _millilitres < LesionStatistics.LacuneMillilitres ? Lacune(head) : Wedge(head);

    private Lesion Wedge(HeadAnatomy head)
    {
        var ragged = new LatticeNoise(HeadKeys.Of(_key, HeadStream.LesionShape), 9);
        var whole = LesionScore.In(head, head.Grid.Around(_apex, 110), (voxel, place) =>
        {
            var offset = place - _apex;
            var along = offset.Along(_outwards);
            if (along < -20 || place.X * _apex.X < 0 || head.Ventricle[voxel] < 0)
            {
                return double.NegativeInfinity;
            }

            var across = Math.Sqrt(Math.Max(0, offset.Along(offset) - (along * along)));
            // A small infarct stays near the surface: depth counts more the smaller it is.
            var sunk = head.Depth[voxel] * 30 / (30 + _millilitres);
            return (along * _opening) - across - sunk + (2.5 * ragged.At(place.X, place.Y, place.Z));
        }).Take(_millilitres);
        return Cavitate(head, whole);
    }

    private Lesion Lacune(HeadAnatomy head)
    {
        var dice = new Dice(HeadKeys.Of(_key, HeadStream.CoreShape));
        var seed = Seeds.Draw(head, ref dice, voxel => head.Ventricle[voxel] is > 4 and < 22 && head.Pial[voxel] > 7
            && Math.Abs(head.Grid.At(voxel).X) > 9
            && (head.Deep[voxel] > 0.5 || head.White(voxel) > 0.9) && head.Fluid[voxel] < 0.05);
        if (seed is not { } found)
        {
            return new(new float[head.Grid.Count], []);
        }

        var (centre, axis) = (head.Grid.At(found), Point.AnyDirection(ref dice));
        var ragged = new LatticeNoise(HeadKeys.Of(_key, HeadStream.LesionShape), 6);
        var whole = LesionScore.In(head, head.Grid.Around(centre, 14), (voxel, place) =>
        {
            var offset = place - centre;
            var along = offset.Along(axis);
            var distance = Math.Sqrt(offset.Along(offset) - (0.5 * along * along));
            return -distance + ragged.At(place.X, place.Y, place.Z) - (10 * head.Fluid[voxel]);
        }).Take(_millilitres);
        return Cavitate(head, whole);
    }

    // The middle of the lesion liquefies; what borders on tissue is scar.
    private Lesion Cavitate(HeadAnatomy head, float[] whole)
    {
        var holes = new LatticeNoise(HeadKeys.Of(_key, HeadStream.NecrosisShape), 10);
        var inside = Interior.Distance(head, whole);
        var box = new VoxelBox(0, head.Grid.X - 1, 0, head.Grid.Y - 1, 0, head.Grid.Z - 1);
        var cavity = LesionScore.In(head, box, (voxel, place) => whole[voxel] < 0.5 ? double.NegativeInfinity
            : inside[voxel] + (1.5 * holes.At(place.X, place.Y, place.Z))).Take(_millilitres * _cavityShare);
        for (var voxel = 0; voxel < cavity.Length; voxel++)
        {
            cavity[voxel] = Math.Min(cavity[voxel], whole[voxel]);
        }

        return new(whole, [new(whole, _scarT1, T2: 0.62, Mottle: 0.08), new(cavity, T1: 0.3, T2: 0.97, Mottle: 0.04)]);
    }
}
