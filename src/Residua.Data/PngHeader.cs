namespace Residua.Data;

/// <summary>What a PNG file says about its picture.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Channels">1 grey, 2 grey and opacity, 3 colour (palettes too), 4 colour and opacity.</param>
/// <param name="BitDepth">Bits of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="Description">Its text under the keyword <c>Description</c>; empty where there is none.</param>
public sealed record PngHeader(int Height, int Width, int Channels, int BitDepth, string Description = "")
{
    /// <summary>Whether the file says that this program drew it, so that nobody takes it for a measured picture.</summary>
    public bool IsPhantom => Description.StartsWith(NiftiHeader.PhantomMark, StringComparison.Ordinal);
}
