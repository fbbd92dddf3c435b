namespace Residua.Numerics;

/// <summary>What every resize asks of the memory it is given.</summary>
internal static class ResizeGuard
{
    /// <summary>Compares lengths.</summary>
    /// <exception cref="ArgumentException">One of them differs.</exception>
    public static void Check(int image, int expectedImage, int resized, int expectedResized)
    {
        if (image != expectedImage || resized != expectedResized)
        {
            throw new ArgumentException(
                $"{image} pixels and {resized} places for a resize from {expectedImage} to {expectedResized} pixels.");
        }
    }
}
