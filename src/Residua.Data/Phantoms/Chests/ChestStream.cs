namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// The random streams of one picture. Each has its own key, so that changing one layer leaves the others as they are.
/// </summary>
internal enum ChestStream
{
    Traits = 0,
    WarpX = 1,
    WarpY = 2,
    Ribs = 3,
    Vessels = 4,
    Mottle = 5,
    Devices = 6,
    Exposure = 7,
    Noise = 8,
    Shading = 9,
    Tissue = 10,
    Pathology = 20,
    PathologyShape = 21,
    PathologyGrain = 22,
}
