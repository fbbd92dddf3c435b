namespace Residua.Figures.Axes;

/// <summary>Round numbers along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal static class Ticks
{
    // In units of the power of ten below the wanted distance; the first four are for axes with room for a label or two.
    private static readonly double[] NiceSteps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10];

    /// <summary>The round numbers from the start to the end of an axis, both included.</summary>
    /// <param name="range">Finite, of positive width.</param>
    /// <param name="most">Largest number of steps, 1 … 9 (<see cref="Space"/>).</param>
    public static double[] Of(Interval range, int most)
    {
        var raw = range.Width / most;
        var scale = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var candidates = NiceSteps.Select(nice => nice * scale).ToArray();
        var first = Array.FindIndex(candidates, step => step >= raw * (1 - 1e-10));

        // A step that leaves less than two ticks is too large: try the next smaller one.
        for (var i = first; i > 0; i--)
        {
            if (Multiples(range, candidates[i]) is { Length: >= 2 } ticks)
            {
                return ticks;
            }
        }

        return Multiples(range, candidates[0]);
    }

    /// <summary>How many steps leave room for labels, as matplotlib estimates it.</summary>
    /// <param name="pixels">Length of the axis.</param>
    /// <param name="lettersPerLabel">3 side by side, 2 one above the other.</param>
    public static int Space(double pixels, int lettersPerLabel) =>
        (int)Math.Clamp(Math.Floor(pixels / (Points.Text * lettersPerLabel)), 1, 9);

    private static double[] Multiples(Interval range, double step)
    {
        // 1e-10 of a step: a limit such as 0.1 + 0.2 still counts as 0.3.
        var first = (long)Math.Ceiling(range.Low / step - 1e-10);
        var last = (long)Math.Floor(range.High / step + 1e-10);
        return last < first ? [] : [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => (first + i) * step)];
    }
}
