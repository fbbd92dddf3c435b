namespace Residua.Numerics;

/// <summary>Bins of equal width over a range, as <c>numpy.histogram</c> makes and fills them for float32 data.</summary>
public sealed class EqualBins
{
    private readonly float[] _edges;
    private readonly float _perUnit;

    /// <summary>Divides a range; an empty one is widened by a half to each side, as NumPy does.</summary>
    /// <param name="first">Lower end.</param>
    /// <param name="last">Upper end, not below <paramref name="first"/>.</param>
    /// <param name="count">Number of bins, at least 1.</param>
    public EqualBins(float first, float last, int count)
    {
        (First, Last) = first == last ? (first - 0.5f, last + 0.5f) : (first, last);
        _edges = [.. LinearSpace.Values(First, Last, count + 1).Select(edge => (float)edge)];
        _perUnit = (float)(count / (double)(Last - First));
    }

    /// <summary>Lower edge of the first bin.</summary>
    public float First { get; }

    /// <summary>Upper edge of the last bin.</summary>
    public float Last { get; }

    /// <summary>The bin of a value within [First, Last]; a bin holds its lower edge, the last bin both.</summary>
    public int IndexOf(float value)
    {
        var last = _edges.Length - 2;
        var bin = Math.Min((int)((value - First) * _perUnit), last);
        // float32 arithmetic can miss by one next to an edge; the edges themselves decide.
        if (value < _edges[bin])
        {
            bin--;
        }

        if (bin != last && value >= _edges[bin + 1])
        {
            bin++;
        }

        return bin;
    }

    /// <summary>Middle of each bin.</summary>
    public float[] Centres() => [.. _edges.Zip(_edges.Skip(1), (low, high) => (low + high) / 2)];
}
