namespace Residua.Numerics;

/// <summary>The two ways in which images continue beyond their border, at any distance outside.</summary>
internal static class Reflection
{
    /// <summary>The edge is not repeated: … c b | a b c | b a …; PyTorch's <c>reflect</c>, SciPy's <c>mirror</c>.</summary>
    public static int AroundEdge(int at, int length)
    {
        if ((uint)at < (uint)length)
        {
            return at;
        }

        if (length == 1)
        {
            return 0;
        }

        var period = 2 * (length - 1);
        at = ((at % period) + period) % period;
        return at < length ? at : period - at;
    }

    /// <summary>The edge is repeated: … b a | a b c | c b …; SciPy's <c>reflect</c>.</summary>
    public static int BehindEdge(int at, int length)
    {
        if ((uint)at < (uint)length)
        {
            return at;
        }

        var period = 2 * length;
        at = ((at % period) + period) % period;
        return at < length ? at : period - 1 - at;
    }
}
