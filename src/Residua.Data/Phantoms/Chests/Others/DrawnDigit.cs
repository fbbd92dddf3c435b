using System.Globalization;

namespace Residua.Data.Phantoms.Chests;

/// <summary>Looks like a handwritten digit: a thick white stroke on black, enlarged from few pixels.</summary>
internal static class DrawnDigit
{
    private const int Size = ChestFrame.Size;

    // Strokes through points of a box from (-1, -1) to (1, 1), of the digits 0 to 9.
    private static readonly string[] Digits =
    [
        "0,-1 -.6,-.6 -.7,0 -.6,.6 0,1 .6,.6 .7,0 .6,-.6 0,-1", "-.3,-.6 .1,-1 .1,1",
        "-.6,-.6 -.2,-1 .4,-.9 .6,-.4 .2,.2 -.6,1 .7,1", "-.6,-.9 .2,-1 .6,-.6 .3,-.1 -.1,0 .4,.1 .7,.5 .3,1 -.6,.9",
        "-.3,-1 -.6,.2 .7,.2|.4,-.5 .3,1", "-.6,-1 -.6,-.1 .2,-.2 .6,.3 .4,.8 -.1,1 -.6,.8|-.6,-1 .6,-1",
        "-.4,-1 -.6,0 -.5,.8 .1,1 .6,.6 .4,.1 -.2,0 -.6,.4", "-.7,-1 .7,-1 .2,0 -.1,1",
        ".1,-.1 -.5,-.5 -.1,-1 .5,-.7 .1,-.1 -.5,.5 0,1 .6,.6 .1,-.1", ".5,-.4 0,0 -.5,-.4 -.2,-1 .4,-.9 .5,-.4 .4,.4 .1,1",
    ];

    /// <summary>Draws one.</summary>
    /// <returns>(row, column) grey levels.</returns>
    public static byte[] Draw(ulong key)
    {
        var dice = new Dice(key);
        var layer = new Layer(Size);
        var digit = Digits[(int)(Digits.Length * dice.Uniform())];
        double width = dice.Between(62, 92), slant = dice.Between(-0.35, 0.2), height = dice.Between(88, 108);
        var radius = dice.Between(9, 17);
        foreach (var stroke in digit.Split('|'))
        {
            var pairs = stroke.Split(' ');
            var places = new Place[pairs.Length];
            for (var i = 0; i < places.Length; i++)
            {
                var (x, y) = Numbers(pairs[i]);
                (x, y) = (x + dice.Between(-0.09, 0.09), y + dice.Between(-0.09, 0.09));
                places[i] = new((Size / 2.0) + (width * x) - (slant * height * y), (Size / 2.0) + (height * y));
            }

            layer.Chain(Smooth(Smooth(places)), radius, 1, Profiles.Lead);
        }

        return Array.ConvertAll(layer.Values, value => (byte)((255 * value) + 0.5f));
    }

    private static (double X, double Y) Numbers(string pair)
    {
        var comma = pair.IndexOf(',', StringComparison.Ordinal);
        return (Number(pair[..comma]), Number(pair[(comma + 1)..]));

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    // Cuts corners (Chaikin).
    private static Place[] Smooth(Place[] places) =>
    [
        places[0],
        .. places.Zip(places.Skip(1)).SelectMany(pair => (Place[])
            [(0.75 * pair.First) + (0.25 * pair.Second), (0.25 * pair.First) + (0.75 * pair.Second)]),
        places[^1],
    ];
}
