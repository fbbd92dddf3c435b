namespace Residua.Data.Phantoms.Heads;

/// <summary>Places where a small lesion may begin.</summary>
internal static class Seeds
{
    private const int MostTries = 400_000;

    /// <summary>A voxel drawn from those that fit.</summary>
    /// <param name="head">The head.</param>
    /// <param name="dice">The stream.</param>
    /// <param name="fits">Whether a voxel of the brain fits.</param>
    /// <returns>Null if none was met.</returns>
    public static int? Draw(HeadAnatomy head, ref Dice dice, Func<int, bool> fits)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var voxel = (int)(dice.Uniform() * head.Grid.Count);
            if (head.Depth[voxel] > 0 && fits(voxel))
            {
                return voxel;
            }
        }

        return null;
    }
}
