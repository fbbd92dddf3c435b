namespace Residua.Data.Phantoms.Chests;

/// <summary>One picture to draw, and its place in the published layout.</summary>
/// <param name="List">The list that names it, <c>splits/{list}.csv</c>.</param>
/// <param name="Class">Its folder below the data set's, and what its file's name begins with.</param>
/// <param name="Number">Number in its class, from 1.</param>
/// <param name="Key">Of all its random streams.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record ChestPicture(string List, string Class, int Number, ulong Key, Func<ulong, DrawnPicture> Draw)
{
    /// <summary>Path below the data set's folder, with slashes.</summary>
    public string Image => FormattableString.Invariant($"{Class}/images/{Path.GetFileName(Class)}-{Number}.png");

    /// <summary>Path of its mask below the data set's folder.</summary>
    public string Mask => FormattableString.Invariant($"{Class}/masks/{Path.GetFileName(Class)}-{Number}.png");
}

/// <summary>Grey levels of a picture, (row, column).</summary>
/// <param name="Levels">The picture.</param>
/// <param name="Mask">255 where the disease is, 0 elsewhere; null for what is not ill.</param>
internal sealed record DrawnPicture(byte[] Levels, byte[]? Mask = null);
