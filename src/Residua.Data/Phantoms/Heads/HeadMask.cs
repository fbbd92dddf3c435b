namespace Residua.Data.Phantoms.Heads;

/// <summary>The brain mask, as skull stripping and a linear interpolation leave it: fractions at its border.</summary>
internal static class HeadMask
{
    /// <summary>How much of a voxel is brain, in steps of 1/128.</summary>
    public static float Share(HeadAnatomy head, int voxel) => Step(SoftStep.At(head.Depth[voxel], 1.5 * head.Grid.Spacing));

    /// <summary>Rounds a share to a level that is stored exactly.</summary>
    public static float Step(double share) => (int)((share * Levels) + 0.5) * (1f / Levels);

    /// <summary>Levels of a stored share.</summary>
    public const int Levels = 128;
}
