namespace Residua.Data.Phantoms.Chests;

/// <summary>A disease, drawn into a chest.</summary>
internal abstract class ChestPathology
{
    /// <summary>Draws it.</summary>
    /// <param name="anatomy">The chest.</param>
    /// <param name="key">The picture's key.</param>
    public abstract ChestFinding Grow(ChestAnatomy anatomy, ulong key);

    /// <summary>A stream for what is drawn once.</summary>
    protected static Dice DiceOf(ulong key) => new(Dice.Branch(key, (long)ChestStream.Pathology));

    /// <summary>A smooth field over the picture, in pixels from its centre.</summary>
    protected static float[] Field(ulong key, ChestStream stream, int number, double spacing)
    {
        var field = new float[ChestFrame.Size * ChestFrame.Size];
        new PlaneNoise(Dice.Branch(Dice.Branch(key, (long)stream), number), spacing).Fill(field, ChestFrame.Size);
        return field;
    }
}

/// <summary>What a disease does to a chest. Arrays are (row, column).</summary>
/// <param name="Extent">How far a ray belongs to it, 0 to 1: what a radiologist would outline.</param>
/// <param name="Filling">Share of the lung's air that is gone, 0 to 1.</param>
/// <param name="KeepsBronchi">Whether air stays in the bronchi, which then show as dark branches.</param>
internal sealed record ChestFinding(float[] Extent, float[] Filling, bool KeepsBronchi);
