namespace Residua.Figures;

/// <summary>The bins of a histogram.</summary>
/// <param name="Edges">Borders of the bins, ascending; one more than there are counts.</param>
/// <param name="Counts">What each bin holds; not negative.</param>
public sealed record HistogramBins(double[] Edges, double[] Counts)
{
    internal void Check()
    {
        if (Counts.Length == 0)
        {
            throw new ArgumentException("The histogram has no bins.");
        }

        if (Edges.Length != Counts.Length + 1)
        {
            throw new ArgumentException($"{Counts.Length} bins need {Counts.Length + 1} edges, not {Edges.Length}.");
        }

        if (Array.FindIndex(Counts, count => !double.IsFinite(count) || count < 0) is var bad and >= 0)
        {
            throw new ArgumentException($"Bin {bad} counts {Counts[bad]}; counts are finite and not negative.");
        }

        if (Edges.Any(edge => !double.IsFinite(edge)) || Edges.Zip(Edges.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new ArgumentException("The edges of the bins must be finite and ascend.");
        }
    }
}
