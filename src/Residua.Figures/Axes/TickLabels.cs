using System.Globalization;

namespace Residua.Figures.Axes;

/// <summary>The texts of an axis's ticks.</summary>
/// <param name="Texts">One per tick, all with the same number of decimals, minus as U+2212.</param>
/// <param name="Scale">The power of ten taken out of them, such as "1e6"; empty where there is none.</param>
internal sealed record TickLabels(IReadOnlyList<string> Texts, string Scale)
{
    public static TickLabels Of(IReadOnlyList<double> ticks)
    {
        var largest = ticks.Select(Math.Abs).DefaultIfEmpty().Max();
        var exponent = largest == 0 ? 0 : (int)Math.Floor(Math.Log10(largest) + 1e-9);

        // matplotlib writes plain numbers from 1e-4 up to, not including, 1e6.
        if (exponent is > -5 and < 6)
        {
            exponent = 0;
        }

        var scaled = ticks.Select(tick => tick / Math.Pow(10, exponent)).ToArray();
        var format = "F" + Decimals(scaled).ToString(CultureInfo.InvariantCulture);
        return new(
            [.. scaled.Select(tick => WithMinus(tick.ToString(format, CultureInfo.InvariantCulture)))],
            exponent == 0 ? "" : WithMinus($"1e{exponent}"));
    }

    /// <summary>The text with a true minus sign, which is as wide as a plus.</summary>
    public static string WithMinus(string number) => number.Replace('-', '\u2212');

    // The fewest decimals that tell every tick to a thousandth of the tick distance.
    private static int Decimals(double[] ticks)
    {
        var distance = ticks.Length > 1 ? Math.Abs(ticks[1] - ticks[0]) : 1;
        var decimals = 0;
        while (decimals < 12 && ticks.Any(tick => Math.Abs(tick - Math.Round(tick, decimals)) > distance / 1000))
        {
            decimals++;
        }

        return decimals;
    }
}
