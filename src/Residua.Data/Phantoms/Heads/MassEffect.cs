namespace Residua.Data.Phantoms.Heads;

/// <summary>A growth that pushes what surrounds it outwards; the skull does not give way.</summary>
/// <param name="Centre">Where it grows, mm of the grid.</param>
/// <param name="Radius">How large it is, mm.</param>
/// <param name="Push">How far it pushes tissue at its edge, mm.</param>
internal sealed record MassEffect(Point Centre, double Radius, double Push)
{
    /// <summary>Where the tissue that lies at <paramref name="place"/> came from.</summary>
    public Point Origin(Point place)
    {
        var offset = place - Centre;
        var distance = offset.Length;
        var far = distance / (1.6 * Radius);
        // Greatest near the edge, none at the centre, and fading with the square of the distance.
        var push = Push * Math.Min(1, distance / Radius) / (1 + (far * far * far * far));
        return distance < 1e-6 ? place : place - ((push / distance) * offset);
    }
}
