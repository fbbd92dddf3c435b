using Residua.Pipeline.Contracts;
using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The brain part of the MOOD challenge: what the paper used, and where it is expected.</summary>
internal static class MoodBrain
{
    /// <summary>Number of volumes in the published set.</summary>
    public const int Volumes = 800;

    /// <summary>Edge of a volume in voxels.</summary>
    public const int Edge = 256;

    private const string Instructions =
        "The MOOD brain volumes are gated: register at https://www.synapse.org, join the MOOD challenge, and download brain_train of syn21343101. "
        + "Put the 800 files at <data root>/MOOD/brain/train/00000.nii.gz … 00799.nii.gz and pass --data-root=<data root> (or set DATAROOT). "
        + "Without them, --profile=phantom needs no data";

    /// <summary><c>MOOD/brain/train</c> under the data root, or under <c>DATAROOT</c> as the original has it.</summary>
    /// <exception cref="BadInputException">There is no data root, or nothing at that place; says what to get and where to put it.</exception>
    public static string Folder(string? dataRoot)
    {
        var root = dataRoot ?? Environment.GetEnvironmentVariable("DATAROOT");
        if (string.IsNullOrEmpty(root))
        {
            throw new BadInputException("--data-root", $"is not given. {Instructions}");
        }

        var folder = Path.GetFullPath(Path.Combine(root, "MOOD", "brain", "train"));
        return Directory.Exists(folder) ? folder : throw new BadInputException(folder, $"does not exist. {Instructions}");
    }

    /// <summary>Whether volumes are the published ones, as far as their number and shapes tell.</summary>
    /// <returns><see cref="DataOrigin.Published"/>, or what they are instead.</returns>
    public static string Origin(IReadOnlyList<NiftiHeader> headers)
    {
        var first = headers[0];
        var published = headers.Count == Volumes && headers.All(header => (header.X, header.Y, header.Z) == (Edge, Edge, Edge));
        return published
            ? DataOrigin.Published
            : $"{headers.Count} volumes of {first.X}×{first.Y}×{first.Z}, the published set has {Volumes} of {Edge}×{Edge}×{Edge}";
    }
}
