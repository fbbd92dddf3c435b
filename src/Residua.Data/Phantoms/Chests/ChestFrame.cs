namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// From pixels to the chest in which anatomy is described, and back: pose, and a smooth warp of what is inside.
/// </summary>
internal sealed class ChestFrame
{
    /// <summary>Rows and columns of a picture, as in the published set.</summary>
    public const int Size = 299;

    private const double Spacing = 1.14; // mm per pixel: pictures are cut to the chest
    private const double WarpSpacing = 62, Warp = 3.2; // pixels: distance of nodes, standard deviation
    private const double Middle = Size / 2.0;
    private readonly ChestTraits _traits;
    private readonly PlaneNoise _shiftX, _shiftY;
    private readonly float[] _shiftsX = new float[Size * Size], _shiftsY = new float[Size * Size];
    private readonly double _sine, _cosine;

    public ChestFrame(ChestTraits traits, ulong key)
    {
        _traits = traits;
        _shiftX = new(Dice.Branch(key, (long)ChestStream.WarpX), WarpSpacing);
        _shiftY = new(Dice.Branch(key, (long)ChestStream.WarpY), WarpSpacing);
        _shiftX.Fill(_shiftsX, Size);
        _shiftY.Fill(_shiftsY, Size);
        _sine = Math.Clamp(traits.Rotation, -0.09, 0.09);
        _cosine = Math.Sqrt(1 - (_sine * _sine));
    }

    /// <summary>Pixels per mm, on average.</summary>
    public double Scale => (_traits.Scale.X + _traits.Scale.Y) / (2 * Spacing);

    /// <summary>Where a place of the chest lies in the picture.</summary>
    public Place ToPixel(Place place)
    {
        var x = (_cosine * place.X) - (_sine * place.Y) + _traits.Shift.X;
        var y = (_sine * place.X) + (_cosine * place.Y) + _traits.Shift.Y;
        var (u, v) = (x * _traits.Scale.X / Spacing, y * _traits.Scale.Y / Spacing);
        return new(u + (Warp * _shiftX.At(u, v)) + Middle, v + (Warp * _shiftY.At(u, v)) + Middle);
    }

    /// <summary>Which place of the chest a pixel shows: the inverse to first order, good to half a pixel.</summary>
    public Place ToChest(int row, int column)
    {
        var at = (row * Size) + column;
        var x = ((column - Middle - (Warp * _shiftsX[at])) * Spacing / _traits.Scale.X) - _traits.Shift.X;
        var y = ((row - Middle - (Warp * _shiftsY[at])) * Spacing / _traits.Scale.Y) - _traits.Shift.Y;
        return new((_cosine * x) + (_sine * y), (_cosine * y) - (_sine * x));
    }
}
