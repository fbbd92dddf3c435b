namespace Residua.Data.Phantoms.Chests;

/// <summary>What each ray of one picture passes through. All arrays are (row, column).</summary>
internal sealed class ChestAnatomy
{
    private const int Size = ChestFrame.Size;
    private readonly ChestTraits _traits;
    private readonly Heart _heart;

    private ChestAnatomy(ChestTraits traits, ulong key)
    {
        (_traits, Frame, _heart) = (traits, new(traits, key), new(traits));
        (Right, Left) = (new(traits, isLeft: false), new(traits, isLeft: true));
    }

    /// <summary>From pixels to the chest and back.</summary>
    public ChestFrame Frame { get; }

    /// <summary>The patient's right lung, on the left of the picture.</summary>
    public Lung Right { get; }

    /// <summary>The patient's left lung.</summary>
    public Lung Left { get; }

    /// <summary>Which place of the chest each pixel shows.</summary>
    public Place[] Places { get; } = new Place[Size * Size];

    /// <summary>Share of the ray's way that is lung, 0 to 1.</summary>
    public float[] Air { get; } = new float[Size * Size];

    /// <summary>The same if no heart were in front.</summary>
    public float[] Pleura { get; } = new float[Size * Size];

    /// <summary>Attenuation by soft tissue as if lungs held no air; water in the middle of the chest has 0.66.</summary>
    public float[] Tissue { get; } = new float[Size * Size];

    /// <summary>Draws a chest.</summary>
    public static ChestAnatomy Draw(ChestTraits traits, ulong key)
    {
        var anatomy = new ChestAnatomy(traits, key);
        for (var at = 0; at < anatomy.Places.Length; at++)
        {
            anatomy.Draw(at);
        }

        return anatomy;
    }

    /// <summary>The lung on the side of a place.</summary>
    public Lung LungAt(Place place) => place.X > 0 ? Left : Right;

    private void Draw(int at)
    {
        var (row, column) = Math.DivRem(at, Size);
        var place = Frame.ToChest(row, column);
        Places[at] = place;
        var body = Math.Min(FromFlank(place), FromShoulder(place));
        if (body <= 0)
        {
            return;
        }

        var lung = LungAt(place);
        var pleura = lung.PathAt(Math.Abs(place.X), place.Y);
        var heart = _heart.ThicknessAt(place.X, place.Y);
        Pleura[at] = (float)pleura;
        Air[at] = (float)(pleura * (1 - Math.Min(1, 1.2 * heart)));
        Tissue[at] = (float)(Wall(place, body) + Belly(place, lung) + (0.03 * heart) + Breasts(place) - Trachea(place));
    }

    // Arms are raised and turned: below the armpits the picture shows air beside the chest.
    private double FromFlank(Place place)
    {
        var chest = _traits.HalfWidth + _traits.Wall + (10 * SoftStep.At(place.Y - 60, 160));
        var arms = 110 * (1 - SoftStep.At(place.Y + 62, 90));
        return chest + arms - Math.Abs(place.X);
    }

    private static double FromShoulder(Place place)
    {
        var side = Math.Abs(place.X);
        var height = side < 58
            ? -220 + (35 * SoftStep.At(side - 50, 16))
            : -185 + (0.52 * (side - 58)) + (0.0012 * (side - 58) * (side - 58));
        return (place.Y - height) * 0.85;
    }

    private double Wall(Place place, double body)
    {
        var shoulders = 1 - (0.2 * (1 - SoftStep.At(place.Y + 95, 70)));
        return 0.66 * Bulge.Round(body, 70) * shoulders * (1 + (0.0022 * (_traits.Wall - 27)));
    }

    private double Belly(Place place, Lung lung)
    {
        var side = Math.Abs(place.X);
        var below = place.Y - lung.DiaphragmAt(side);
        var inside = SoftStep.At(below, 3.5) * SoftStep.At(_traits.HalfWidth - side, 26);
        var belly = 0.05 * inside * (1 + (0.6 * Math.Clamp(below / 60, 0, 1)));
        if (!_traits.HasStomachBubble || place.X < 0)
        {
            return belly;
        }

        double dx = (place.X - (0.5 * _traits.HalfWidth)) / 27, dy = (place.Y - Left.Dome - 21) / 15;
        return belly - (0.13 * SoftStep.At(1 - Math.Sqrt((dx * dx) + (dy * dy)), 0.5));
    }

    private double Breasts(Place place)
    {
        double dx = Math.Abs(place.X) - 76, dy = place.Y - 62;
        dy /= dy > 0 ? 0.85 : 1.4; // they hang: round below, running out above
        var q = ((dx * dx) + (dy * dy)) / (_traits.BreastRadius * _traits.BreastRadius);
        return q >= 1 ? 0 : _traits.Breast * Math.Sqrt(1 - q) * Math.Clamp(1 + (dy / 75), 0, 1);
    }

    private double Trachea(Place place)
    {
        var x = place.X + (0.35 * _traits.Turn) + (3 * Bulge.Bump(place.Y, -72, 30)); // the arch pushes it to the right
        var q = Math.Abs(x) / 9.5;
        return q >= 1 ? 0 : 0.15 * Profiles.Soft(q) * (1 - SoftStep.At(place.Y + 58, 22)) * SoftStep.At(place.Y + 195, 40);
    }
}
