namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// What is on and in patients: wires of the electrocardiogram with their electrodes, a catheter, a pacemaker; and the marker of
/// lead that names a side. How often is a guess.
/// </summary>
internal sealed class Devices
{
    private readonly ChestFrame _frame;
    private readonly Layer _metal = new(ChestFrame.Size);
    private Dice _dice;

    private Devices(ChestFrame frame, ulong key) => (_frame, _dice) = (frame, new(Dice.Branch(key, (long)ChestStream.Devices)));

    /// <summary>Attenuation by all of it, (row, column).</summary>
    /// <param name="frame">The chest in the picture.</param>
    /// <param name="key">The picture's key.</param>
    /// <param name="isIll">Whether the person is a patient: who lies in bed has more of it.</param>
    public static float[] Draw(ChestFrame frame, ulong key, bool isIll)
    {
        var devices = new Devices(frame, key);
        var more = isIll ? 1.5 : 1;
        if (devices._dice.Uniform() < 0.13 * more)
        {
            devices.Wires();
        }

        if (devices._dice.Uniform() < 0.06 * more)
        {
            devices.Catheter();
        }

        if (devices._dice.Uniform() < 0.025)
        {
            devices.Pacemaker();
        }

        if (devices._dice.Uniform() < 0.6)
        {
            devices.Marker();
        }

        return devices._metal.Values;
    }

    private void Wires()
    {
        for (var wire = 2 + (int)(2 * _dice.Uniform()); wire > 0; wire--)
        {
            var end = new Place(_dice.Between(-115, 115), _dice.Between(-60, 90));
            var start = new Place(end.X + _dice.Between(-60, 60), 195);
            Curve(start, new(start.X + _dice.Between(-70, 70), _dice.Between(40, 120)), end, 0.8, 0.11, Profiles.Tube);
            var pad = _frame.ToPixel(end);
            var radius = 5.5 * _frame.Scale;
            _metal.Rod(pad, pad, radius, radius, 0.06, 0.06, Profiles.Bone);
            _metal.Rod(pad, pad, 0.4 * radius, 0.4 * radius, 0.2, 0.2, Profiles.Lead);
        }
    }

    // Through the right subclavian vein into the superior vena cava.
    private void Catheter()
    {
        var tip = new Place(-20, _dice.Between(-45, 5));
        Curve(new(-120, -118), new(-60, -150), new(-24, -100), 1.1, 0.075, Profiles.Tube);
        Curve(new(-24, -100), new(-17, -70), tip, 1.1, 0.075, Profiles.Tube);
    }

    private void Pacemaker()
    {
        var place = new Place(_dice.Between(88, 108), _dice.Between(-98, -80));
        var (a, b) = (_frame.ToPixel(place + new Place(-9, -2)), _frame.ToPixel(place + new Place(9, 2)));
        _metal.Rod(a, b, 17 * _frame.Scale, 17 * _frame.Scale, 0.42, 0.42, Profiles.Lead);
        Curve(place + new Place(-12, -8), new(30, -135), new(-15, -70), 0.9, 0.16, Profiles.Tube);
        Curve(new(-15, -70), new(-35, 20), new(_dice.Between(25, 50), _dice.Between(60, 80)), 0.9, 0.16, Profiles.Tube);
    }

    private void Marker()
    {
        var isRight = _dice.Uniform() < 0.5;
        var size = _dice.Between(6, 11) * _frame.Scale; // half its height
        var x = _dice.Between(0.04, 0.14) * ChestFrame.Size;
        var centre = new Place(isRight ? x : ChestFrame.Size - x, _dice.Between(0.05, 0.2) * ChestFrame.Size);
        Place At(double u, double v) => centre + new Place(0.6 * size * u, size * v);
        Place[] stem = [At(-1, -1), At(-1, 1)];
        Place[][] strokes = isRight
            ? [stem, [At(-1, -1), At(0.5, -1), At(1, -0.7), At(1, -0.3), At(0.5, 0), At(-1, 0)], [At(0, 0), At(1, 1)]]
            : [stem, [At(-1, 1), At(1, 1)]];
        foreach (var stroke in strokes)
        {
            _metal.Chain(stroke, 0.17 * size, 0.85, Profiles.Lead);
        }
    }

    // A quadratic Bézier curve.
    private void Curve(Place from, Place by, Place to, double radius, double amount, Func<double, double> profile)
    {
        const int Pieces = 16;
        var places = Enumerable.Range(0, Pieces + 1).Select(i => i / (double)Pieces)
            .Select(t => _frame.ToPixel(((1 - t) * (1 - t) * from) + (2 * t * (1 - t) * by) + (t * t * to))).ToArray();
        _metal.Chain(places, radius * _frame.Scale, amount, profile);
    }
}
