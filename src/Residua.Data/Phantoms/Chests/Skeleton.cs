namespace Residua.Data.Phantoms.Chests;

/// <summary>Bones: ribs as hoops that fall from the spine to the front, clavicles, scapulae, spine.</summary>
internal sealed class Skeleton(ChestAnatomy anatomy, ChestTraits traits, ulong key)
{
    private const int Pairs = 10;
    private const int Steps = 30; // of 5° each, from the spine to where cartilage begins
    private const double Cosine = 0.9961946980917455, Sine = 0.08715574274765817; // of 5°
    private readonly ChestFrame _frame = anatomy.Frame;

    /// <summary>Attenuation by bones, (row, column).</summary>
    public float[] Draw()
    {
        var (back, front, girdle) = (new Layer(ChestFrame.Size), new Layer(ChestFrame.Size), new Layer(ChestFrame.Size));
        var dice = new Dice(Dice.Branch(key, (long)ChestStream.Ribs));
        var density = dice.Between(0.8, 1.2);
        for (var pair = 0; pair < Pairs; pair++)
        {
            Rib(back, front, anatomy.Right, -1, pair, ref dice);
            Rib(back, front, anatomy.Left, 1, pair, ref dice);
        }

        foreach (var sign in (int[])[-1, 1])
        {
            Clavicle(girdle, sign);
            Scapula(girdle, sign);
        }

        var bones = Spine();
        for (var at = 0; at < bones.Length; at++)
        {
            bones[at] = (float)(density * (bones[at] + back.Values[at] + front.Values[at] + girdle.Values[at]));
        }

        return bones;
    }

    private void Rib(Layer back, Layer front, Lung lung, int sign, int pair, ref Dice dice)
    {
        var top = -130 + (0.7 * traits.RibPhase) + (19.5 * pair) + (0.55 * pair * pair) + dice.Between(-1.5, 1.5);
        var drop = traits.RibSlope * (34 + (10.5 * pair)) * dice.Between(0.95, 1.05);
        var half = lung.WallAt(Math.Max(top + (0.5 * drop), traits.Apex + 10)) + 3;
        var radius = (5.4 + (0.12 * pair)) * _frame.Scale;
        var (cosine, sine) = (1.0, 0.0);
        Place? before = null;
        for (var step = 0; step <= Steps; step++)
        {
            // The front half moves against the back half when the chest is turned.
            var turn = traits.Turn * 0.5 * (1 - cosine);
            var x = (sign * (17 + ((half - 17) * sine))) + turn;
            var y = top + (0.5 * drop * (1 - cosine)) - (Math.Min(3 + pair, 9) * sine * cosine);
            var place = _frame.ToPixel(new(x, y));
            if (before is { } last)
            {
                var isBack = step <= Steps * 3 / 5;
                var amount = isBack ? 0.066 : 0.045 * Math.Clamp((Steps - step + 3) / 8.0, 0, 1);
                (isBack ? back : front).Rod(last, place, radius, radius, amount, amount, Profiles.Bone);
            }

            before = place;
            (cosine, sine) = ((cosine * Cosine) - (sine * Sine), (sine * Cosine) + (cosine * Sine));
        }
    }

    private void Clavicle(Layer layer, int sign)
    {
        Place[] places =
            [new(13, -103), new(28, -108), new(52, -113), new(82, -122), new(112, -130), new(142, -134), new(172, -139)];
        var chain = places.Select(place => _frame.ToPixel(new(
            (sign * (place.X + (0.3 * traits.Clavicle.X))) + (0.8 * traits.Turn),
            place.Y + traits.Clavicle.Y + (sign * 0.3 * traits.Clavicle.X)))).ToArray();
        layer.Chain(chain, 6.2 * _frame.Scale, 0.12, Profiles.Bone);
        layer.Rod(chain[0], chain[1], 9 * _frame.Scale, 6.2 * _frame.Scale, 0.1, 0.12, Profiles.Bone);
    }

    // The blade's inner edge and its spine; the blade itself hardly shows.
    private void Scapula(Layer layer, int sign)
    {
        var aside = traits.Scapula + 0.78 * traits.HalfWidth;
        Place At(double x, double y) => _frame.ToPixel(new(sign * (aside + x), y));
        var radius = 3.2 * _frame.Scale;
        layer.Chain([At(14, -122), At(4, -92), At(-3, -60), At(2, -28), At(17, -2)], radius, 0.05, Profiles.Bone);
        layer.Chain([At(17, -2), At(30, -40), At(46, -84), At(58, -108)], radius, 0.04, Profiles.Bone);
        layer.Chain([At(2, -88), At(34, -112), At(62, -128)], 5 * _frame.Scale, 0.035, Profiles.Bone);
        layer.Rod(At(66, -106), At(66, -104), 21 * _frame.Scale, 21 * _frame.Scale, 0.075, 0.075, Profiles.Bone);
        layer.Rod(At(72, -96), At(86, -30), 13 * _frame.Scale, 12 * _frame.Scale, 0.085, 0.085, Profiles.Bone);
    }

    private float[] Spine()
    {
        var bones = new float[ChestFrame.Size * ChestFrame.Size];
        for (var at = 0; at < bones.Length; at++)
        {
            var place = anatomy.Places[at];
            var q = Math.Abs(place.X) / 20;
            if (q >= 1.25 || anatomy.Tissue[at] <= 0)
            {
                continue;
            }

            var height = (place.Y + traits.RibPhase + 600) / 25;
            height -= Math.Floor(height);
            var disc = Bulge.Bump(height, 0.5, 0.22);
            var body = SoftStep.At(1 - q, 0.3) * (0.062 - (0.03 * disc) + (0.012 * q));
            var spinous = 0.035 * Bulge.Bump(height, 0.1, 0.3) * Bulge.Bump(place.X + (0.5 * traits.Turn), 0, 5);
            bones[at] = (float)(body + spinous);
        }

        return bones;
    }
}
