namespace Residua.Numerics;

/// <summary>The parts of a word, each with the run to which the bits that are set there belong.</summary>
/// <param name="starts">Where runs start.</param>
/// <param name="before">How many runs start in words before.</param>
internal struct RunParts(ulong starts, int before)
{
    private ulong _starts = starts;
    private ulong _rest = ulong.MaxValue;
    private int _next = before - 1;

    /// <summary>The part's run; −1 for bits before the first run, none of which is set.</summary>
    public int Run { get; private set; }

    /// <summary>The part's bits.</summary>
    public ulong Bits { get; private set; }

    /// <summary>Goes to the next part.</summary>
    public bool MoveNext()
    {
        if (_rest == 0)
        {
            return false;
        }

        // Below the lowest start lies what is left of the run before it.
        var here = _starts == 0 ? ulong.MaxValue : (_starts & (~_starts + 1)) - 1;
        Bits = _rest & here;
        _rest &= ~here;
        _starts &= _starts - 1;
        Run = _next++;
        return true;
    }
}
