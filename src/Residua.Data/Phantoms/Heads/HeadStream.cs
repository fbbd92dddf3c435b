namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The random streams of one head. Each has its own key, so that changing one layer leaves the others as they are.
/// </summary>
internal enum HeadStream
{
    Traits = 0,
    ShiftX = 1,
    ShiftY = 2,
    ShiftZ = 3,
    Outline = 4,
    Folds = 5,
    FoldReach = 6,
    FoldWidth = 7,
    Folia = 8,
    Levels = 9,
    Shading = 10,
    Texture = 11,
    Noise = 12,
    Lesion = 20,
    LesionShape = 21,
    CoreShape = 22,
    NecrosisShape = 23,
}
