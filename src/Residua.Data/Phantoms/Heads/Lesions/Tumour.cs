namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// A glioma as in BraTS: oedema that follows white matter and spares cortex, a lobulated core, and in most a necrotic centre with
/// a ring about it; it pushes the brain aside.
/// </summary>
internal sealed class Tumour : Pathology
{
    // Frontal, temporal, parietal, occipital, insular; right side, mm.
    private static readonly Point[] Lobes =
        [new(28, 34, 18), new(44, -16, -10), new(32, -46, 32), new(26, -72, 12), new(38, 2, 4)];

    private readonly ulong _key;
    private readonly double _millilitres, _coreShare, _necrosisShare;
    private readonly Point _centre, _core;
    private readonly double _oedemaT2, _coreT2, _necrosisT2;

    public Tumour(ulong key)
    {
        _key = key;
        var dice = new Dice(HeadKeys.Of(key, HeadStream.Lesion));
        _millilitres = LesionStatistics.TumourMillilitres.Draw(ref dice);
        _coreShare = LesionStatistics.CoreShare.Draw(ref dice);
        // Two of three enhance in a ring about necrosis, the common picture of glioblastoma; the shares are guesses.
        var isNecrotic = dice.Uniform() < 0.67 && _millilitres * _coreShare > 6;
        _necrosisShare = isNecrotic ? dice.Between(0.25, 0.6) : 0;
        _centre = Lobe(ref dice) + (6 * Point.AnyDirection(ref dice));
        _centre = dice.Uniform() < 0.5 ? _centre : _centre with { X = -_centre.X };
        var radius = Radius(_millilitres);
        _core = _centre + (0.25 * radius * Point.AnyDirection(ref dice));
        // T2 of 150 to 200 ms in oedema and 120 to 160 ms in solid tumour give these levels (see HeadContrast): guesses.
        _oedemaT2 = dice.Between(0.56, 0.68);
        _coreT2 = dice.Between(0.44, 0.58);
        _necrosisT2 = dice.Between(0.75, 0.95);
        // Midline shifts of 0 to 15 mm are common; most of it is oedema, which displaces less than it swells.
        Mass = new(_core, 0.8 * radius, dice.Between(0.08, 0.28) * radius);
    }

    /// <inheritdoc/>
    public override MassEffect Mass { get; }

    /// <inheritdoc/>
    public override Lesion Grow(HeadAnatomy head)
    {
        var box = head.Grid.Around(_centre, (1.9 * Radius(_millilitres)) + 10);
        var fingers = new LatticeNoise(HeadKeys.Of(_key, HeadStream.LesionShape), 11);
        var whole = LesionScore.In(head, box, (voxel, place) => Oedema(head, voxel, place, fingers))
            .Take(_millilitres, isOnePiece: true);

        var lobules = new LatticeNoise(HeadKeys.Of(_key, HeadStream.CoreShape), 9);
        var solid = LesionScore.In(head, box, (voxel, place) => whole[voxel] < 0.9 ? double.NegativeInfinity
            : -(place - _core).Length * (1 + (0.22 * lobules.At(place.X, place.Y, place.Z))));
        var core = solid.Take(_millilitres * _coreShare);
        List<LesionLayer> layers = [new(whole, T1: 0.74, _oedemaT2, Mottle: 0.05), new(core, T1: 0.64, _coreT2, Mottle: 0.1)];
        if (_necrosisShare > 0)
        {
            var holes = new LatticeNoise(HeadKeys.Of(_key, HeadStream.NecrosisShape), 8);
            var inner = LesionScore.In(head, box, (voxel, place) => core[voxel] < 0.9 ? double.NegativeInfinity
                : -(place - _core).Length * (1 + (0.3 * holes.At(place.X, place.Y, place.Z))));
            layers.Add(new(inner.Take(_millilitres * _coreShare * _necrosisShare), T1: 0.42, _necrosisT2, Mottle: 0.06));
        }

        return new(whole, layers);
    }

    private static Point Lobe(ref Dice dice)
    {
        var drawn = dice.Uniform();
        for (var i = 0; i < Lobes.Length - 1; i++)
        {
            if (drawn < LesionStatistics.GliomaLobes[i])
            {
                return Lobes[i];
            }

            drawn -= LesionStatistics.GliomaLobes[i];
        }

        return Lobes[^1];
    }

    // Oedema runs along white matter, spares cortex and fluid, and hardly crosses to the other side.
    private double Oedema(HeadAnatomy head, int voxel, Point place, LatticeNoise fingers)
    {
        var distance = (place - _centre).Length + (4.5 * fingers.At(place.X, place.Y, place.Z));
        var tissue = (9 * head.White(voxel)) - (24 * head.Fluid[voxel]) - (4 * head.Deep[voxel]);
        var otherSide = place.X * _centre.X < 0 ? 2 * Math.Abs(place.X) : 0;
        var corePull = Math.Max(0, (0.9 * Radius(_millilitres * _coreShare)) - (place - _core).Length);
        return tissue + (3 * corePull) - distance - otherSide;
    }

    // Of a ball of so many ml, by Newton's method: sums and products only.
    private static double Radius(double millilitres)
    {
        var cube = millilitres * 1000 * 0.238732415; // 3/4π
        var radius = 20.0;
        for (var i = 0; i < 40; i++)
        {
            radius -= (radius - (cube / (radius * radius))) / 3;
        }

        return radius;
    }
}
