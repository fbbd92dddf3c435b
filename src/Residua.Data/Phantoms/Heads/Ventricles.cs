namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The ventricles of one subject: on each side frontal horn, body, atrium, occipital and temporal horn as a chain of capsules;
/// the slit of the third and the tent of the fourth on the midline.
/// </summary>
internal sealed class Ventricles
{
    private readonly Capsule[] _lateral;
    private readonly double _width;

    public Ventricles(HeadTraits traits)
    {
        var w = traits.VentricleWidth;
        _width = w;
        var l = traits.CallosumLength;
        Point tip = new(12, 31 * l, 3), monro = new(8 + w, 12, 10), body = new(8.5 + w, -8, 17), behind = new(15, -26, 18);
        Point atrium = new(25, -41, 9), occipital = new(25, -64 * l, 4), lower = new(34, -30, -6), temporal = new(33, -12, -19);
        _lateral =
        [
            new(tip, 2.4 * w, monro, 3.6 * w), new(monro, 3.6 * w, body, 3.4 * w), new(body, 3.4 * w, behind, 3.6 * w),
            new(behind, 3.6 * w, atrium, 5.2 * w), new(atrium, 4.4 * w, occipital, 1.6 * w),
            new(atrium, 3.6 * w, lower, 1.9 * w), new(lower, 1.9 * w, temporal, 1.5 * w),
        ];
    }

    /// <summary>Distance from the nearest lateral ventricle, negative inside; mm. Beyond 30 mm only a lower bound.</summary>
    public double Lateral(double across, double y, double z)
    {
        var side = Math.Abs(across);
        var outside = Math.Max(Math.Max(side - 48, Math.Abs(y + 16) - 62), Math.Abs(z - 2) - 32);
        if (outside > 30)
        {
            return outside;
        }

        var nearest = double.MaxValue;
        foreach (var capsule in _lateral)
        {
            nearest = Math.Min(nearest, capsule.Distance(side, y, z));
        }

        return nearest;
    }

    /// <summary>Distance from the third or fourth ventricle, negative inside; mm, away from them only a lower bound.</summary>
    public double Midline(double across, double y, double z)
    {
        var outside = Math.Max(Math.Abs(across) - 12, Math.Max(Math.Abs(y + 24) - 32, Math.Abs(z + 18) - 30));
        if (outside > 0)
        {
            return outside + 1;
        }

        var third = -new Ellipsoid(0, -10, -1, 1.3 * _width, 15, 10).Depth(across, y, z);
        var fourth = -new Ellipsoid(0, -44, -31, 5 + _width, 4 + _width, 10).Depth(across, y, z);
        return Math.Min(third, fourth);
    }
}
