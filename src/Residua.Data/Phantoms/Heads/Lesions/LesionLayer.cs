namespace Residua.Data.Phantoms.Heads;

/// <summary>Tissue of a lesion, painted over what is there.</summary>
/// <param name="Share">(z, x, y) on the grid, 0 to 1.</param>
/// <param name="T1">Level on T1, as in <see cref="HeadContrast"/>.</param>
/// <param name="T2">Level on T2.</param>
/// <param name="Mottle">Relative standard deviation of its texture.</param>
internal sealed record LesionLayer(float[] Share, double T1, double T2, double Mottle);
