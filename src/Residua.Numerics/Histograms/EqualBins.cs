namespace Residua.Numerics;

/// <summary>Bins of equal width over a range, as <c>numpy.histogram</c> makes and fills them for float32 data.</summary>
internal sealed class EqualBins
{
    private readonly float[] _edges;
    private readonly float _perUnit;

    public EqualBins(float first, float last, int count)
    {
        // NumPy widens an empty range by a half to each side.
        (First, Last) = first == last ? (first - 0.5f, last + 0.5f) : (first, last);
        _edges = [.. LinearSpace.Values(First, Last, count + 1).Select(edge => (float)edge)];
        _perUnit = (float)(count / (double)(Last - First));
    }

    public float First { get; }

    public float Last { get; }

    /// <summary>The bin of a value within [First, Last]; a bin holds its lower edge, the last bin both.</summary>
    public int IndexOf(float value)
    {
        var last = _edges.Length - 2;
        var bin = Math.Min((int)((value - First) * _perUnit), last);
        // float32 arithmetic can miss by one next to an edge; the edges themselves decide.
        if (value < _edges[bin])
            bin--;
        if (bin != last && value >= _edges[bin + 1])
            bin++;
        return bin;
    }

    public float[] Centres() => [.. _edges.Zip(_edges.Skip(1), (low, high) => (low + high) / 2)];
}
