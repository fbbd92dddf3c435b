namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Looks like an X-ray of a hand: long bones in rays that spread from the wrist, in soft tissue, before a dark ground.
/// </summary>
internal static class HandXray
{
    private const int Size = ChestFrame.Size;

    // Root and tip of each ray from the middle of the wrist, in pixels of a middle-sized hand; thumb first.
    private static readonly (Place Root, Place Tip, double Width)[] Rays =
    [
        (new(-26, -14), new(-100, -98), 8.5), (new(-17, -32), new(-55, -196), 7.5), (new(-3, -35), new(-8, -212), 8),
        (new(11, -32), new(38, -200), 7.2), (new(22, -26), new(78, -160), 6.4),
    ];

    /// <summary>Draws one.</summary>
    /// <returns>(row, column) grey levels.</returns>
    public static byte[] Draw(ulong key)
    {
        var dice = new Dice(key);
        var (soft, bone) = (new Layer(Size), new Layer(Size));
        var scale = dice.Between(0.98, 1.16);
        var sine = dice.Between(-0.14, 0.14);
        var cosine = Math.Sqrt(1 - (sine * sine));
        var sign = dice.Uniform() < 0.5 ? -1 : 1;
        var wrist = new Place((Size / 2.0) + dice.Between(-12, 12), dice.Between(232, 246));
        foreach (var (root, tip, width) in Rays)
        {
            Ray(soft, bone, At(root), At(tip + new Place(dice.Between(-8, 8), dice.Between(-6, 6))), width * scale);
        }

        soft.Chain([At(new(-14, -18)), At(new(-12, -84))], 27 * scale, 0.3, Profiles.Lead);
        soft.Chain([At(new(12, -18)), At(new(16, -78))], 25 * scale, 0.3, Profiles.Lead);
        soft.Chain([At(new(0, -10)), At(new(0, 90))], 31 * scale, 0.3, Profiles.Lead);
        foreach (var side in (int[])[-1, 1])
        {
            bone.Chain([At(new(side * 13, 8)), At(new(side * 12, 90))], (side < 0 ? 12 : 8.5) * scale, 0.34, Profiles.Bone);
        }

        for (var carpal = 0; carpal < 7; carpal++)
        {
            var place = At(new(-20 + (13.5 * (carpal % 4)) + dice.Between(-2, 2), carpal < 4 ? -25 : -10));
            bone.Rod(place, place, 7.6 * scale, 7.6 * scale, 0.34, 0.34, Profiles.Bone);
        }

        return Expose(soft, bone, new(Dice.Branch(key, 1)), dice.Between(0.9, 1.15));

        Place At(Place place) => wrist + new Place(
            scale * sign * ((cosine * place.X) - (sine * place.Y)), scale * ((cosine * place.Y) + (sine * place.X)));
    }

    // A metacarpal and three phalanges, each thicker at its ends, with gaps for the joints; soft tissue about them.
    private static void Ray(Layer soft, Layer bone, Place root, Place tip, double width)
    {
        double[] joints = [0, 0.4, 0.68, 0.87, 1];
        var along = tip - root;
        soft.Rod(root + (0.3 * along), tip, width * 1.9, width * 1.35, 0.27, 0.2, Profiles.Lead);
        for (var i = 0; i + 1 < joints.Length; i++)
        {
            var (from, to) = (root + ((joints[i] + 0.025) * along), root + ((joints[i + 1] - 0.02) * along));
            var thick = width * (1 - (0.12 * i));
            var middle = 0.5 * (from + to);
            bone.Rod(from, middle, thick, 0.66 * thick, 0.36, 0.4, Profiles.Bone);
            bone.Rod(middle, to, 0.66 * thick, 0.9 * thick, 0.4, 0.36, Profiles.Bone);
        }
    }

    private static byte[] Expose(Layer soft, Layer bone, Dice noise, double gain)
    {
        var levels = new byte[Size * Size];
        for (var at = 0; at < levels.Length; at++)
        {
            var value = 0.04 + (gain * (soft.Values[at] + bone.Values[at])) + (0.013 * noise.Bell());
            levels[at] = (byte)Math.Clamp((int)((255 * value) + 0.5), 0, 255);
        }

        return levels;
    }
}
