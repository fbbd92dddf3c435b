namespace Residua.Data.Phantoms.Chests;

/// <summary>The heart: an egg that lies aslant, two thirds of it left of the midline.</summary>
internal sealed class Heart
{
    private readonly Place _centre, _axis;
    private readonly double _long, _short;

    public Heart(ChestTraits traits)
    {
        var half = traits.HeartRatio * traits.HalfWidth;
        _axis = new Place(1, traits.HeartTilt).Unit();
        // So long that the egg's shadow is as wide as the ratio says, with axes of 1 : 0.74.
        _long = half / Math.Sqrt((_axis.X * _axis.X) + (0.74 * 0.74 * _axis.Y * _axis.Y));
        _short = 0.74 * _long;
        _centre = new(0.32 * half + (0.6 * traits.Turn), traits.Dome + 15 - (0.82 * _short));
    }

    /// <summary>Thickness at a place: 1 in the middle, 0 outside.</summary>
    public double ThicknessAt(double x, double y)
    {
        double dx = x - _centre.X, dy = y - _centre.Y;
        var a = ((dx * _axis.X) + (dy * _axis.Y)) / _long;
        var b = ((dy * _axis.X) - (dx * _axis.Y)) / _short;
        b *= 1 + (0.2 * a); // narrower at the apex
        b *= b > 0 ? 0.84 : 1; // it lies on the diaphragm with its broad side
        var q = (a * a) + (b * b);
        return q >= 1 ? 0 : Math.Sqrt(1 - q);
    }
}
