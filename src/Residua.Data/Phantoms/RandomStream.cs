namespace Residua.Data.Phantoms;

/// <summary>
/// The random streams of one subject. Each has its own key, so that changing one layer leaves the others as they are.
/// </summary>
internal enum RandomStream
{
    Traits = 0,
    Outline = 1,
    ShiftU = 2,
    ShiftV = 3,
    PolarFolds = 4,
    BentFolds = 5,
    FoldReach = 6,
    Ribbon = 7,
    CoarseTexture = 8,
    FineTexture = 9,
    Shading = 10,
    Vessels = 11,
    FoldWidth = 12,
    CoarserTexture = 13,
}
