using System.Globalization;
using Residua.Figures.Scene;

namespace Residua.Figures.Text;

/// <summary>Reads an outline such as <c>M0 0L10 0Q20 0 20 10Z</c>.</summary>
internal static class GlyphPath
{
    // Eight pieces keep the error of a curve below 1/50 pixel at the sizes in use.
    private const int Pieces = 8;

    public static IReadOnlyList<IReadOnlyList<Position>> Parse(string path)
    {
        var contours = new List<List<Position>>();
        for (var at = 0; at < path.Length;)
        {
            var end = path.AsSpan(at + 1).IndexOfAny("MLQZ") is var next && next < 0 ? path.Length : at + 1 + next;
            double[] numbers = [.. path[(at + 1)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            if (path[at] == 'M')
            {
                contours.Add([new(numbers[0], numbers[1])]);
            }
            else if (path[at] == 'L')
            {
                contours[^1].Add(new(numbers[0], numbers[1]));
            }
            else if (path[at] == 'Q')
            {
                AddCurve(contours[^1], new(numbers[0], numbers[1]), new(numbers[2], numbers[3]));
            }

            at = end;
        }

        return contours;
    }

    private static void AddCurve(List<Position> contour, Position control, Position end)
    {
        var start = contour[^1];
        for (var i = 1; i <= Pieces; i++)
        {
            var t = (double)i / Pieces;
            contour.Add(start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + end * (t * t));
        }
    }
}
