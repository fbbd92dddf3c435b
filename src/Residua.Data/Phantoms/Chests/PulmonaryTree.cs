namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Vessels of the lungs, which make their drawing, and bronchi, which show where the lung about them holds no air.
/// </summary>
internal sealed class PulmonaryTree
{
    private const double Thinnest = 0.55; // mm: branches below do not show
    private readonly ChestFrame _frame;
    private readonly Layer _vessels = new(ChestFrame.Size);
    private readonly Layer _bronchi = new(ChestFrame.Size);
    private Dice _dice;

    private PulmonaryTree(ChestFrame frame, ulong key) =>
        (_frame, _dice) = (frame, new(Dice.Branch(key, (long)ChestStream.Vessels)));

    /// <summary>(row, column) attenuation by vessels.</summary>
    public float[] Vessels => _vessels.Values;

    /// <summary>(row, column) air in bronchi, 0 to 1.</summary>
    public float[] Bronchi => _bronchi.Values;

    /// <summary>Draws both trees of both lungs.</summary>
    public static PulmonaryTree Draw(ChestFrame frame, ChestTraits traits, ulong key)
    {
        var tree = new PulmonaryTree(frame, key);
        tree.Lung(-1, new(30, -22), traits);
        tree.Lung(1, new(33, -31), traits);
        return tree;
    }

    private void Lung(int sign, Place hilum, ChestTraits traits)
    {
        // Directions of the great branches, from the apex to the base, and how long they are.
        (double X, double Y, double Length, double Radius)[] branches =
        [
            (0.25, -1, 62, 3.0), (0.62, -0.85, 58, 2.6), (0.95, -0.4, 50, 2.4), (1, 0.02, 48, 2.2), (0.98, 0.4, 54, 2.6),
            (0.72, 0.78, 62, 3.2), (0.42, 1, 68, 4.2), (0.14, 1, 60, 3.0),
        ];
        foreach (var (x, y, length, radius) in branches)
        {
            var start = new Place(sign * (hilum.X + _dice.Between(-3, 3)) + (0.4 * traits.Turn), hilum.Y + _dice.Between(-8, 8));
            var direction = new Place(sign * (x + _dice.Between(-0.12, 0.12)), y + _dice.Between(-0.12, 0.12)).Unit();
            var reach = length * _dice.Between(0.85, 1.15) * traits.HalfWidth / 135;
            Grow(_vessels, start, direction, reach, radius * _dice.Between(0.85, 1.15), isVessel: true);
            Grow(_bronchi, start + (4.0 * direction.Across()), direction, 0.9 * reach, 0.8 * radius, isVessel: false);
        }

        // The hilum itself: the pulmonary artery's arch and the vein that crosses it.
        var (top, middle, bottom) = (hilum + new Place(-6, -12), hilum + new Place(8, 2), hilum + new Place(13, 36));
        Rod(_vessels, Mirror(top), Mirror(middle), 8, 8.5, 0.12, 0.13);
        Rod(_vessels, Mirror(middle), Mirror(bottom), 8, 4.5, 0.13, 0.08);

        Place Mirror(Place place) => new(sign * place.X, place.Y);
    }

    private void Grow(Layer layer, Place from, Place direction, double length, double radius, bool isVessel)
    {
        const int Pieces = 3;
        if (radius < Thinnest || length < 7)
        {
            return;
        }

        var (place, thickness) = (from, radius);
        for (var piece = 0; piece < Pieces; piece++)
        {
            direction = (direction + (_dice.Between(-0.19, 0.19) * direction.Across())).Unit();
            var next = place + (length / Pieces * direction);
            var narrower = thickness * 0.88;
            Rod(layer, place, next, thickness, narrower, Strength(thickness, isVessel), Strength(narrower, isVessel));
            if (piece < Pieces - 1)
            {
                Branch(layer, next, direction, length, narrower, isVessel);
            }

            (place, thickness) = (next, narrower);
        }

        Grow(layer, place, Aside(direction, 0.42), 0.62 * length, 0.84 * thickness, isVessel);
        Grow(layer, place, Aside(direction, -0.42), 0.58 * length, 0.8 * thickness, isVessel);
    }

    private void Branch(Layer layer, Place place, Place direction, double length, double radius, bool isVessel)
    {
        var side = _dice.Uniform() < 0.5 ? -1 : 1;
        Grow(layer, place, Aside(direction, side * 0.75), 0.48 * length * _dice.Between(0.8, 1.2), 0.6 * radius, isVessel);
    }

    private Place Aside(Place direction, double by) =>
        (direction + ((by + _dice.Between(-0.2, 0.2)) * direction.Across())).Unit();

    // A vessel weakens as it is thick; a bronchus is air whatever its width.
    private static double Strength(double radius, bool isVessel) => isVessel ? 0.027 * radius : Math.Min(1, 0.45 * radius);

    private void Rod(Layer layer, Place from, Place to, double radius, double endRadius, double amount, double endAmount) =>
        layer.Rod(
            _frame.ToPixel(from), _frame.ToPixel(to), radius * _frame.Scale, endRadius * _frame.Scale, amount, endAmount,
            Profiles.Tube);
}
