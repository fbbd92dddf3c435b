using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>
/// Tells published volumes from others by what cannot be there by accident: number, shapes, no mark of ours, no copies.
/// </summary>
internal sealed record KnownVolumes(int Volumes, (int X, int Y, int Z) Shape)
{
    /// <summary>Whether volumes can be the published ones.</summary>
    /// <returns><see cref="DataOrigin.Published"/>, or what they are instead.</returns>
    public string OriginOf(IReadOnlyList<string> files, IReadOnlyList<NiftiHeader> headers)
    {
        if (headers.Any(header => header.IsPhantom))
        {
            return $"{headers.Count(header => header.IsPhantom)} of {headers.Count} volumes are generated: their headers say so";
        }

        if (headers.Count != Volumes || headers.FirstOrDefault(header => (header.X, header.Y, header.Z) != Shape) is not null)
        {
            var odd = headers.FirstOrDefault(header => (header.X, header.Y, header.Z) != Shape) ?? headers[0];
            return $"{headers.Count} volumes, such as one of {odd.X}×{odd.Y}×{odd.Z}, and the published set has {Volumes} of "
                + $"{Shape.X}×{Shape.Y}×{Shape.Z}";
        }

        return VolumeCopies.Among(files) is [var first, ..]
            ? $"volumes that occur more than once, such as {string.Join(" and ", first.Take(2).Select(Path.GetFileName))}"
            : DataOrigin.Published;
    }
}
