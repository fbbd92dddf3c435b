using Residua.Data;

namespace Residua.Papers;

/// <summary>The data set that a paper used: where it is expected, how to get it, and how it is known from others.</summary>
public sealed record PublishedDataSet
{
    /// <summary>Its name in messages, such as <c>MOOD brain</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its folder under the data root, with forward slashes.</summary>
    public required string Folder { get; init; }

    /// <summary>Number of volumes.</summary>
    public required int Volumes { get; init; }

    /// <summary>Shape of every volume in voxels.</summary>
    public required (int X, int Y, int Z) Shape { get; init; }

    /// <summary>How to get it and where to put it: sentences without the last full stop.</summary>
    public required string Instructions { get; init; }

    /// <summary>
    /// The published histogram of the scored slices' foreground, a table with the columns edge_low, edge_high and count; null,
    /// the default: none was published, and number and shapes decide.
    /// </summary>
    public string? Histogram { get; init; }

    /// <summary>Why intensities must be in the published range, 0 to 1: the end of a warning.</summary>
    public required string WhyUnitRange { get; init; }

    /// <summary>Its folder under a data root, or under <c>DATAROOT</c> where none is given.</summary>
    /// <exception cref="BadInputException">
    /// There is no data root, or nothing at that place; says what to get and where to put it.
    /// </exception>
    public string Under(string? dataRoot)
    {
        var root = dataRoot ?? Environment.GetEnvironmentVariable("DATAROOT");
        if (string.IsNullOrEmpty(root))
        {
            throw new BadInputException("--data-root", $"is not given. {Instructions}");
        }

        var folder = Path.GetFullPath(Path.Combine([root, .. Folder.Split('/')]));
        return Directory.Exists(folder) ? folder : throw new BadInputException(folder, $"does not exist. {Instructions}");
    }
}
