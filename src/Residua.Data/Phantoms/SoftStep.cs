namespace Residua.Data.Phantoms;

/// <summary>Soft edges between tissues.</summary>
internal static class SoftStep
{
    /// <summary>0 below -<paramref name="width"/>/2, 1 above +<paramref name="width"/>/2, a cubic between.</summary>
    public static double At(double distance, double width)
    {
        var t = (distance / width) + 0.5;
        return t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - (2 * t));
    }
}
