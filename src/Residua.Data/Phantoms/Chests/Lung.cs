namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// One lung, seen from the front. Places are given by their distance from the midline, so that both lungs are written once.
/// </summary>
/// <param name="traits">The person.</param>
/// <param name="isLeft">The patient's left, on the right of the picture.</param>
internal sealed class Lung(ChestTraits traits, bool isLeft)
{
    private const double Recess = 0.2; // what lung lies behind the dome of the diaphragm, seen through the abdomen

    /// <summary>Height of the dome.</summary>
    public double Dome { get; } = traits.Dome + (isLeft ? traits.LeftDrop : 0);

    /// <summary>Height of the costophrenic angle.</summary>
    public double Base => Dome + traits.Fall;

    /// <summary>Distance of the chest wall from the midline at a height.</summary>
    public double WallAt(double y)
    {
        var u = Math.Clamp(1 - ((y - traits.Apex) / (Base - traits.Apex)), 0, 1);
        return traits.HalfWidth * Math.Sqrt(1 - (u * u * u));
    }

    /// <summary>How deep a place lies inside the chest wall, mm.</summary>
    public double FromWall(double side, double y)
    {
        if (y <= traits.Apex)
        {
            return -Math.Sqrt((side * side) + ((y - traits.Apex) * (y - traits.Apex)));
        }

        var u = Math.Max(0, 1 - ((y - traits.Apex) / (Base - traits.Apex)));
        var root = Math.Sqrt(1 - (u * u * u));
        var slope = traits.HalfWidth * 1.5 * u * u / (Math.Max(root, 0.1) * (Base - traits.Apex));
        return ((traits.HalfWidth * root) - side) / Math.Sqrt(1 + (slope * slope));
    }

    /// <summary>
    /// Distance of the mediastinum's edge from the midline at a height: vessels, arch and hilum; not the heart.
    /// </summary>
    public double MediastinumAt(double y)
    {
        var column = traits.Mediastinum + 4 - (0.03 * Math.Abs(y + 60));
        return isLeft
            ? column + (traits.Knob * Bulge.Bump(y, -70, 36)) + (6 * Bulge.Bump(y, -24, 36))
            : column + (3 * Bulge.Bump(y, -80, 70)) + (5 * Bulge.Bump(y, -14, 40));
    }

    /// <summary>Height of the diaphragm.</summary>
    public double DiaphragmAt(double side)
    {
        var peak = 0.48 * traits.HalfWidth;
        var q = side > peak ? (side - peak) / (traits.HalfWidth - peak) : (peak - side) / peak;
        return Dome + (side > peak ? traits.Fall * q * q * (0.55 + (0.45 * q)) : 13 * q * q);
    }

    /// <summary>Share of the ray's way that is lung, 1 at the thickest; the heart is not taken off.</summary>
    public double PathAt(double side, double y)
    {
        var wall = FromWall(side, y);
        var rim = Bulge.Smaller(wall, side - MediastinumAt(y), 26);
        if (rim <= -2.5)
        {
            return 0;
        }

        var above = DiaphragmAt(side) - y;
        var behind = Recess * Math.Clamp(1 + (above / 45), 0, 1);
        var open = behind + (SoftStep.At(above, 3.5) * (1 - behind));
        return (0.25 + (0.75 * Bulge.Round(wall, 46))) * SoftStep.At(rim, 5) * open;
    }
}
