using System.Text.Json;

namespace Residua.Data;

/// <summary>Which volumes of a folder are for training and which for testing. A list: no file is moved or deleted.</summary>
/// <param name="Train">Paths relative to the folder, in order.</param>
/// <param name="Test">Paths relative to the folder, in order; they may lead to the sibling folder <c>test_raw</c>.</param>
public sealed record TrainTestSplit(IReadOnlyList<string> Train, IReadOnlyList<string> Test)
{
    /// <summary>Name of the folder beside <c>train</c> into which the original tool moves its test volumes.</summary>
    public const string MovedTestFolder = "test_raw";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Splits the volumes of a folder: the first ones in order are for training.</summary>
    /// <remarks>
    /// A folder named <c>train</c> beside <c>test_raw</c> has been split already, by the original tool: both are taken as they
    /// are, because another 60/40 of the rest would be another experiment.
    /// </remarks>
    /// <param name="folder">A folder of volumes.</param>
    /// <param name="trainShare">Share of the volumes for training, in [0, 1]; the number is rounded down. Default 0.6.</param>
    /// <exception cref="BadInputException">As <see cref="VolumeFolder.List"/>, or a volume is in both folders.</exception>
    public static TrainTestSplit Of(string folder, double trainShare = 0.6)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trainShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trainShare, 1);

        var here = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var names = Names(here);
        var moved = Path.Combine(Path.GetDirectoryName(here) ?? here, MovedTestFolder);
        if (Path.GetFileName(here) == "train" && Directory.Exists(moved))
        {
            return AlreadySplit(names, moved);
        }

        var train = (int)(trainShare * names.Length); // in double, as Python's int(0.6 * n)
        return new(names[..train], names[train..]);
    }

    /// <summary>Full paths of the training volumes.</summary>
    public IReadOnlyList<string> TrainFiles(string folder) =>
        [.. Train.Select(name => Path.GetFullPath(name, Path.GetFullPath(folder)))];

    /// <summary>Full paths of the test volumes.</summary>
    public IReadOnlyList<string> TestFiles(string folder) =>
        [.. Test.Select(name => Path.GetFullPath(name, Path.GetFullPath(folder)))];

    /// <summary>Writes the two lists as JSON.</summary>
    public void Write(string path) => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, this, Json));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="BadInputException">The file is missing or not a split.</exception>
    public static TrainTestSplit Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var split = JsonSerializer.Deserialize<TrainTestSplit>(stream, Json) ?? throw new JsonException("null");
            // The serialiser checks the lists for null, but not what is in them.
            return split.Train.Concat(split.Test).Contains(null) ? throw new JsonException("null in a list") : split;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"is not a split into train and test: {exception.Message}", exception);
        }
    }

    private static TrainTestSplit AlreadySplit(string[] train, string moved)
    {
        var test = Names(moved);
        var both = train.Intersect(test).FirstOrDefault();
        return both is null
            ? new(train, [.. test.Select(name => $"../{MovedTestFolder}/{name}")])
            : throw new BadInputException(moved, $"{both} is also in train; a volume is either for training or for testing");
    }

    private static string[] Names(string folder) => [.. VolumeFolder.List(folder).Select(path => Path.GetFileName(path))];
}
