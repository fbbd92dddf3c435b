using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>What becomes of a result in double before it is stored.</summary>
internal interface IRounding
{
    static abstract Vector256<double> Round(Vector256<double> values);
}

/// <summary>It stays.</summary>
internal readonly struct ToDouble : IRounding
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Round(Vector256<double> values) => values;
}

/// <summary>
/// It becomes the nearest float32: of one operation on two float32 numbers exactly what float32 arithmetic gives.
/// </summary>
internal readonly struct ToSingle : IRounding
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Round(Vector256<double> values) =>
        Vector256.WidenLower(Vector256.Narrow(values, values));
}
